import type { Fault, Problem } from './problem.js';

/** So many problems are listed one by one, and so many of one kind: more of them have one cause, not a thousand. */
const MAX_LISTED = 1_000;
const MAX_OF_A_KIND = 20;

/**
 * Collects problems: the same warning about a field of one file is counted, not repeated, of one
 * kind the first twenty are listed and the others counted, and the list is bounded.
 */
export class ProblemList {
  readonly #problems: Problem[] = [];
  /** Place in the list of each warning about a field. */
  readonly #repeatable = new Map<string, number>();
  /** Of each kind, how many are listed and the place of the last of them. */
  readonly #kinds = new Map<string, { count: number; lastAt: number }>();
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
    const kind = JSON.stringify([fault.severity, fault.field, fault.expected]);
    const listed = this.#kinds.get(kind);
    const last = listed?.count === MAX_OF_A_KIND ? this.#problems[listed.lastAt] : undefined;
    if (listed !== undefined && last !== undefined) {
      const moreOfItsKind = (last.moreOfItsKind ?? 0) + 1;
      this.#problems[listed.lastAt] = { ...last, moreOfItsKind };
      return;
    }
    if (this.#problems.length === MAX_LISTED) {
      this.#leftOff += 1;
      return;
    }
    this.#kinds.set(kind, { count: (listed?.count ?? 0) + 1, lastAt: this.#problems.length });
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
