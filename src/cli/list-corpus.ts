import type { Corpus } from '../corpus/corpus.js';
import { count } from './describe-notice.js';
import { tableParts } from './render-table.js';
import { showOnOneLine } from './safe-text.js';

/** What the corpus holds, one row a document, in parts to be printed one after the other. */
export function* listCorpus(corpus: Corpus, width: number): Generator<string> {
  const passages = new Map<string, number>();
  for (const { documentId } of corpus.passages) {
    passages.set(documentId, (passages.get(documentId) ?? 0) + 1);
  }
  const rows = [...corpus.documents.values()].map(({ id, source }) => [
    showOnOneLine(source.title ?? id),
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
  const head = ['title', 'publisher', 'published', 'obtained', 'passages'];
  yield* tableParts(head, rows, { width, flexible: [0, 1], right: [4] });
  yield total;
}
