import type { Document, DocumentId, Revision } from './document.js';

/** What storing a document did. */
export type StoreOutcome = 'added' | 'unchanged' | 'superseded';

/**
 * Where documents survive a restart. Every revision stays addressable; one is current.
 * Methods are asynchronous so that a networked database can stand behind them.
 */
export interface DocumentStore {
  /** Stores all of them in one transaction; the same revision twice is `unchanged`. */
  put(documents: readonly Document[]): Promise<readonly StoreOutcome[]>;
  /** The current revisions, ordered by id. */
  current(): Promise<readonly Document[]>;
  /** One revision, current or not; null when it was never stored. */
  revision(id: DocumentId, revision: Revision): Promise<Document | null>;
  /** All revisions of one document, oldest first. */
  history(id: DocumentId): Promise<readonly Document[]>;
  /** Changes whenever the set of current revisions changes; equal sets have equal versions. */
  version(): Promise<string>;
  close(): Promise<void>;
}
