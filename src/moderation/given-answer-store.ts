import type { DocumentId, Revision } from '../corpus/document.js';
import type { AskerHash } from './asker.js';
import type { PostedMessage } from './review-item.js';
import type { SealedAddress } from './sealed-address.js';

declare const brand: unique symbol;

/** Names one answer that was given; given by the store. */
export type GivenAnswerId = string & { readonly [brand]: 'GivenAnswerId' };

/** What is remembered of an answer that quoted something, so that it can be corrected: not the question. */
export interface GivenAnswer {
  readonly id: GivenAnswerId;
  /** The message that shows it; null when only the asker ever saw it, so that it cannot be edited. */
  readonly message: PostedMessage | null;
  readonly guildId: string | null;
  readonly asker: AskerHash;
  readonly address: SealedAddress;
  /** Every revision that the answer quotes. */
  readonly quoted: readonly QuotedRevision[];
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** One revision of one document. */
export interface QuotedRevision {
  readonly documentId: DocumentId;
  readonly revision: Revision;
}

/** Why an answer is corrected. */
export interface Correction {
  readonly kind: 'retracted' | 'superseded';
  readonly documentId: DocumentId;
  /** The revision that is no longer to be relied on. */
  readonly revision: Revision;
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** An answer that is to be corrected, and why. */
export interface Uncorrected {
  readonly answer: GivenAnswer;
  readonly correction: Correction;
  /** When this was handed out before, or kept last: then something of it may be done already. Null the first time. */
  readonly takenBefore: string | null;
  /** Whether its asker was told of this correction because of another answer of theirs. */
  readonly isAskerTold: boolean;
}

/** Keeps the answers that were given, and which of them are still to be corrected. */
export interface GivenAnswerStore {
  /**
   * Keeps all of them, or none. What it quotes was retracted or superseded since it was given? Then it
   * is marked as to be corrected at once.
   */
  note(...answers: readonly Omit<GivenAnswer, 'id'>[]): Promise<void>;
  /** Whether an answer that a message shows was noted. */
  isNoted(message: PostedMessage): Promise<boolean>;
  /** How many answers quote the revision, corrected for it or not: what `correct` would give. */
  countQuoting(quoted: QuotedRevision): Promise<number>;
  /** Marks every answer that quotes the revision as to be corrected; gives how many. */
  correct(correction: Correction): Promise<number>;
  /**
   * Hands out answers to be corrected, oldest correction first, each once; again only after
   * `retryAfter` (an instant before `at`), should a process die over it.
   */
  takeUncorrected(at: string, retryAfter: string, limit: number): Promise<readonly Uncorrected[]>;
  /** Whoever took it is still at it: it is handed out again only when that was before `retryAfter`. */
  keepCorrecting(id: GivenAnswerId, correction: Correction, at: string): Promise<void>;
  /** Done with: edited, or impossible to edit. It is not handed out again for this correction. */
  noteCorrected(id: GivenAnswerId, correction: Correction, at: string): Promise<void>;
}

/** An answer that is about to be sent; one of the two must be called afterwards. */
export interface Giving {
  /** It was sent: with `null` nobody but its asker saw it, or its message is not known. */
  shown(message: PostedMessage | null): Promise<void>;
  /** It was not, and need not be remembered. */
  notShown(): void;
}

/** A message of which nobody said yet which it is. */
export interface SoughtMessage {
  readonly channelId: string;
  /** What it is sent with, see `markOf`. */
  readonly nonce: string;
}

/** Finds a message that was sent about an instant (ISO 8601 UTC), if at all; `unknown` when that cannot be told now. */
export type FindMessage = (
  sought: SoughtMessage,
  at: string,
) => Promise<PostedMessage | null | 'unknown'>;

/** A store of given answers in which they are noted before anybody can see them. */
export interface GivenAnswers extends GivenAnswerStore {
  /**
   * From now on a kill of this process loses no correction of the answer.
   * @param sought by what its message is found again; null where only its asker sees it
   */
  give(answer: Omit<GivenAnswer, 'id' | 'message'>, sought: SoughtMessage | null): Giving;
  /**
   * Notes what processes before this one gave and did not come to note; never rejects. What cannot be
   * looked up or noted now stays for the next time.
   */
  noteLeft(find: FindMessage): Promise<void>;
  /** What is not noted yet stays in the journal, for the next start. */
  close(): void;
}
