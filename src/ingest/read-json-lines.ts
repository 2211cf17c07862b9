import { readByteLines } from './byte-lines.js';
import type { JsonMap } from './claim-review.js';
import { decodeText, detectForeign } from './decode-text.js';
import { duplicateKey } from './duplicate-key.js';
import { type FoundFile, unreadable } from './find-files.js';
import { changed, isUnchanged, type OpenedFile, openRegularFile } from './open-regular-file.js';
import { type Fault, faultOf, shown } from './problem.js';
import { readRecord } from './read-record.js';
import { MAX_TEXT_BYTES } from './read-text-file.js';
import { keptOut, labelledRecord, type ReadResult } from './record.js';
import { METADATA_FIELDS } from './source-metadata.js';

/** Of these, two in one record contradict each other. */
const SINGLE_FIELDS = ['text', '_id', ...METADATA_FIELDS];

/**
 * Reads one document from each line of a JSON Lines file, as the lines come: a file of any size
 * takes the memory of its longest line. A line with a fault is reported and the others are kept.
 * What is written behind its end meanwhile is not read, and said. BEIR's `_id` serves as `id` where
 * there is none; its `metadata` object has no fixed meaning and is passed over.
 */
export async function* readJsonLines(file: FoundFile): AsyncGenerator<ReadResult> {
  try {
    const opened = await openRegularFile(file.path);
    if ('fault' in opened) {
      yield keptOut(opened.fault);
      return;
    }
    try {
      yield* readLines(opened);
      if (!(await isUnchanged(opened)))
        yield keptOut(changed('one that changed; what is reported of it was read before'));
    } finally {
      await opened.handle.close();
    }
  } catch (error) {
    yield keptOut(unreadable(error, 'a file that can be read'));
  }
}

async function* readLines({ handle, stats }: OpenedFile): AsyncGenerator<ReadResult> {
  let hasContent = false;
  for await (const { number, bytes } of readByteLines(
    chunksOf(handle, stats.size),
    MAX_TEXT_BYTES,
  )) {
    // A file in another format or encoding does not get better on its next line.
    const foreign = number === 1 && bytes !== null ? detectForeign(bytes) : null;
    if (foreign !== null) {
      yield keptOut(foreign);
      return;
    }
    const read = bytes === null ? keptOut(tooLong(number)) : readLine(bytes, number);
    if (read === null) continue;
    hasContent = true;
    yield read;
  }
  if (!hasContent) {
    const remedy = 'Remove the file, or write its records';
    yield keptOut(faultOf('warning', 'one document a line', 'an empty file', remedy));
  }
}

const CHUNK_BYTES = 1024 * 1024;

/** The first so many bytes; fewer where the file became shorter. */
async function* chunksOf(handle: OpenedFile['handle'], size: number): AsyncGenerator<Uint8Array> {
  for (let place = 0; place < size; ) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size - place));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, place);
    if (bytesRead === 0) return;
    place += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

function tooLong(line: number): Fault {
  const expected = `at most ${MAX_TEXT_BYTES / 1024 / 1024} MiB in one line`;
  return faultOf('error', expected, 'a longer line', 'Split the document', { line });
}

/** The record on a line; null for a blank line. */
function readLine(bytes: Uint8Array, line: number): ReadResult | null {
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return keptOut({ ...decoded.fault, line });
  if (decoded.text.trim() === '') return null;
  const parsed = parseJson(decoded.text);
  if ('message' in parsed) {
    const remedy = 'Correct the line; the others are not affected';
    return keptOut(
      faultOf('error', 'a whole JSON object', parsed.message, remedy, {
        line,
        column: parsed.column,
      }),
    );
  }
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const expected = 'a JSON object such as {"id": "a", "text": "…"}';
    return keptOut(faultOf('error', expected, shown(value), 'Write one object a line', { line }));
  }
  const twice = duplicateKey(decoded.text, SINGLE_FIELDS);
  if (twice !== null) {
    const remedy = 'Leave the one that is right';
    const field = twice;
    return keptOut(faultOf('error', 'each field once', 'two of them', remedy, { line, field }));
  }
  const read = readRecord(value as JsonMap, line);
  return 'fault' in read ? keptOut(read.fault) : labelledRecord(read.record, read.read);
}

/** The value of a JSON text, or what is wrong with it and the 1-based column at which that shows. */
function parseJson(
  line: string,
): { readonly value: unknown } | { readonly message: string; readonly column: number } {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const stated = /position (\d+)/u.exec(error.message)?.[1];
    const at = stated === undefined ? line.trimEnd().length : Number(stated);
    const isCut = at >= line.trimEnd().length;
    const message = isCut
      ? 'a line that ends too early'
      : error.message.replace(/ in JSON at position.*$/su, '');
    return { message, column: at + 1 };
  }
}
