import type { DocumentId, Revision } from '../corpus/document.js';

/** A quote that is not the slice of the revision it names: a broken promise, so nothing is sent. */
export class QuoteMismatchError extends Error {
  readonly code = 'QUOTE_MISMATCH';

  constructor(
    readonly documentId: DocumentId,
    readonly revision: Revision,
    found: string,
  ) {
    super(
      `Expected a slice of document ${documentId}, revision ${revision.slice(0, 8)}, ` +
        `found ${found}. Nothing was shown. Rebuild the index (npm run ingest) and report this.`,
    );
    this.name = 'QuoteMismatchError';
  }
}
