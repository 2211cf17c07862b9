import type { FaultCode } from './fault-reason.js';
import { guessEncoding } from './guess-encoding.js';
import { type Fault, faultOf } from './problem.js';

/**
 * The text of a file's bytes, or why there is none. UTF-8 only, and strictly: a character that was
 * guessed would be shown as the source's own. A byte order mark at the start is the signature of
 * an encoding and not a character of the text, so it is left out; everything else, line ends
 * included, stays as it is.
 */
export function decodeText(
  bytes: Uint8Array,
): { readonly text: string } | { readonly fault: Fault } {
  const foreign = detectForeign(bytes);
  if (foreign !== null) return { fault: foreign };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { fault: notUtf8(bytes) };
  }
}

/** A fault when the bytes begin like something that is not UTF-8 text: UTF-16, a PDF, an archive, an image. */
export function detectForeign(bytes: Uint8Array): Fault | null {
  const utf16 = utf16Kind(bytes);
  if (utf16 !== null) {
    return faultOf(
      'error',
      'UTF-8 text',
      `${utf16} text`,
      `Convert it first: iconv -f ${utf16} -t UTF-8 old.txt > new.txt`,
      { reason: { code: 'utf-16', value: utf16 } },
    );
  }
  for (const { name, code, starts, remedy } of SIGNATURES) {
    if (starts.every((byte, index) => bytes[index] === byte)) {
      return faultOf('error', 'UTF-8 text', name, remedy, { reason: { code } });
    }
  }
  return bytes.includes(0)
    ? faultOf(
        'error',
        'UTF-8 text',
        `binary data (a zero byte at offset ${bytes.indexOf(0)})`,
        'Leave the file out, or export its text',
        { reason: { code: 'binary' } },
      )
    : null;
}

const EXPORT_TEXT = 'Export its text as .txt or .md first';
const SIGNATURES: readonly {
  readonly name: string;
  readonly code: FaultCode;
  readonly starts: readonly number[];
  readonly remedy: string;
}[] = [
  {
    name: 'a PDF file',
    code: 'pdf',
    starts: [0x25, 0x50, 0x44, 0x46, 0x2d],
    remedy: EXPORT_TEXT,
  },
  {
    name: 'a zip archive or an office document',
    code: 'archive',
    starts: [0x50, 0x4b, 0x03, 0x04],
    remedy: `${EXPORT_TEXT}, or unpack it`,
  },
  { name: 'a gzip archive', code: 'archive', starts: [0x1f, 0x8b], remedy: 'Unpack it first' },
  {
    name: 'a PNG image',
    code: 'image',
    starts: [0x89, 0x50, 0x4e, 0x47],
    remedy: 'Leave the file out',
  },
  { name: 'a JPEG image', code: 'image', starts: [0xff, 0xd8, 0xff], remedy: 'Leave the file out' },
];

/** UTF-16 by its byte order mark, or by zero bytes in every second place of its first kilobyte. */
function utf16Kind(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | 'UTF-16' | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return 'UTF-16';
  const head = bytes.subarray(0, 1024);
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  // Half of the places are enough: a text in Latin letters has nearly all, its other characters none.
  const many = head.length / 4;
  if (head.length < 4) return null;
  if (zeros[1] >= many && zeros[0] === 0) return 'UTF-16LE';
  if (zeros[0] >= many && zeros[1] === 0) return 'UTF-16BE';
  return null;
}

function notUtf8(bytes: Uint8Array): Fault {
  const at = firstInvalidByte(bytes);
  const before = bytes.subarray(0, at);
  const lineStart = before.lastIndexOf(0x0a) + 1;
  const line = before.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  const column = new TextDecoder().decode(before.subarray(lineStart)).length + 1;
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  const found = `the byte 0x${byte}, which is not UTF-8`;
  const guessed = guessEncoding(bytes);
  if (guessed === null) {
    const remedy = 'Save it as UTF-8 with the program that wrote it';
    const reason = { code: 'not-utf-8', value: `0x${byte}` } as const;
    return faultOf('error', 'UTF-8 text', found, remedy, { line, column, reason });
  }
  return faultOf(
    'error',
    'UTF-8 text',
    `${found}; the text fits ${guessed}`,
    `Convert it first: iconv -f ${guessed.toUpperCase()} -t UTF-8 old.txt > new.txt`,
    { line, column, reason: { code: 'not-utf-8-but', value: guessed } },
  );
}

/** Offset of the first byte that belongs to no well-formed sequence; Unicode 15, table 3-7. */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead <= 0xdf
          ? 2
          : lead >= 0xe0 && lead <= 0xef
            ? 3
            : lead >= 0xf0 && lead <= 0xf4
              ? 4
              : 0;
    if (length === 0) return at;
    const second = bytes[at + 1] ?? 0;
    const isSecondWrong =
      length > 1 &&
      (second < (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80) ||
        second > (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf));
    if (isSecondWrong) return at;
    for (let index = 2; index < length; index++) {
      const byte = bytes[at + index] ?? 0;
      if (byte < 0x80 || byte > 0xbf) return at;
    }
    at += length;
  }
  return at;
}
