import { foldText } from '../../analysis/fold.js';
import { KeyNumbers } from '../../answer/key-numbers.js';
import { Pace } from '../../answer/pace.js';
import { limits } from '../limits.js';
import { cutLabel } from '../render/plain-text.js';
import type { WeightedPhrase } from './phrase-list.js';
import { sortInSteps } from './sort-in-steps.js';

/** How often phrases occur, white space in them alike, cut to what Discord takes as a suggestion. */
export class PhraseCounts {
  readonly #numbers = new KeyNumbers();
  readonly #phrases: string[] = [];
  readonly #weights: number[] = [];

  add(phrase: string, weight: number): void {
    const line = phrase.slice(0, maxLooked).replace(/\s+/g, ' ').trim();
    const text = cutLabel(line, limits.autocompleteText);
    if (text === '') return;
    const number = this.#numbers.add(text);
    if (number === this.#phrases.length) {
      this.#phrases.push(text);
      this.#weights.push(0);
    }
    this.#weights[number] = (this.#weights[number] ?? 0) + weight;
  }

  /** At most `most` of those heavier than `above`, heaviest first, equal ones in the order in which they came. */
  *heaviest(most: number, above: number): Generator<void, readonly WeightedPhrase[]> {
    const pace = new Pace();
    // Not all are sorted: there may be millions.
    const least = yield* this.#leastOfHeaviest(most, above);
    const heavy: number[] = [];
    let left = most;
    for (const weight of this.#weights) {
      if (weight > least) left--;
      if (pace.spend(1)) yield;
    }
    for (const [number, weight] of this.#weights.entries()) {
      if (weight > least || (weight === least && weight > above && left-- > 0)) heavy.push(number);
      if (pace.spend(1)) yield;
    }
    const weightOf = (number: number): number => this.#weights[number] ?? 0;
    const sorted = yield* sortInSteps(heavy, (one, other) => weightOf(other) - weightOf(one));
    const phrases: WeightedPhrase[] = [];
    for (const number of sorted.slice(0, most)) {
      const text = this.#phrases[number] ?? '';
      phrases.push({ text, folded: foldForSearch(text), weight: weightOf(number) });
      yield;
    }
    return phrases;
  }

  /** The weight of the last phrase that is among the heaviest `most`. */
  *#leastOfHeaviest(most: number, above: number): Generator<void, number> {
    const pace = new Pace();
    const counts: number[] = new Array(maxDistinguished + 1).fill(0);
    for (const weight of this.#weights) {
      const place = Math.min(weight, maxDistinguished);
      counts[place] = (counts[place] ?? 0) + 1;
      if (pace.spend(1)) yield;
    }
    let least = maxDistinguished;
    for (let count = counts[least] ?? 0; least > above && count < most; ) {
      least--;
      count += counts[least] ?? 0;
    }
    return Math.max(least, above);
  }
}

/** How suggestions and what is typed are compared. */
export function foldForSearch(text: string): string {
  return foldText(text).toLowerCase();
}

/** Weights above this are not told apart when the heaviest are counted. */
const maxDistinguished = 10_000;

/** Code units of a phrase that are looked at: a suggestion has a hundred. */
const maxLooked = 1000;
