import type { PostedMessage, ReviewItemId } from './review-item.js';

/**
 * Keeps which messages of the bot's hold words about a question, and which of them must lose these.
 * When a question loses its words, all that was noted about it becomes due in the same transaction,
 * its post in the review channel too; so nothing is forgotten should the program end there.
 * Instants are ISO 8601 UTC.
 */
export interface WordedMessageStore {
  /**
   * Remembers a line of the log channel before words are put into it. False when the question is
   * gone already: then none may be.
   */
  noteLine(line: NotedLine): Promise<boolean>;
  /** Makes the lines in a channel due, such as one that everybody can read by now. */
  makeDue(channelId: string): Promise<void>;
  /** Hands out what is due, longest due first; until it is `noteErased` it is due again at `again`. */
  takeDue(at: string, again: string, limit: number): Promise<readonly DueMessage[]>;
  /**
   * The message holds the words no more, or is gone. A line that was noted since `settledBefore`
   * stays due all the same: its words may have been on their way.
   */
  noteErased(due: DueMessage, settledBefore: string): Promise<void>;
}

/** A line of the log channel about an item. */
export interface NotedLine {
  readonly item: ReviewItemId;
  readonly guildId: string;
  readonly message: PostedMessage;
  readonly at: string;
}

/** A message that must lose its words. */
export interface DueMessage {
  /** `line`: of the log channel. `post`: of the review channel, to be taken away when its item is gone. */
  readonly kind: 'line' | 'post';
  readonly item: ReviewItemId;
  readonly guildId: string;
  readonly message: PostedMessage;
}
