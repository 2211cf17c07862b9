import type { Document, DocumentId, Revision } from '../corpus/document.js';
import type { SetAsideDocument } from '../corpus/set-aside.js';
import type { SourceMetadata } from '../corpus/source.js';
import type { Retraction } from './curation-store.js';
import type { ModeratorId } from './review-item.js';

/** A text that a moderator brings: where it is, and what is said about it. Unknown stays unknown. */
export interface NewSource {
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    /** Fetched by the program: public addresses only, at most a few megabytes. */
    | { readonly kind: 'address'; readonly url: string }
    /** A file that was sent, with its bytes. */
    | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };
  readonly metadata: SourceMetadata;
}

/** What became of a text that a moderator brought. */
export type SourceOutcome =
  | {
      readonly kind: 'added' | 'superseded' | 'relabelled' | 'unchanged';
      readonly document: Document;
      readonly passages: number;
    }
  /** Nothing was stored. */
  | { readonly kind: 'refused'; readonly problems: readonly SourceProblem[] };

/** One thing that is wrong with a text that was brought. */
export interface SourceProblem {
  /** What it is, for doors that say it in another language; null where only the message says it. */
  readonly code: string | null;
  /** What was found, or the limit that was passed; empty where there is none. */
  readonly value: string;
  /** The file or address, with line and column as far as known: `notes.md:3:1`; null for what was typed. */
  readonly place: string | null;
  /** The field of what is stated about the text, as files spell it; null when it is none of these. */
  readonly field: string | null;
  /** All of it in English: what was expected, what was found and what to do. */
  readonly message: string;
}

/**
 * What became of a document that was to be taken back. `unfit`: it was tried and still cannot be cut
 * or indexed; `altered`: what is stored is not what was stored first; `not-set-aside`: this revision
 * is not, or no longer. It stays as it was in all three cases.
 */
export type ReadmissionOutcome = 'readmitted' | 'not-set-aside' | 'unfit' | 'altered';

/** One revision of a document, and whether answers are given from it. */
export interface SourceRevision {
  readonly document: Document;
  readonly isCurrent: boolean;
}

/**
 * Where moderators change the corpus while the bot runs. What resolves is stored, noted in the audit
 * log in the same transaction, and answered from; questions in flight keep what they began with.
 * It does not know who may: doors look that up.
 */
export interface SourceDesk {
  add(source: NewSource, by: ModeratorId): Promise<SourceOutcome>;
  /** A new revision in the place of the current one; answers given from the old one are corrected. */
  supersede(
    id: DocumentId,
    source: NewSource,
    reason: string,
    by: ModeratorId,
  ): Promise<SourceOutcome | { readonly kind: 'not-found' }>;
  /** Takes a document out; answers given from it are corrected. Its text stays addressable. */
  retract(id: DocumentId, reason: string, by: ModeratorId): Promise<Retraction>;
  /** What is stored and not answered from, ordered by id. */
  listSetAside(): Promise<readonly SetAsideDocument[]>;
  /** Takes a document back that is set aside under this revision, after it was cut and indexed within limits. */
  readmit(id: DocumentId, revision: Revision, by: ModeratorId): Promise<ReadmissionOutcome>;
  /** Every revision, oldest first; empty for an id that was never stored. */
  history(id: DocumentId): Promise<readonly SourceRevision[]>;
  /** One revision, current or not. */
  revision(id: DocumentId, revision: Revision): Promise<Document | null>;
}
