import { SnowflakeUtil } from 'discord.js';

/**
 * How old an event is when it is taken up. Discord's ids say when they were made, but by Discord's
 * clock; the least difference seen lately is taken as that between the two clocks, so that a clock
 * that is wrong, or set anew, never makes fresh events look old. An event is thus never thought
 * older than it is.
 */
export class EventAge {
  readonly #now: () => number;
  #since = Number.NEGATIVE_INFINITY;
  #least = Number.POSITIVE_INFINITY;
  #leastBefore = Number.POSITIVE_INFINITY;

  /** @param now A clock in milliseconds that is never set; by default the process's own. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Milliseconds between the making of the event's id and now, 0 at least. */
  ofMs(id: string): number {
    const now = this.#now();
    const difference = now - SnowflakeUtil.timestampFrom(id);
    if (now - this.#since > windowMs) {
      this.#leastBefore = this.#least;
      this.#least = Number.POSITIVE_INFINITY;
      this.#since = now;
    }
    this.#least = Math.min(this.#least, difference);
    return difference - Math.min(this.#least, this.#leastBefore);
  }
}

/** Clocks drift by some ten milliseconds within this time. */
const windowMs = 10 * 60_000;
