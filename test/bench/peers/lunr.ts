import lunr, { type Index } from 'lunr';
import { type BenchDocument, oneField, type Peer } from '../peer.js';

/**
 * lunr with its default pipeline. Words go in as terms, since its query language gives signs a
 * meaning, and cut and trimmed as lunr does with documents, for it does not trim questions itself.
 */
export function lunrPeer(): Peer {
  let ids: readonly string[] = [];
  let index: Index | null = null;
  return {
    name: 'lunr',
    build(documents: readonly BenchDocument[]) {
      ids = documents.map(({ id }) => id);
      index = lunr(function configure() {
        this.ref('id');
        this.field('text');
        for (const [id, document] of documents.entries()) {
          this.add({ id: String(id), text: oneField(document) });
        }
      });
    },
    search(question, limit) {
      const found = index?.query((query) => {
        for (const word of question.toLowerCase().split(/[\s-]+/)) {
          query.term(word.replace(/^\W+|\W+$/g, ''), {});
        }
      });
      return (found ?? []).slice(0, limit).map(({ ref }) => ids[Number(ref)] ?? '');
    },
  };
}
