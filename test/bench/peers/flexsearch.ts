import { Index } from 'flexsearch';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/** FlexSearch: contextual scores; whole words, and `suggest` so that not every word must occur. */
export function flexSearch(): Peer {
  let ids: readonly string[] = [];
  let index: Index | null = null;
  return {
    name: 'FlexSearch',
    build(documents: readonly BenchDocument[]) {
      ids = documents.map(({ id }) => id);
      index = new Index({ tokenize: 'strict' });
      for (const [id, document] of documents.entries()) index.add(id, oneField(document));
    },
    search: (question, limit) =>
      (index?.search(question, { limit, suggest: true }) ?? []).map((id) => ids[Number(id)] ?? ''),
  };
}
