import { Index } from 'flexsearch';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/** FlexSearch: contextual scores; whole words, and `suggest` so that not every word must occur. */
export function flexSearch(): Peer {
  let index = new Index({ tokenize: 'strict' });
  let next = 0;
  const add = (document: BenchDocument): void => {
    index.add(next++, oneField(document));
  };
  return {
    name: 'FlexSearch',
    build(documents) {
      for (const document of documents) add(document);
    },
    search: (question, limit) => index.search(question, { limit, suggest: true }).map(Number),
    add,
    async save() {
      const parts: (readonly [key: string, data: string | undefined])[] = [];
      await index.export((key, data) => {
        parts.push([key, data]);
      });
      return JSON.stringify(parts);
    },
    load(saved) {
      index = new Index({ tokenize: 'strict' });
      const parts = JSON.parse(new TextDecoder().decode(saved)) as [string, string?][];
      for (const [key, data] of parts) if (data !== undefined) index.import(key, data);
    },
  };
}
