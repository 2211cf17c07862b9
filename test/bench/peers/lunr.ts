import lunr, { type Index } from 'lunr';
import { oneField, type Peer } from '../peer.js';

/**
 * lunr with its default pipeline. Words go in as terms, since its query language gives signs a
 * meaning, and cut and trimmed as lunr does with documents, for it does not trim questions itself.
 */
export function lunrPeer(): Peer {
  let index: Index | null = null;
  return {
    name: 'lunr',
    build(documents) {
      index = lunr(function configure() {
        this.ref('id');
        this.field('text');
        let next = 0;
        for (const document of documents)
          this.add({ id: String(next++), text: oneField(document) });
      });
    },
    search(question, limit) {
      const found = index?.query((query) => {
        for (const word of question.toLowerCase().split(/[\s-]+/)) {
          query.term(word.replace(/^\W+|\W+$/g, ''), {});
        }
      });
      return (found ?? []).slice(0, limit).map(({ ref }) => Number(ref));
    },
    save: () => JSON.stringify(index),
    load(saved) {
      index = lunr.Index.load(JSON.parse(new TextDecoder().decode(saved)));
    },
  };
}
