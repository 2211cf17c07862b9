import type { DocumentForm } from '../corpus/document.js';
import { detectForm } from '../corpus/document-form.js';
import { readFrontMatter } from '../corpus/front-matter.js';
import { revisionOf } from '../corpus/revision.js';
import { isCaptions, readCaptions } from './captions.js';
import { readFrontMatterFields } from './front-matter-fields.js';
import { faultOf } from './problem.js';
import { readableMarkdown } from './readable-markdown.js';
import { isWiki, readableWiki } from './readable-wiki.js';
import { keptOut, labelledRecord, type ReadResult } from './record.js';
import { detectStructured } from './structured-text.js';
import { readYamlMetadata } from './yaml-metadata.js';

/**
 * Reads a text as one document. A plain text is taken untouched, and its revision is the file's own
 * SHA-256. Of Markdown and wiki pages the markup within lines is left out, which no reader of the
 * page would see; every line stays in its place, front matter too (as a passage that is not quoted),
 * so that line numbers of quotes are those of the file. Captions become what is said. Data that is
 * only called a text, broken front matter (without its labels a text may mislead) and a character
 * that not every database can keep are kept out.
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
  if (format === 'captions' || isCaptions(text)) return readCaptionText(text);
  return format === 'markdown' ? readMarkdown(text) : readPlainText(text);
}

function readPlainText(text: string): ReadResult {
  const structured = detectStructured(text);
  if (structured !== null) {
    const { found, remedy } = structured;
    const reason = { code: 'structured', value: found } as const;
    return keptOut(faultOf('error', 'words to read', found, remedy, { reason }));
  }
  if (isWiki(text)) return readable(text, readableWiki(text), 'markdown');
  const form = detectForm(text);
  return readable(text, form === 'markdown' ? readableMarkdown(text) : text, form);
}

/** A record of a text that was made readable; what is known of it is known by the text as it came. */
function readable(obtained: string, text: string, form: DocumentForm): ReadResult {
  const record = { text, form, line: null };
  return labelledRecord(
    text === obtained ? record : { ...record, obtained: revisionOf(obtained) },
    { metadata: {}, faults: [] },
  );
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
  const frontMatter = readFrontMatter(text);
  if (frontMatter === null) return readable(text, readableMarkdown(text), 'markdown');
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
  const body = frontMatter.span.end;
  const clean = `${text.slice(0, body)}${readableMarkdown(text.slice(body))}`;
  const record = { text: clean, form: 'markdown', line: null } as const;
  return labelledRecord(
    clean === text ? record : { ...record, obtained: revisionOf(text) },
    readYamlMetadata(text.slice(start, end), 2, readFrontMatterFields),
  );
}
