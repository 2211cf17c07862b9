import type { Answerer } from './answer/answerer.js';
import type { Corpus } from './corpus/corpus.js';
import type { Document, DocumentId, Revision } from './corpus/document.js';

/** What every door works with: one corpus generation at a time, and the way to the next. */
export interface Services {
  /** Answers over the current generation; ask for it anew for each question. */
  readonly answerer: Answerer;
  corpus(): Corpus;
  /** One revision of a document, current or not; null when it was never stored. */
  revision(id: DocumentId, revision: Revision): Promise<Document | null>;
  close(): Promise<void>;
}
