import type { Corpus } from '../../corpus/corpus.js';
import type { QuotedRevision } from '../../moderation/given-answer-store.js';

/** Whether every revision that is quoted is still the one from which the corpus answers. */
export function quotesStand(quoted: readonly QuotedRevision[], { documents }: Corpus): boolean {
  return quoted.every(
    ({ documentId, revision }) => documents.get(documentId)?.revision === revision,
  );
}
