import MiniSearch from 'minisearch';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/** MiniSearch: BM25+ over a radix tree; defaults, among them OR. */
export function miniSearch(): Peer {
  const options = { fields: ['text'] };
  let index = new MiniSearch(options);
  let next = 0;
  const add = (document: BenchDocument): void => {
    index.add({ id: next++, text: oneField(document) });
  };
  return {
    name: 'MiniSearch',
    build(documents) {
      for (const document of documents) add(document);
    },
    search: (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id),
    add,
    save: () => JSON.stringify(index),
    load(saved) {
      index = MiniSearch.loadJSON(new TextDecoder().decode(saved), options);
    },
  };
}
