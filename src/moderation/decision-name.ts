import type { DocumentId, Revision } from '../corpus/document.js';
import type { QuotedRevision } from './given-answer-store.js';
import { changesOf, type ReviewItem } from './review-item.js';

/**
 * What moderators answered, named like a revision of a document: messages that show it to others than
 * those who asked are noted by it, and corrected when it is changed or taken back.
 */
export function decisionRevision({
  handle,
  state,
}: Pick<ReviewItem, 'handle' | 'state'>): QuotedRevision {
  return {
    documentId: `${decisionPrefix}${handle}` as DocumentId,
    revision: `${changesOf(state).length}` as Revision,
  };
}

/** Whether a name is one of a decision. No file or address has such a name: they begin with no tab. */
export function isDecision({ documentId }: Pick<QuotedRevision, 'documentId'>): boolean {
  return documentId.startsWith(decisionPrefix);
}

/** What the names of decisions begin with. */
export const decisionPrefix = '\tdecision ';
