import { LRUCache } from 'lru-cache';

/** Pauses after a channel refused the bot, in milliseconds: each is twice the one before. Guesses. */
const firstPauseMs = 30_000;
const longestPauseMs = 5 * 60_000;

interface Refusal {
  readonly guildId: string;
  readonly pauseMs: number;
  readonly until: number;
}

/**
 * Channels that refused the bot, each left alone for a while of its own. Once there is a reason to
 * hope, such as a permission that changed or a channel that was chosen anew, a server's are tried at once.
 */
export class Refusals {
  readonly #now: () => number;
  readonly #byChannel = new LRUCache<string, Refusal>({ max: 1_000 });

  /** @param now Milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether the channel is to be left alone now. */
  holds(channelId: string): boolean {
    return (this.#byChannel.get(channelId)?.until ?? 0) > this.#now();
  }

  /** The channel refused the bot. */
  add(guildId: string, channelId: string): void {
    const before = this.#byChannel.get(channelId)?.pauseMs;
    const pauseMs = before === undefined ? firstPauseMs : Math.min(2 * before, longestPauseMs);
    this.#byChannel.set(channelId, { guildId, pauseMs, until: this.#now() + pauseMs });
  }

  /** The channel took what the bot wrote. */
  lift(channelId: string): void {
    this.#byChannel.delete(channelId);
  }

  /** Gives all of a server's another chance; false when there are none. */
  liftAll(guildId: string): boolean {
    const own = [...this.#byChannel.entries()].filter(([, refusal]) => refusal.guildId === guildId);
    for (const [channelId] of own) this.#byChannel.delete(channelId);
    return own.length > 0;
  }
}
