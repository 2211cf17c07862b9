import { create, insertMultiple, type Orama, search } from '@orama/orama';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/** Orama: defaults; its threshold of 1 is OR between words. */
export function orama(): Peer {
  let ids: readonly string[] = [];
  let database: Orama | null = null;
  return {
    name: 'Orama',
    async build(documents: readonly BenchDocument[]) {
      ids = documents.map(({ id }) => id);
      database = create({ schema: { text: 'string' } });
      await insertMultiple(
        database,
        documents.map((document, id) => ({ id: String(id), text: oneField(document) })),
        documents.length,
      );
    },
    search(question, limit) {
      if (database === null) return [];
      const found = search(database, { term: question, limit, threshold: 1 });
      // Without plugins Orama answers at once; a promise would escape the clock.
      if (found instanceof Promise) throw new TypeError('Orama: expected results, found a promise');
      return found.hits.map(({ id }) => ids[Number(id)] ?? '');
    },
  };
}
