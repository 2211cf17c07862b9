import type { AskerHash } from './asker.js';
import type { ModeratorId, ReviewItemId } from './review-item.js';

/** How many questions moderators let one person have open in their server. */
export interface AskerLimit {
  /** Names the limit in its server; given by the store. */
  readonly id: string;
  readonly guildId: string;
  /** 0: none, the person is blocked. */
  readonly most: number;
  readonly by: ModeratorId;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The question for whose sender it was set; it may be gone. */
  readonly item: ReviewItemId;
}

/**
 * What moderators let single askers do. They never learn who it is: they name a question, and the
 * limit is kept for the keyed hash of whoever sent its words. It outlives the question, and ends only
 * when moderators lift it or the bot leaves the server. Every change is noted in the audit log with
 * the question's number and without the hash.
 */
export interface AskerLimitStore {
  /**
   * Sets what whoever sent an item's words may have open in its server, or lifts it (null).
   * `nobody`: the item is gone, or its words were taken back.
   */
  limitSender(
    item: ReviewItemId,
    most: number | null,
    by: ModeratorId,
    at: string,
  ): Promise<'limited' | 'lifted' | 'unchanged' | 'nobody'>;
  /** Lifts one of a server's limits; gives it, null when there is none. */
  lift(guildId: string, id: string, by: ModeratorId, at: string): Promise<AskerLimit | null>;
  /** The limit of whoever sent an item's words; null without one. */
  ofSender(item: ReviewItemId): Promise<AskerLimit | null>;
  /** One person's limit in a server; null without one. */
  of(guildId: string, asker: AskerHash): Promise<AskerLimit | null>;
  /** A server's limits, newest first; 25 at most. */
  list(guildId: string): Promise<readonly AskerLimit[]>;
  /** Forgets all limits of a server. */
  forget(guildId: string): Promise<void>;
}
