import bm25 from 'wink-bm25-text-search';
import utils from 'wink-nlp-utils';
import { oneField, type Peer } from '../peer.js';

/** wink-bm25-text-search with the preparation its documentation shows: lower case, stop words out, stems. */
export function winkBm25(): Peer {
  const engine = bm25();
  const definePreparation = () =>
    engine.definePrepTasks([
      utils.string.lowerCase,
      utils.string.tokenize0,
      utils.tokens.removeWords,
      utils.tokens.stem,
    ]);
  return {
    name: 'wink-bm25',
    build(documents) {
      engine.defineConfig({ fldWeights: { text: 1 } });
      definePreparation();
      let next = 0;
      for (const document of documents) engine.addDoc({ text: oneField(document) }, next++);
      engine.consolidate();
    },
    search: (question, limit) => engine.search(question, limit).map(([id]) => Number(id)),
    save: () => engine.exportJSON(),
    load(saved) {
      engine.importJSON(new TextDecoder().decode(saved));
      definePreparation();
    },
  };
}
