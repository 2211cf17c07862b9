/**
 * Says when a step of a longer piece of work has been long enough, by counting what is done and not
 * by a clock: the same work, the same steps.
 */
export class Pace {
  #left: number = unitsPerStep;

  /** Counts so much work, in looks at one number; true when others should have a turn. */
  spend(units: number): boolean {
    this.#left -= units;
    if (this.#left > 0) return false;
    this.#left = unitsPerStep;
    return true;
  }
}

/** Looks at one number take between one and ten nanoseconds, so a step takes a millisecond at the most. */
const unitsPerStep = 100_000;
