import { detectForm } from '../corpus/document-form.js';
import { readFrontMatter } from '../corpus/front-matter.js';
import { isCaptions, readCaptions } from './captions.js';
import { readFrontMatterFields } from './front-matter-fields.js';
import { faultOf } from './problem.js';
import { keptOut, labelledRecord, type ReadResult } from './record.js';
import { readYamlMetadata } from './yaml-metadata.js';

/**
 * Reads a text as one document. The document's text is the given one, untouched: Markdown's front
 * matter stays part of it (as a passage that is not quoted), so that line numbers of quotes are
 * those of the file and the revision is the file's own SHA-256. Broken front matter keeps it out:
 * without its labels a text may mislead. So does a character that not every database can keep.
 */
export function readText(text: string, format: 'text' | 'markdown' | 'captions'): ReadResult {
  if (text.trim() === '') {
    const found = text === '' ? 'an empty file' : 'white space only';
    const remedy = 'Remove the file, or write its text';
    return keptOut(faultOf('warning', 'a text', found, remedy, { reason: { code: 'empty' } }));
  }
  if (!text.isWellFormed() || text.includes('\0')) {
    const found = text.isWellFormed() ? 'a zero character' : 'half of a surrogate pair';
    const remedy = 'Take it out, or copy the text again';
    const reason = { code: 'unstorable' } as const;
    return keptOut(faultOf('error', 'characters that can be stored', found, remedy, { reason }));
  }
  if (format === 'markdown') return readMarkdown(text);
  return format === 'captions' || isCaptions(text)
    ? readCaptionText(text)
    : labelledRecord({ text, form: detectForm(text), line: null }, { metadata: {}, faults: [] });
}

/** Their words, paragraph by paragraph; line numbers count in that text. */
function readCaptionText(captions: string): ReadResult {
  const text = readCaptions(captions);
  if (text === '') {
    const found = 'no words below any times';
    const remedy = 'Check the file, or give it the ending that fits';
    return keptOut(
      faultOf('error', 'captions with words', found, remedy, { reason: { code: 'empty' } }),
    );
  }
  return labelledRecord({ text, form: 'prose', line: null }, { metadata: {}, faults: [] });
}

function readMarkdown(text: string): ReadResult {
  const record = { text, form: detectForm(text, true), line: null };
  const frontMatter = readFrontMatter(text);
  if (frontMatter === null) return labelledRecord(record, { metadata: {}, faults: [] });
  if (frontMatter === 'unclosed') {
    const expected = 'a line “---” that closes the front matter';
    return keptOut(
      faultOf(
        'error',
        expected,
        'none within 200 lines and 20,000 characters',
        'Add it after the last field',
        {
          line: 1,
          reason: { code: 'front-matter-unclosed' },
        },
      ),
    );
  }
  if (text.slice(frontMatter.span.end).trim() === '') {
    const remedy = 'Remove the file, or write its text';
    const reason = { code: 'front-matter-only' } as const;
    return keptOut(faultOf('warning', 'a text below the front matter', 'none', remedy, { reason }));
  }
  const { start, end } = frontMatter.yaml;
  return labelledRecord(record, readYamlMetadata(text.slice(start, end), 2, readFrontMatterFields));
}
