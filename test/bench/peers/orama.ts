import { create, insert, insertMultiple, load, save, search } from '@orama/orama';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/** Orama: defaults; its threshold of 1 is OR between words. */
export function orama(): Peer {
  const database = create({ schema: { text: 'string' } });
  let next = 0;
  const toRecord = (document: BenchDocument) => ({ id: String(next++), text: oneField(document) });
  return {
    name: 'Orama',
    async build(documents) {
      const records = Array.from(documents, toRecord);
      await insertMultiple(database, records, records.length);
    },
    search(question, limit) {
      const found = search(database, { term: question, limit, threshold: 1 });
      // Without plugins Orama answers at once; a promise would escape the clock.
      if (found instanceof Promise) throw new TypeError('Orama: expected results, found a promise');
      return found.hits.map(({ id }) => Number(id));
    },
    async add(document) {
      await insert(database, toRecord(document));
    },
    save: () => JSON.stringify(save(database)),
    load(saved) {
      load(database, JSON.parse(new TextDecoder().decode(saved)));
    },
  };
}
