import { decodeText } from '../decode-text.js';
import { type Fault, faultOf } from '../problem.js';
import { decodeWindows1252 } from '../windows-1252.js';

/** How far into a page its own statement of the encoding is looked for; HTML's rule. */
const HEAD_BYTES = 1_024;

/**
 * The text of a page's bytes. The encoding is what a byte order mark says, else the server, else
 * an HTML page at its beginning, else UTF-8; bytes that are not of that encoding are a fault and never replaced.
 * https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodePage(
  bytes: Uint8Array,
  charset: string | null,
  isHtml: boolean,
): { readonly text: string } | { readonly fault: Fault } {
  const label = hasUtf8Mark(bytes)
    ? 'utf-8'
    : (charset ?? (isHtml ? statedInHtml(bytes) : null) ?? 'utf-8');
  const decoder = decoderOf(label);
  if (decoder === null) {
    const remedy = 'Save its text as UTF-8 and send that, or paste it';
    const found = `the unknown encoding ${label.slice(0, 40)}`;
    const reason = { code: 'encoding-unknown', value: label } as const;
    return { fault: faultOf('error', 'a page whose encoding is known', found, remedy, { reason }) };
  }
  // Also tells what begins like something that is no text at all.
  if (decoder.encoding === 'utf-8') return decodeText(bytes);
  if (decoder.encoding === 'windows-1252') return { text: decodeWindows1252(bytes) };
  try {
    return { text: decoder.decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const found = 'bytes that are not of that encoding';
    const remedy = 'Save its text as UTF-8 and send that, or paste it';
    return {
      fault: faultOf('error', `text in ${decoder.encoding}, as the page states`, found, remedy, {
        reason: { code: 'encoding-wrong', value: decoder.encoding },
      }),
    };
  }
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function statedInHtml(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const stated = (charsetOf(head) ?? XML.exec(head)?.[1])?.toLowerCase();
  if (stated === undefined) return null;
  // What could be read so far is no UTF-16, whatever it states; also HTML's rule.
  return stated.startsWith('utf-16') ? 'utf-8' : stated;
}

/** XHTML states it in its first line. */
const XML = /^\s*<\?xml[^>]{0,200}\sencoding\s?=\s?["']([\w.:-]{1,40})["']/u;

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The encoding that the first `meta` with one states. */
function charsetOf(head: string): string | undefined {
  for (const { 0: tag } of head.matchAll(/<meta[^>]*/giu)) {
    const stated = Array.from(
      tag.slice('<meta'.length).matchAll(/[^>]charset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)/giu),
    );
    const last = stated.at(-1)?.[1];
    if (last !== undefined) return last;
  }
  return undefined;
}
