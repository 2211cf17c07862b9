import MiniSearch from 'minisearch';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/** MiniSearch: BM25+ over a radix tree; defaults, among them OR. */
export function miniSearch(): Peer {
  let ids: readonly string[] = [];
  let index: MiniSearch | null = null;
  return {
    name: 'MiniSearch',
    build(documents: readonly BenchDocument[]) {
      ids = documents.map(({ id }) => id);
      index = new MiniSearch({ fields: ['text'] });
      index.addAll(documents.map((document, id) => ({ id, text: oneField(document) })));
    },
    search: (question, limit) =>
      (index?.search(question) ?? []).slice(0, limit).map(({ id }) => ids[id] ?? ''),
  };
}
