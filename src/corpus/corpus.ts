import type { Document, DocumentId, PassageId } from './document.js';
import type { Passage } from './passage.js';

/**
 * One frozen generation of what the bot knows: the current revisions and how they are cut.
 * A new ingest makes a new Corpus; questions in flight keep the old one.
 */
export interface Corpus {
  /** Equal corpora have equal versions; see `DocumentStore.version`. */
  readonly version: string;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  /** All passages, by document id and then by place in the document. The position here is the passage's ordinal. */
  readonly passages: readonly Passage[];
  readonly passage: (id: PassageId) => Passage | null;
}
