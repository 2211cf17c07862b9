import type { Clock } from '../clock.js';

/** Milliseconds from 1970 to the first second of 2015, where Discord's ids begin. */
const discordEpoch = 1_420_070_400_000;

/** Makes ids that sort by time and never repeat, as Discord's do. */
export class Snowflakes {
  readonly #clock: Clock;
  #millisecond = 0;
  #count = 0n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): string {
    const now = this.#clock.now();
    // More than 4,096 ids in one millisecond borrow from the next one.
    if (now > this.#millisecond) {
      this.#millisecond = now;
      this.#count = 0n;
    } else if (++this.#count > 4_095n) {
      this.#millisecond++;
      this.#count = 0n;
    }
    return String((BigInt(this.#millisecond - discordEpoch) << 22n) | this.#count);
  }
}
