import type { Fault, Problem } from './problem.js';

/** So many problems are listed one by one; a file with more has one cause, not a thousand. */
const MAX_LISTED = 1_000;

/** Collects problems: the same warning about a field of one file is counted, not repeated, and the list is bounded. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  /** Place in the list of each warning about a field. */
  readonly #repeatable = new Map<string, number>();
  #leftOff = 0;

  add(file: string, fault: Fault): void {
    const key =
      fault.severity === 'warning' && fault.field !== null
        ? JSON.stringify([file, fault.field, fault.expected])
        : null;
    const at = key === null ? undefined : this.#repeatable.get(key);
    const known = at === undefined ? undefined : this.#problems[at];
    if (at !== undefined && known !== undefined) {
      this.#problems[at] = { ...known, times: known.times + 1 };
      return;
    }
    if (this.#problems.length === MAX_LISTED) {
      this.#leftOff += 1;
      return;
    }
    if (key !== null) this.#repeatable.set(key, this.#problems.length);
    this.#problems.push({ file, times: 1, ...fault });
  }

  get listed(): readonly Problem[] {
    return [...this.#problems];
  }

  /** How many came after the list was full. */
  get leftOff(): number {
    return this.#leftOff;
  }
}
