import type { SealedWords } from './sealed-words.js';

/** Something that was done with authority and must stay attributable. */
export interface AuditRecord {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Who did it: a moderator's platform id, or the program's own name for what it does by itself. */
  readonly actor: string;
  /** What was done, such as `item.reject`. */
  readonly action: string;
  /** To what, such as `item 7`. */
  readonly subject: string;
  /**
   * What else must be known, such as into which item. Kept for good: no question, no answer and
   * nothing else that an asker may have deleted.
   */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  /**
   * What a moderator wrote freely about a question, such as the reason, by name; it may quote the
   * asker. Erased with the question, and the log holds without it.
   */
  readonly words?: Readonly<Record<string, string>>;
}

/** A record in its place. */
export interface AuditEntry extends Omit<AuditRecord, 'words'> {
  /** Counts up from 1 without a gap. */
  readonly number: number;
  /** The hash of the entry before; 64 zeros for the first. */
  readonly previousHash: string;
  /** By name, as in `details`; no name is in both. */
  readonly words: Readonly<Record<string, SealedWords>>;
  /** `hashAuditEntry` of everything above. */
  readonly hash: string;
}

/** Names the last entry, and with it all before it. Noted somewhere else, it shows that none of them changed since. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/** A log that is only added to. Stores add to it in the same transaction as the change that it tells of. */
export interface AuditLog {
  append(record: AuditRecord): Promise<AuditEntry>;
  /** Entries after a number (0 when absent), in order; 500 at most. */
  entries(after?: number): Promise<readonly AuditEntry[]>;
}
