import type { CutDocument } from './cut-document.js';
import type { Document } from './document.js';
import type { SetAsideCode } from './set-aside.js';

/** A document that cannot be cut or indexed within the limits, and why in plain English. */
export interface UnfitDocument {
  readonly document: Document;
  readonly code: Extract<SetAsideCode, 'took-too-long' | 'out-of-memory' | 'failed'>;
  /** What was found, such as `one that takes more than 10 seconds to cut`; no words of the document. */
  readonly found: string;
}

/** What became of documents that were to be cut and indexed, each group in the order in which they were given. */
export interface PreparedDocuments {
  readonly cuts: readonly CutDocument[];
  readonly unfit: readonly UnfitDocument[];
}

/** Cuts and indexes documents, to see that it can be done before they are stored. */
export type Prepare = (documents: readonly Document[]) => Promise<PreparedDocuments>;
