import bm25 from 'wink-bm25-text-search';
import utils from 'wink-nlp-utils';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/** wink-bm25-text-search with the preparation its documentation shows: lower case, stop words out, stems. */
export function winkBm25(): Peer {
  let ids: readonly string[] = [];
  let engine: ReturnType<typeof bm25> | null = null;
  return {
    name: 'wink-bm25',
    build(documents: readonly BenchDocument[]) {
      ids = documents.map(({ id }) => id);
      engine = bm25();
      engine.defineConfig({ fldWeights: { text: 1 } });
      engine.definePrepTasks([
        utils.string.lowerCase,
        utils.string.tokenize0,
        utils.tokens.removeWords,
        utils.tokens.stem,
      ]);
      for (const [id, document] of documents.entries()) {
        engine.addDoc({ text: oneField(document) }, id);
      }
      engine.consolidate();
    },
    search: (question, limit) =>
      (engine?.search(question, limit) ?? []).map(([id]) => ids[Number(id)] ?? ''),
  };
}
