import type { Generated } from 'kysely';

/**
 * The tables of documents, as the query builder sees them. Only types that SQLite and PostgreSQL
 * share: text and integers. Rooms that add tables extend `DatabaseSchema` in their own migration.
 */
export interface DatabaseSchema {
  readonly document: DocumentTable;
  readonly revision: RevisionTable;
}

/** One row for every id ever stored. */
interface DocumentTable {
  readonly id: string;
  /** The current revision; null after the document was retired. */
  readonly current: string | null;
}

/** Every revision ever stored; rows are never deleted. */
interface RevisionTable {
  /** Counts up as revisions are first stored: the order of a document's history. */
  readonly number: Generated<number>;
  readonly document_id: string;
  readonly revision: string;
  readonly text: string;
  readonly form: string;
  /** JSON of `Source`. */
  readonly source: string;
  /** `labelsOf` the source, so that a corpus version needs no JSON parsed. */
  readonly labels: string;
}
