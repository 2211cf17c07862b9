import { detectForm } from '../../corpus/document-form.js';
import { faultOf } from '../problem.js';
import { keptOut, type ReadResult } from '../record.js';
import { decodePage } from './decode-page.js';
import { readHtmlInThread } from './read-html-in-thread.js';

const MIB = 1024 * 1024;
/** Longer pages are no articles, and take long to read. */
const MAX_BYTES = 5 * MIB;

/**
 * Reads an HTML page as one document. Its text is that of the article, paragraph by paragraph; line
 * numbers count in that text. What the page states about itself is its metadata.
 * @param charset the encoding that came with the page; null when none did.
 */
export async function readPage(bytes: Uint8Array, charset: string | null): Promise<ReadResult> {
  if (bytes.length > MAX_BYTES) {
    const found = `${Math.ceil(bytes.length / MIB)} MiB`;
    const remedy = 'Save the part that matters as a text file';
    const most = MAX_BYTES / MIB;
    return keptOut(
      faultOf('error', `at most ${most} MiB in one page`, found, remedy, {
        reason: { code: 'too-large', value: String(most) },
      }),
    );
  }
  const decoded = decodePage(bytes, charset, true);
  if ('fault' in decoded) return keptOut(decoded.fault);
  const page = await readHtmlInThread(decoded.text);
  if ('fault' in page) return keptOut(page.fault);
  // A page can hold, by number, characters that no text may have.
  const text = page.text.toWellFormed().replaceAll('\0', '\uFFFD');
  if (text === '') {
    const found = 'none; it may be made by a script in the browser';
    const reason = { code: 'page-without-words' } as const;
    return keptOut(
      faultOf('error', 'a page with words', found, 'Copy and paste its text', { reason }),
    );
  }
  // Signs that mean something in Markdown were only signs on the page.
  const form = detectForm(text) === 'digest' ? 'digest' : 'prose';
  return {
    kind: 'record',
    record: { text, form, metadata: page.metadata, line: null },
    remarks: [],
  };
}
