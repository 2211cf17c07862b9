import type { Document, DocumentId, Revision } from '../corpus/document.js';
import type { StoreOutcome } from '../corpus/document-store.js';
import type { ModeratorId } from './review-item.js';

/** Who changes the corpus, when and why. */
export interface Curation {
  readonly by: ModeratorId;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Told to those whose answers are corrected; empty when none was given. */
  readonly reason: string;
}

/** What became of a document. `corrections`: given answers that are to be corrected because of it. */
export interface Stored {
  readonly kind: StoreOutcome;
  readonly corrections: number;
}

/** What became of a retraction. */
export type Retraction =
  | { readonly kind: 'retracted'; readonly revision: Revision; readonly corrections: number }
  | { readonly kind: 'not-found' | 'retracted-already' };

/**
 * Changes of the corpus by moderators. Each is one transaction: the document, the entry in the audit
 * log, and the given answers that quote what is no longer to be relied on, marked as to be corrected.
 */
export interface CurationStore {
  /**
   * Makes the document the current revision under its id. If another revision was current,
   * answers that quote any other revision of it are to be corrected.
   */
  add(document: Document, curation: Curation): Promise<Stored>;
  /** The same for an id that must have been stored before. */
  supersede(
    document: Document,
    curation: Curation,
  ): Promise<Stored | { readonly kind: 'not-found' }>;
  /** Takes a document out of the corpus; answers that quote any revision of it are to be corrected. */
  retract(id: DocumentId, curation: Curation): Promise<Retraction>;
}
