import { type FoundFile, isOneText, unreadable } from './find-files.js';
import { type FileContent, readRegularFile } from './open-regular-file.js';
import { type Fault, faultOf } from './problem.js';
import type { ReadOfferedText } from './read-offered-text.js';
import { keptOut, type ReadResult } from './record.js';

const MIB = 1024 * 1024;
/** The largest text that is taken as one document: it is held in memory whole, several times over. */
export const MAX_TEXT_BYTES = 64 * MIB;

/** Reads a `.txt`, `.md` or `.html` file as one document, see `readText` and `readPage`. */
export async function* readTextFile(
  file: FoundFile,
  read: ReadOfferedText,
): AsyncGenerator<ReadResult> {
  const content = await readWholeFile(file);
  const { format } = file;
  if ('fault' in content) yield keptOut(content.fault);
  else if (isOneText(format)) {
    yield await read({ kind: 'bytes', bytes: content.bytes, format, charset: null });
  }
}

/** The bytes of a file that is held in memory whole, or why there are none. */
export async function readWholeFile({ path }: FoundFile): Promise<FileContent> {
  try {
    return await readRegularFile(path, MAX_TEXT_BYTES, tooLargeText);
  } catch (error) {
    return { fault: unreadable(error, 'a file that can be read') };
  }
}

/** Said of a file that is too large to be one text, or a table. */
function tooLargeText(bytes: number): Fault {
  const limit = `at most ${MAX_TEXT_BYTES / MIB} MiB in one text`;
  const remedy = 'Split it, or write it as .jsonl with one document a line';
  return faultOf('error', limit, `${Math.ceil(bytes / MIB)} MiB`, remedy);
}
