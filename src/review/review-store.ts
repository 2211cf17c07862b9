import type { AskerHash } from './asker.js';
import type {
  ModeratorId,
  ReviewItem,
  ReviewItemId,
  ReviewRequest,
  ReviewState,
} from './review-item.js';

/** What became of a request. */
export type Submission =
  | { readonly kind: 'submitted'; readonly item: ReviewItem }
  /** The same asker's same question waits already; nothing was added. */
  | { readonly kind: 'waiting-already'; readonly item: ReviewItem };

/** What became of a decision. Only `done` changed anything; `item` is how it stands now. */
export type Transition =
  | { readonly kind: 'done'; readonly item: ReviewItem }
  | { readonly kind: 'wrong-state'; readonly item: ReviewItem }
  /** Somebody else claimed it, or somebody else asked it. */
  | { readonly kind: 'not-yours'; readonly item: ReviewItem }
  | { readonly kind: 'not-found' };

/** Which items to list, oldest first. */
export interface ReviewQuery {
  readonly state?: ReviewState['kind'];
  readonly guildId?: string | null;
  /** Only items after this one in submission order. */
  readonly after?: ReviewItemId;
  /** 1 to 100; 25 when absent. */
  readonly limit?: number;
}

/**
 * The queue that moderators work through. It keeps the states: of two decisions at once exactly one
 * is `done`. It does not know who may moderate; doors look that up at every press.
 * All instants are ISO 8601 UTC and come from the caller.
 */
export interface ReviewStore {
  submit(request: ReviewRequest, at: string): Promise<Submission>;
  find(id: ReviewItemId): Promise<ReviewItem | null>;
  list(query?: ReviewQuery): Promise<readonly ReviewItem[]>;
  /** From pending to claimed. Claiming what one has claimed already is `done` again. */
  claim(id: ReviewItemId, by: ModeratorId, at: string): Promise<Transition>;
  /** From claimed back to pending, by the one who claimed it. */
  release(id: ReviewItemId, by: ModeratorId, at: string): Promise<Transition>;
  /** From claimed to answered, by the one who claimed it. */
  answer(id: ReviewItemId, by: ModeratorId, reply: string, at: string): Promise<Transition>;
  /** From claimed to rejected, by the one who claimed it. */
  reject(id: ReviewItemId, by: ModeratorId, reason: string, at: string): Promise<Transition>;
  /** From pending to withdrawn, by the one who asked. */
  withdraw(id: ReviewItemId, asker: AskerHash, at: string): Promise<Transition>;
}
