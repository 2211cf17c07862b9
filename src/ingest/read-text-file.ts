import { readFile } from 'node:fs/promises';
import { type FoundFile, unreadable } from './find-files.js';
import { faultOf } from './problem.js';
import { readText } from './read-text.js';
import { keptOut, type ReadResult } from './record.js';
import { decodePage } from './web/decode-page.js';
import { readPage } from './web/read-page.js';

const MIB = 1024 * 1024;
/** The largest text that is taken as one document: it is held in memory whole, several times over. */
export const MAX_TEXT_BYTES = 64 * MIB;

/** Reads a `.txt`, `.md` or `.html` file as one document, see `readText` and `readPage`. */
export async function* readTextFile(file: FoundFile): AsyncGenerator<ReadResult> {
  const limit = `at most ${MAX_TEXT_BYTES / MIB} MiB in one text`;
  if (file.bytes > MAX_TEXT_BYTES) {
    const remedy = 'Split it, or write it as .jsonl with one document a line';
    yield keptOut(faultOf('error', limit, `${Math.ceil(file.bytes / MIB)} MiB`, remedy));
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    yield keptOut(unreadable(error, 'a file that can be read'));
    return;
  }
  yield await readTextBytes(bytes, file.format);
}

/** A text as its bytes came, by a file, in a message or from the web. */
export async function readTextBytes(
  bytes: Uint8Array,
  format: FoundFile['format'],
  charset: string | null = null,
): Promise<ReadResult> {
  if (format === 'html') return readPage(bytes, charset);
  const decoded = decodePage(bytes, charset, false);
  if ('fault' in decoded) return keptOut(decoded.fault);
  return readText(decoded.text, format === 'markdown' ? 'markdown' : 'text');
}
