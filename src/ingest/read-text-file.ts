import { readFile } from 'node:fs/promises';
import { detectForm } from '../corpus/document-form.js';
import { readFrontMatter } from '../corpus/front-matter.js';
import { decodeText } from './decode-text.js';
import { type FoundFile, unreadable } from './find-files.js';
import { faultOf } from './problem.js';
import { keptOut, labelledRecord, type ReadResult } from './record.js';
import { readYamlMetadata } from './yaml-metadata.js';

const MIB = 1024 * 1024;
/** The largest text that is taken as one document: it is held in memory whole, several times over. */
export const MAX_TEXT_BYTES = 64 * MIB;

/**
 * Reads a `.txt` or `.md` file as one document. The document's text is the file's, untouched:
 * Markdown's front matter stays part of it (as a passage that is not quoted), so that line numbers
 * of quotes are those of the file and the revision is the file's own SHA-256. Broken front matter
 * keeps the file out: without its labels a text may mislead.
 */
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
  const decoded = decodeText(bytes);
  if ('fault' in decoded) {
    yield keptOut(decoded.fault);
    return;
  }
  const { text } = decoded;
  if (text.trim() === '') {
    const found = bytes.length === 0 ? 'an empty file' : 'white space only';
    yield keptOut(faultOf('warning', 'a text', found, 'Remove the file, or write its text'));
    return;
  }
  yield file.format === 'markdown'
    ? readMarkdown(text)
    : labelledRecord({ text, form: detectForm(text), line: null }, { metadata: {}, faults: [] });
}

function readMarkdown(text: string): ReadResult {
  const record = { text, form: detectForm(text, true), line: null };
  const frontMatter = readFrontMatter(text);
  if (frontMatter === null) return labelledRecord(record, { metadata: {}, faults: [] });
  if (frontMatter === 'unclosed') {
    const expected = 'a line “---” that closes the front matter';
    return keptOut(
      faultOf('error', expected, 'none within 200 lines', 'Add it after the last field', {
        line: 1,
      }),
    );
  }
  if (text.slice(frontMatter.span.end).trim() === '') {
    const remedy = 'Remove the file, or write its text';
    return keptOut(faultOf('warning', 'a text below the front matter', 'none', remedy));
  }
  const { start, end } = frontMatter.yaml;
  return labelledRecord(record, readYamlMetadata(text.slice(start, end), 2));
}
