import type { Corpus } from '../corpus/corpus.js';
import type { SetAsideDocument } from '../corpus/set-aside.js';
import { count } from './describe-notice.js';
import { tableParts } from './render-table.js';
import { showOnOneLine } from './safe-text.js';

/**
 * What the corpus holds, one row a document, and what is set aside and why; in parts to be printed
 * one after the other.
 */
export function* listCorpus(
  corpus: Corpus,
  width: number,
  aside: readonly SetAsideDocument[] = [],
): Generator<string> {
  yield* listDocuments(corpus, width);
  if (aside.length === 0) return;
  yield `\n${count(aside.length, 'document')} set aside: stored, but not answered from.`;
  for (const { id, source, message, by, at } of aside) {
    const title = source.title === null ? '' : ` (${showOnOneLine(source.title)})`;
    const who = /^\d+$/.test(by) ? `moderator ${by}` : by;
    yield `  ${showOnOneLine(id)}${title}: ${showOnOneLine(message)}; by the ${who}, ${at.slice(0, 10)}`;
  }
  yield 'Take one back with: npm run corpus -- readmit ID, or out for good with: npm run corpus -- remove ID';
}

function* listDocuments(corpus: Corpus, width: number): Generator<string> {
  const passages = new Map<string, number>();
  for (const { documentId } of corpus.passages) {
    passages.set(documentId, (passages.get(documentId) ?? 0) + 1);
  }
  const rows = [...corpus.documents.values()].map(({ id, source }) => [
    showOnOneLine(source.title ?? id),
    showOnOneLine(id),
    showOnOneLine(source.publisher ?? 'unknown'),
    source.publishedAt?.value ?? 'unknown',
    source.retrievedAt.slice(0, 10),
    String(passages.get(id) ?? 0),
  ]);
  const total = `${count(corpus.documents.size, 'document')}, ${count(corpus.passages.length, 'passage')}`;
  if (rows.length === 0) {
    yield `${total}. Add some: npm run ingest -- FILE`;
    return;
  }
  const head = ['title', 'id', 'publisher', 'published', 'obtained', 'passages'];
  yield* tableParts(head, rows, { width, flexible: [0, 1, 2], right: [5] });
  yield total;
}
