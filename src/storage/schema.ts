import type { Generated, Kysely, Transaction as KyselyTransaction } from 'kysely';

/**
 * The tables, as the query builder sees them and as `migrations/` makes them. Only types that SQLite
 * and PostgreSQL share: text and integers.
 */
export interface DatabaseSchema {
  /** One row for every id ever stored. */
  readonly document: {
    readonly id: string;
    /** The current revision; null after the document was retired or set aside. */
    readonly current: string | null;
    /** `currentSeal`; null where none is current. */
    readonly seal: string | null;
  };
  /** Every revision ever stored; rows are never deleted. */
  readonly revision: {
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
  };
  /** One row for every revision. */
  readonly revision_seal: {
    /** The revision's. */
    readonly number: number;
    /** `sealOf` the revision's row. */
    readonly seal: string;
  };
  /** One row for every document that is out of the corpus until it is readmitted or put anew. */
  readonly set_aside: {
    readonly document_id: string;
    /** The one that was current. */
    readonly revision: string;
    /** A `SetAsideCode`. */
    readonly code: string;
    readonly message: string;
    readonly actor: string;
    readonly at: string;
  };
  /** A single row. */
  readonly corpus_changes: {
    /** Counts up with every transaction that changes the current revisions or their labels. */
    readonly number: number;
  };
  /** One row for each document that a recent change was about. */
  readonly corpus_change: {
    /** `corpus_changes.number` after the change. */
    readonly number: number;
    /** Null: too many to name. */
    readonly document_id: string | null;
  };
  /** One row for every question in the moderators' queue. */
  readonly review_item: Sealed & {
    /** Counts up as questions are sent; as text, the item's id. */
    readonly number: Generated<number>;
    readonly handle: string;
    readonly guild_id: string;
    readonly submitted_at: string;
    /** The `kind` within `state`. */
    readonly state_kind: string;
    /** JSON of `ReviewState`. */
    readonly state: string;
    /** Of a claim; null in every other state. */
    readonly lease_until: string | null;
    /** When it was decided or withdrawn; null while it is open. */
    readonly closed_at: string | null;
    /** The moderator who decided; null while nobody has, and when it was withdrawn. */
    readonly decided_by: string | null;
    /** JSON of `PostedMessage`. */
    readonly post: string | null;
    /** When somebody last began to post it; null before, and once its post was noted. */
    readonly post_taken_at: Generated<string | null>;
    /** How often its post was found gone. */
    readonly posts_lost: Generated<number>;
    /** The number of the request whose words it has; null when they were taken back. */
    readonly worded_by: number | null;
  };
  /** One row for every person who asked what an item asks. */
  readonly review_request: Sealed & {
    /** Counts up as requests come; as text, the request's id. */
    readonly number: Generated<number>;
    readonly item: number;
    readonly asker: string;
    /** SHA-256 of `questionKey`; empty once the words are erased. */
    readonly question_key: string;
    readonly submitted_at: string;
    readonly address: string | null;
    /** Since when the asker is to be told; null when there is nothing to tell. */
    readonly due_at: string | null;
    /** When the telling was last begun. */
    readonly taken_at: string | null;
    readonly told_at: string | null;
    readonly withdrawn_at: string | null;
    /** JSON of the question's telling terms. */
    readonly terms: string;
    /** JSON of question and answer, because it keeps every string as it is, see `requireStorable`; empty once erased. */
    readonly words: string;
  };
  /** One row for every term of every open item: where near-duplicates are looked up. */
  readonly review_term: {
    readonly guild_id: string;
    /** `digestTerm` of the term. */
    readonly term: string;
    /** How many distinct terms the item has. */
    readonly size: number;
    readonly item: number;
  };
  /** As `review_term`, for every answered item that still says what it was answered: twice where its public wording has other terms. */
  readonly answered_term: DatabaseSchema['review_term'];
  /** One row for every answer that was given and can be corrected. */
  readonly given_answer: Sealed & {
    readonly number: Generated<number>;
    /** JSON of `PostedMessage`. */
    readonly message: string | null;
    readonly guild_id: string | null;
    readonly asker: string;
    readonly address: string;
    readonly at: string;
  };
  /** One row for every revision that a given answer quotes. */
  readonly given_quote: Sealed & {
    readonly answer: number;
    readonly document_id: string;
    readonly revision: string;
  };
  /** One row for every time that a revision was found not to be relied on any more. */
  readonly correction: Sealed & {
    readonly number: Generated<number>;
    readonly document_id: string;
    readonly revision: string;
    readonly kind: string;
    /** JSON of a string. */
    readonly reason: string;
    readonly at: string;
  };
  /** One row for every given answer that is to be, or was, corrected. */
  readonly given_correction: Sealed & {
    readonly answer: number;
    readonly correction: number;
    /** When the correcting was last begun. */
    readonly taken_at: string | null;
    readonly done_at: string | null;
  };
  /** One row for every claim that was met in a channel: the last time that it was shown. */
  readonly sighting: {
    readonly claim: string;
    readonly channel_id: string;
    readonly guild_id: string;
    readonly at: string;
  };
  /** One row for every person's vote on an answer. */
  readonly vote: Sealed & {
    readonly answer_key: string;
    readonly voter: string;
    /** 0 or 1. */
    readonly is_helpful: number;
    readonly reason: string | null;
    readonly at: string;
  };
  /** One row for every server that has changed a setting. */
  readonly guild: Sealed & {
    readonly id: string;
    /** JSON of those `GuildSettings` that were changed. */
    readonly settings: string;
  };
  /** One row for every server whose queue something is in the way of. */
  readonly guild_trouble: {
    readonly guild_id: string;
    readonly cause: string;
    readonly at: string;
    readonly told_at: string | null;
  };
  /** One row for every person whom the moderators of a server have blocked or given a limit. */
  readonly asker_limit: {
    /** As text, the limit's id. */
    readonly number: Generated<number>;
    readonly guild_id: string;
    readonly asker: string;
    /** How many questions they may have open; 0: none. */
    readonly most: number;
    readonly by: string;
    readonly at: string;
    /** The number of the item for whose sender it was set, which may be gone. */
    readonly item: number;
  };
  /** One row for every question back of which its asker is to be told. */
  readonly ask_back_due: {
    /** The number of the request, whose words it is among. */
    readonly request: number;
    readonly due_at: string;
    /** When the telling was last begun. */
    readonly taken_at: string | null;
  };
  /** One row for every `AuditEntry`; rows are never changed or deleted, but what moderators wrote is erased with its question. */
  readonly audit_entry: {
    readonly number: number;
    readonly previous_hash: string;
    readonly at: string;
    readonly actor: string;
    readonly action: string;
    readonly subject: string;
    /** JSON. */
    readonly details: string;
    readonly hash: string;
    /** JSON of the seals of its words by name, see `SealedWords`; null when it has none. */
    readonly seals: string | null;
  };
  /** One row for all words of an entry that are not erased, by name. */
  readonly audit_words: {
    readonly entry: number;
    readonly name: string;
    /** The number of the item with which they are erased; null for those that stay. */
    readonly item: number | null;
    /** Empty where there is no seal. */
    readonly salt: string;
    /** JSON of a string. */
    readonly text: string;
  };
  /** One row for every message of the bot's that holds words about a question and must lose them with it. */
  readonly worded_message: Sealed & {
    readonly number: Generated<number>;
    /** The number of the item, which may be gone. */
    readonly item: number;
    readonly guild_id: string;
    readonly channel_id: string;
    readonly message_id: string;
    /** `line` of the log channel, or `post` of the review channel. */
    readonly kind: string;
    readonly noted_at: string;
    /** From when on it is to lose them; null while it may have them. */
    readonly due_at: string | null;
  };
}

/** What asks the tables, in a transaction or by itself. */
export type Query = Kysely<DatabaseSchema>;

/** What asks them, or writes, in one transaction: see `Database.read` and `Database.write`. */
export type Transaction = KyselyTransaction<DatabaseSchema>;

/** A table of `sealedTables`. */
interface Sealed {
  /** Written by the database alone, see `seal-triggers.ts`. */
  readonly seal: Generated<string | null>;
}
