import type { AskerHash } from './asker.js';
import type {
  AskedBack,
  ModeratorId,
  ReviewItem,
  ReviewItemId,
  ReviewRequest,
  ReviewRequestId,
} from './review-item.js';

/** A question back of which somebody is to be told. */
export interface AskingBack {
  readonly request: ReviewRequest;
  readonly item: ReviewItem;
  readonly askedBack: AskedBack;
  /** When this was handed out before, or kept last: then they may have been told already. Null the first time. */
  readonly takenBefore: string | null;
}

/** What became of an answer to a question back. */
export type AnsweringBack =
  | { readonly kind: 'done'; readonly item: ReviewItem }
  /** Answered before, or the question is decided by now. */
  | { readonly kind: 'answered-already' | 'too-late' }
  /** Nobody asked that, or somebody else was asked. */
  | { readonly kind: 'not-found' };

/**
 * One question that moderators put to whoever sent a question, and the answer to it. Both are kept
 * among the words of that person's request, and so deleted with them.
 */
export interface AskBackStore {
  /**
   * Asks whoever sent an item's words, once, while the item is claimed by the moderator who asks.
   * `unreachable`: there is no way to tell them. It is noted in the audit log, in words that are
   * erased with the question.
   */
  ask(
    item: ReviewItemId,
    question: string,
    by: ModeratorId,
    at: string,
  ): Promise<'asked' | 'asked-already' | 'wrong-state' | 'unreachable'>;
  /**
   * Hands out a question back of which nobody was told, longest asked first; again only after
   * `retryAfter` (an instant before `at`). Null when there is none, or its item is decided.
   */
  take(at: string, retryAfter: string): Promise<AskingBack | null>;
  /** Whoever took it is still at it. */
  keep(request: ReviewRequestId, at: string): Promise<void>;
  /** Whoever is asked was told, or (`null`) cannot be. */
  noteTold(request: ReviewRequestId, at: string | null): Promise<void>;
  /** What this person was asked back about their request; null where nobody asked them. */
  find(request: ReviewRequestId, asker: AskerHash): Promise<Omit<AskingBack, 'takenBefore'> | null>;
  /** Takes the answer of whoever was asked, once, while the item is open. */
  answer(
    request: ReviewRequestId,
    asker: AskerHash,
    words: string,
    at: string,
  ): Promise<AnsweringBack>;
}
