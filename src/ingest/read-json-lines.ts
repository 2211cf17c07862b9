import { detectForm } from '../corpus/document-form.js';
import { readByteLines } from './byte-lines.js';
import { decodeText, detectForeign } from './decode-text.js';
import { duplicateKey } from './duplicate-key.js';
import { type FoundFile, unreadable } from './find-files.js';
import { changed, isUnchanged, type OpenedFile, openRegularFile } from './open-regular-file.js';
import { type Fault, faultOf, shown } from './problem.js';
import { MAX_TEXT_BYTES } from './read-text-file.js';
import { keptOut, labelledRecord, type ReadResult } from './record.js';
import { METADATA_FIELDS, readMetadata } from './source-metadata.js';

/** Fields of a record that are no metadata: `_id` and `metadata` are BEIR's. */
const OWN_FIELDS = ['text', '_id', 'metadata'];

/** Of these, two in one record contradict each other. */
const SINGLE_FIELDS = ['text', '_id', ...METADATA_FIELDS];

/**
 * Reads one document from each line of a JSON Lines file, as the lines come: a file of any size
 * takes the memory of its longest line. A line with a fault is reported and the others are kept.
 * What is written behind its end meanwhile is not read, and said. BEIR's `_id` serves as `id` where
 * there is none; its `metadata` object has no fixed meaning and is passed over.
 */
export async function* readJsonLines(file: FoundFile): AsyncGenerator<ReadResult> {
  let opened: OpenedFile | { readonly fault: Fault };
  try {
    opened = await openRegularFile(file.path);
  } catch (error) {
    yield keptOut(unreadable(error, 'a file that can be read'));
    return;
  }
  if ('fault' in opened) {
    yield keptOut(opened.fault);
    return;
  }
  try {
    yield* readLines(opened);
    if (!(await isUnchanged(opened)))
      yield keptOut(changed('one that changed; what is reported of it was read before'));
  } catch (error) {
    yield keptOut(unreadable(error, 'a file that can be read'));
  } finally {
    await opened.handle.close();
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
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = readText(fields);
  if (typeof text !== 'string') return keptOut({ ...text, line });
  // BEIR's `_id` first, so that an `id` of the record's own wins.
  const stated = { ...(fields.has('_id') ? { id: fields.get('_id') } : {}), ...value };
  const read = readMetadata(stated, OWN_FIELDS);
  const faults = read.faults.map((fault) => ({ ...fault, line }));
  return labelledRecord(
    { text, form: detectForm(text), line },
    { metadata: read.metadata, faults },
  );
}

function readText(fields: ReadonlyMap<string, unknown>): string | Fault {
  const text = fields.get('text');
  const fault = (severity: Fault['severity'], expected: string, found: string, remedy: string) =>
    faultOf(severity, expected, found, remedy, { field: 'text' });
  if (typeof text !== 'string') {
    const names = [...fields.keys()].join(', ').slice(0, 80) || 'nothing';
    const found = text === undefined ? `only ${names}` : shown(text);
    return fault('error', 'the text of the document', found, 'Give the record a field “text”');
  }
  if (text.trim() === '') {
    return fault(
      'warning',
      'the text of the document',
      'an empty text',
      'Remove the record, or write its text',
    );
  }
  if (!text.isWellFormed() || text.includes('\0')) {
    const found = text.isWellFormed() ? 'a zero character' : 'half of a surrogate pair';
    return fault(
      'error',
      'characters that can be stored',
      found,
      'Correct the program that wrote the record',
    );
  }
  return text;
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
