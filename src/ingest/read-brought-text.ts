import { detectForeign } from './decode-text.js';
import { formatOf, isOneText } from './find-files.js';
import { type Fault, faultOf, type Problem } from './problem.js';
import { type ReadOfferedText, readOfferedText } from './read-offered-text.js';
import { keptOut, type ReadResult, type TextRecord } from './record.js';
import { type ReadMetadata, readMetadata } from './source-metadata.js';
import { readWebPage } from './web/read-web-page.js';
import { readWebAddress } from './web/web-address.js';

/** One text that a person brings: pasted, by its address on the web, or as a file. */
export type BroughtText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** How problems name what was typed and has no name of its own. */
export const typed = { statement: 'what was stated', text: 'pasted text' } as const;

/** The text with what its bringer states about it, or all that is wrong. */
export type ReadBroughtText =
  | {
      /** How it is named in `Source.origin`. */
      readonly name: string;
      readonly record: TextRecord;
      readonly metadata: ReadMetadata['metadata'];
    }
  | { readonly problems: readonly Problem[] };

/**
 * Reads a text as an ingest would. What was stated is checked first, so that nothing is fetched for
 * a form that must be corrected anyway.
 * @param allows Which IP addresses may be fetched from.
 * @param readOffered Reads the text itself; here when absent.
 */
export async function readBroughtText(
  content: BroughtText,
  stated: Readonly<Record<string, unknown>>,
  allows: (address: string) => boolean,
  readOffered: ReadOfferedText = readOfferedText,
): Promise<ReadBroughtText> {
  const { metadata, faults } = readMetadata(stated);
  if (faults.length > 0) return { problems: problemsOf(typed.statement, faults) };
  const name = nameOf(content);
  const read = await readContent(content, allows, readOffered);
  return read.kind === 'kept-out'
    ? { problems: problemsOf(name, read.faults) }
    : { name, record: read.record, metadata };
}

function problemsOf(file: string, faults: readonly Fault[]): readonly Problem[] {
  return faults.map((fault) => ({ file, times: 1, ...fault }));
}

function nameOf(content: BroughtText): string {
  switch (content.kind) {
    case 'text':
      return typed.text;
    case 'file':
      return content.name;
    case 'address': {
      const url = readWebAddress(content.url);
      return 'fault' in url ? content.url.slice(0, 100) : url.href;
    }
  }
}

async function readContent(
  content: BroughtText,
  allows: (address: string) => boolean,
  readOffered: ReadOfferedText,
): Promise<ReadResult> {
  if (content.kind === 'text') return readOffered(content);
  if (content.kind === 'address') return readWebPage(content.url, { allows }, readOffered);
  const format = formatOf(content.name);
  const { bytes } = content;
  if (format !== null && isOneText(format)) {
    return readOffered({ kind: 'bytes', bytes, format, charset: null });
  }
  const foreign = detectForeign(content.bytes);
  const [found, code] =
    format === null
      ? (['a file of another kind', 'file-kind'] as const)
      : (['a file of many texts', 'file-of-many'] as const);
  const remedy = 'Export its text as .txt or .md, or paste it';
  return keptOut(
    faultOf(
      'error',
      'one text as a .txt, .md, .html, .vtt or .srt file',
      foreign?.found ?? found,
      remedy,
      {
        reason: foreign?.reason ?? { code },
      },
    ),
  );
}
