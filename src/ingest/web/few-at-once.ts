/** Lets so many do something at once, and so many more wait for it, first come first served. */
export class FewAtOnce {
  readonly #most: number;
  readonly #mostWaiting: number;
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  /** What the work gives, or null when too many wait already: then it is not done. */
  async run<Result>(work: () => Promise<Result>): Promise<Result | null> {
    if (this.#busy < this.#most) this.#busy += 1;
    else if (this.#waiting.length >= this.#mostWaiting) return null;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place; otherwise it is free.
      const next = this.#waiting.shift();
      if (next === undefined) this.#busy -= 1;
      else next();
    }
  }
}
