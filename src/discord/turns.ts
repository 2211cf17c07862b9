/** A piece of work that waits for its next turn. */
interface Waiting {
  /** Works until `end` at the latest, by `performance.now()`; whether that was all. */
  readonly go: (end: number) => boolean;
}

/**
 * Longer pieces of work, done in slices one after the other, and between any two slices what came in
 * from Discord. However many pieces are under way, nobody waits for more than one slice of them.
 */
export class Turns {
  readonly #waiting: Waiting[] = [];
  #isGoing = false;

  /** Takes all steps, each of which should be short; rejects with what a step throws. */
  finish<Result>(steps: Generator<void, Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({
        go: (end) => {
          try {
            do {
              const step = steps.next();
              if (step.done !== true) continue;
              resolve(step.value);
              return true;
            } while (performance.now() < end);
            return false;
          } catch (error) {
            reject(error);
            return true;
          }
        },
      });
      if (this.#isGoing) return;
      this.#isGoing = true;
      setImmediate(() => this.#go());
    });
  }

  /** One slice of the piece that has waited longest; a piece that is not done then waits again. */
  #go(): void {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#isGoing = false;
      return;
    }
    if (!next.go(performance.now() + sliceMs)) this.#waiting.push(next);
    setImmediate(() => this.#go());
  }
}

/** Longest stretch of work without letting others in, in milliseconds, but for the step that ends it. */
const sliceMs = 5;
