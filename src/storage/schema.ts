import type { Generated } from 'kysely';

/**
 * The tables, as the query builder sees them and as `migrations/` makes them. Only types that SQLite
 * and PostgreSQL share: text and integers.
 */
export interface DatabaseSchema {
  readonly document: DocumentTable;
  readonly revision: RevisionTable;
  readonly review_item: ReviewItemTable;
  readonly vote: VoteTable;
  readonly guild: GuildTable;
  readonly audit_entry: AuditEntryTable;
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

/** One row for every question that was sent to the moderators. */
interface ReviewItemTable {
  /** Counts up as questions are sent; as text, the item's id. */
  readonly number: Generated<number>;
  readonly asker: string;
  /** SHA-256 of `questionKey`: one asker has one open item for it. */
  readonly question_key: string;
  readonly guild_id: string | null;
  readonly submitted_at: string;
  /** The `kind` within `state`. */
  readonly state_kind: string;
  /** JSON of `ReviewState`. */
  readonly state: string;
  /** JSON of question and answer; JSON, because it keeps every string as it is, see `requireStorable`. */
  readonly request: string;
}

/** One row for every person's vote on an answer. */
interface VoteTable {
  readonly answer_key: string;
  readonly voter: string;
  /** 0 or 1. */
  readonly is_helpful: number;
  readonly reason: string | null;
  readonly at: string;
}

/** One row for every server that has changed a setting. */
interface GuildTable {
  readonly id: string;
  /** JSON of those `GuildSettings` that were changed. */
  readonly settings: string;
}

/** One row for every `AuditEntry`; rows are never changed or deleted. */
interface AuditEntryTable {
  readonly number: number;
  readonly previous_hash: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** JSON. */
  readonly details: string;
  readonly hash: string;
}
