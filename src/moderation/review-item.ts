import { randomBytes } from 'node:crypto';
import type { Answer, CitedQuote } from '../answer/answer.js';
import type { AskerHash } from './asker.js';
import type { SealedAddress } from './sealed-address.js';

declare const brand: unique symbol;

/** Names one item of the queue; given by the store. */
export type ReviewItemId = string & { readonly [brand]: 'ReviewItemId' };

/** Names one person's request within an item; given by the store. */
export type ReviewRequestId = string & { readonly [brand]: 'ReviewRequestId' };

/** A moderator's platform id. Not hashed: a decision must be attributable. */
export type ModeratorId = string & { readonly [brand]: 'ModeratorId' };

/** What askers are told: a moderator's own words, quotes that a moderator picked, or both; never neither. */
export interface Reply {
  /** Null when the quotes speak for themselves. */
  readonly words: string | null;
  readonly quotes: readonly CitedQuote[];
  /**
   * The question as a moderator has put it for people who did not ask it; absent where none has,
   * as in decisions of before. The asker's own words are never shown to them.
   */
  readonly publicWording?: string;
  /** What the public wording asks about, as `Submitting.terms`: who asks in its words is answered too. */
  readonly wordingTerms?: readonly string[];
}

/** What a moderator decides about an item. Every decision but an answer gives its reason. */
export type Decision =
  | { readonly kind: 'answer'; readonly reply: Reply }
  | { readonly kind: 'reject'; readonly reason: string }
  | { readonly kind: 'merge'; readonly into: ReviewItemId; readonly reason: string };

/**
 * Where an item stands. Instants are ISO 8601 UTC.
 *
 *     pending ──▶ claimed ──▶ (proposed ──▶) answered | rejected | merged
 *        ▲           │            │
 *        └─ released, or the lease ran out; sent back ─┘
 *     answered ──▶ answered         (its words changed, or taken back)
 *     answered | rejected ──▶ claimed   (undone, before anybody was told)
 *     pending | claimed | proposed ──▶ withdrawn   (when the last of its askers withdraws)
 */
export type ReviewState =
  | { readonly kind: 'pending' }
  /** Leased to one moderator. From `until` on it counts as pending for everybody else. */
  | {
      readonly kind: 'claimed';
      readonly by: ModeratorId;
      readonly at: string;
      readonly until: string;
    }
  /** Decided by one moderator, and waiting for a second one's consent. */
  | {
      readonly kind: 'proposed';
      readonly by: ModeratorId;
      readonly at: string;
      readonly decision: Decision;
    }
  | ({
      readonly kind: 'answered';
      /** What stands; of an answer that was taken back, what it was. */
      readonly reply: Reply;
      /** What was changed about it since, oldest first; absent where nothing was. */
      readonly changes?: readonly AnswerChange[];
      /** A change that waits for a second moderator's consent. */
      readonly proposal?: ProposedReply;
    } & Decided)
  | ({ readonly kind: 'rejected'; readonly reason: string } & Decided)
  | ({ readonly kind: 'merged'; readonly into: ReviewItemId; readonly reason: string } & Decided)
  | { readonly kind: 'withdrawn'; readonly at: string };

/** A moderator put other words in the place of an answer, or took it back. Those before stay readable. */
export type AnswerChange = Decided & { readonly before: Reply } & (
    | { readonly kind: 'amended' }
    /** The askers read the reason. */
    | { readonly kind: 'retracted'; readonly reason: string }
  );

/** What one moderator wants an answer to say. */
export interface ProposedReply {
  readonly by: ModeratorId;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly reply: Reply;
}

interface Decided {
  readonly by: ModeratorId;
  readonly at: string;
  /** Who consented, where two are needed. */
  readonly secondedBy: ModeratorId | null;
}

/** A state in which something can still be decided. */
export type UndecidedState = Extract<ReviewState, { readonly kind: (typeof openStates)[number] }>;

export const openStates = ['pending', 'claimed', 'proposed'] as const;
/** All others. */
export const closedStates = ['answered', 'rejected', 'merged', 'withdrawn'] as const;

/** Whether something can still be decided. */
export function isOpen({ kind }: ReviewState): boolean {
  return openStates.some((open) => open === kind);
}

/** Whether moderators have decided it, and nobody needs to consent any more. */
export function isDecided({ kind }: ReviewState): boolean {
  return kind === 'answered' || kind === 'rejected' || kind === 'merged';
}

/** The changes of an answer, oldest first. */
export function changesOf(state: ReviewState): readonly AnswerChange[] {
  return state.kind === 'answered' ? (state.changes ?? []) : [];
}

/** Of an answer that was taken back, how; null for every other state. */
export function retractionOf(
  state: ReviewState,
): Extract<AnswerChange, { readonly kind: 'retracted' }> | null {
  const last = changesOf(state).at(-1);
  return last?.kind === 'retracted' ? last : null;
}

/** When what stands was decided, an answer that was changed: when it was changed last. Null while nothing is. */
export function settledAt(state: ReviewState): string | null {
  if (!('secondedBy' in state)) return null;
  return changesOf(state).at(-1)?.at ?? state.at;
}

/** What an asker sends, with their consent. */
export interface Submitting {
  /** The question as it was asked. */
  readonly question: string;
  /** What it asks about, by which near-duplicates are found: `Answerer.termsOf`, see `isNearDuplicate`. */
  readonly terms: readonly string[];
  /** What the bot answered, so that moderators see what the asker saw. */
  readonly answer: Answer;
  readonly asker: AskerHash;
  /** The server whose moderators get it. */
  readonly guildId: string;
  /**
   * The asker was told, before they sent it, that everybody in the server can read it where it goes;
   * absent where only moderators do.
   */
  readonly isForEveryone?: true;
  /** The message that shows who asked, where the asker wants moderators to see it. */
  readonly original?: PostedMessage;
  /** Where the asker can be told, readable only with the operator's key, and only until they were told. */
  readonly address: SealedAddress;
}

/** One person's request: what they asked, and what became of it for them. Its words are gone once it is withdrawn. */
export interface ReviewRequest {
  readonly id: ReviewRequestId;
  readonly itemId: ReviewItemId;
  readonly asker: AskerHash;
  readonly question: string;
  readonly submittedAt: string;
  /** Null once the asker cannot be told, has withdrawn, or was told what cannot change any more: a rejection. */
  readonly address: SealedAddress | null;
  /** When the asker was told; null while they were not. */
  readonly toldAt: string | null;
  readonly withdrawnAt: string | null;
}

/**
 * A question in the moderators' queue, for all who asked nearly the same: the words of the first of
 * them who has not taken them back. When nobody is left, the words are gone: the question and its
 * terms are empty, and the answer is `erasedAnswer`.
 */
export interface ReviewItem {
  readonly id: ReviewItemId;
  /** 128 random bits, base64url: what the buttons of its post carry instead of its id. */
  readonly handle: string;
  readonly question: string;
  readonly terms: readonly string[];
  readonly answer: Answer;
  /** Whether the asker whose words these are has sent them for everybody in the server to read. */
  readonly isForEveryone?: true;
  /** The message that shows who sent these words; absent unless they wanted it to be linked. */
  readonly original?: PostedMessage;
  /** What moderators asked whoever sent these words; absent where they did not. */
  readonly askedBack?: AskedBack;
  readonly guildId: string;
  readonly submittedAt: string;
  /** Distinct people who asked and have not withdrawn. */
  readonly askers: number;
  readonly state: ReviewState;
  readonly telling: TellingCounts;
  /** The post in the review channel; null before it was posted, or where none is posted. */
  readonly post: PostedMessage | null;
}

/** One question that a moderator put to whoever sent a question. Deleted with its words. */
export interface AskedBack {
  readonly question: string;
  readonly by: ModeratorId;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** When the asker was told; null while they were not. */
  readonly toldAt: string | null;
  /** They could not be told. */
  readonly isLost: boolean;
  /** What they answered; null before. */
  readonly answer: string | null;
}

/** Distinct people who asked and have not withdrawn, by whether they know what was decided; all 0 before. */
export interface TellingCounts {
  /** To be told, now or in a moment. */
  readonly waiting: number;
  readonly told: number;
  /** Cannot be told. */
  readonly lost: number;
}

/** Stands where the answer to a question was that its asker has taken back. */
export const erasedAnswer: Answer = {
  kind: 'unanswered',
  question: '',
  reason: 'empty-question',
  nearest: null,
  report: { documents: 0, passages: 0, terms: [] },
  indexVersion: '',
};

/** A message of the bot's that it will change again. */
export interface PostedMessage {
  readonly channelId: string;
  readonly messageId: string;
}

/** 128 random bits, base64url: names something to the outside so that nobody can guess another's name. */
export function newHandle(): string {
  return randomBytes(16).toString('base64url');
}
