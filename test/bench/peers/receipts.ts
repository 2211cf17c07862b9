import { type Analyzer, createAnalyzer } from '../../../src/analysis/analyzer.js';
import type { ColumnIndex } from '../../../src/search/column-index.js';
import { IndexBuilder } from '../../../src/search/index-builder.js';
import { parseQuestion } from '../../../src/search/parse-question.js';
import type { BenchDocument, Peer } from '../peer.js';

/** Ours: one passage a document, its title as the heading, as in the product. The analyzer starts cold. */
export function receipts(): Peer {
  let ids: readonly string[] = [];
  let analyzer: Analyzer | null = null;
  let index: ColumnIndex | null = null;
  return {
    name: 'Receipts',
    build(documents: readonly BenchDocument[]) {
      ids = documents.map(({ id }) => id);
      analyzer = createAnalyzer();
      const builder = new IndexBuilder({ analyzer });
      for (const { title, text } of documents) builder.add({ heading: title, body: text });
      index = builder.build('bench');
    },
    search(question, limit) {
      if (analyzer === null || index === null) return [];
      const query = parseQuestion(question, analyzer, index);
      return index.search(query, { limit }).map(({ ordinal }) => ids[ordinal] ?? '');
    },
  };
}
