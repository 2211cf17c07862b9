import type { Answer } from '../answer/answer.js';
import type { AskerHash } from './asker.js';

declare const brand: unique symbol;

/** Names one item of the queue; given by the store. */
export type ReviewItemId = string & { readonly [brand]: 'ReviewItemId' };

/** A moderator's platform id. Not hashed: a decision must be attributable. */
export type ModeratorId = string & { readonly [brand]: 'ModeratorId' };

/**
 * Where an item stands. `pending → claimed → answered | rejected`; the asker may withdraw a pending
 * one, a moderator may put a claimed one back. Instants are ISO 8601 UTC.
 */
export type ReviewState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'claimed'; readonly by: ModeratorId; readonly at: string }
  | {
      readonly kind: 'answered';
      readonly by: ModeratorId;
      readonly at: string;
      /** The moderator's words to the asker. */
      readonly reply: string;
    }
  | {
      readonly kind: 'rejected';
      readonly by: ModeratorId;
      readonly at: string;
      readonly reason: string;
    }
  | { readonly kind: 'withdrawn'; readonly at: string };

/** What an asker sends, with their consent. */
export interface ReviewRequest {
  /** The question as it was asked. */
  readonly question: string;
  /** What the bot answered, so that moderators see what the asker saw. */
  readonly answer: Answer;
  readonly asker: AskerHash;
  /** Where it was asked, as the platform names it; null in a direct message. */
  readonly guildId: string | null;
}

/** A question in the moderators' queue. */
export interface ReviewItem extends ReviewRequest {
  readonly id: ReviewItemId;
  readonly submittedAt: string;
  readonly state: ReviewState;
}
