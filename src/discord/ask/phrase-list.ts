import { limits } from '../limits.js';
import { sortInSteps } from './sort-in-steps.js';

/** A phrase with what it is looked up by and how often it occurs. */
export interface WeightedPhrase {
  readonly text: string;
  readonly folded: string;
  readonly weight: number;
}

/** Words of a phrase by whose beginning it is found; a title of more is cut before most of them. */
const maxWords = 16;

/** Where a word of a phrase begins. */
interface WordStart {
  /** The phrase from there on. */
  readonly key: string;
  readonly phrase: number;
}

/** Word beginnings that are ranked one against the other; ranking more takes longer than typing. A guess. */
const maxRanked = 2000;

/**
 * Phrases that can be found by the beginning of any of their words. Sorted word beginnings and a
 * binary search; only when that finds too little are the phrases read one by one for what was typed
 * in the middle of a word.
 */
export class PhraseList {
  readonly #phrases: readonly WeightedPhrase[];
  /** Where each word of each phrase begins, sorted by what follows. */
  readonly #starts: readonly WordStart[];

  private constructor(phrases: readonly WeightedPhrase[], starts: readonly WordStart[]) {
    this.#phrases = phrases;
    this.#starts = starts;
  }

  /**
   * Sorts word beginnings, a millisecond or two a step.
   * @param phrases heaviest first
   */
  static *inSteps(phrases: readonly WeightedPhrase[]): Generator<void, PhraseList> {
    const starts: WordStart[] = [];
    for (const [phrase, { folded }] of phrases.entries()) {
      let words = 0;
      for (const { index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
        if (++words > maxWords) break;
        starts.push({ key: folded.slice(index), phrase });
      }
      yield;
    }
    const sorted = yield* sortInSteps(starts, (a, b) =>
      a.key < b.key ? -1 : a.key > b.key ? 1 : 0,
    );
    return new PhraseList(phrases, sorted);
  }

  /** The best phrases for what was typed (folded), best first, at most 25; all by weight when nothing was. */
  find(typed: string): readonly string[] {
    const wanted = typed.trim();
    // Folded, a character may become eighteen.
    if (wanted.length > 18 * limits.autocompleteText) return [];
    const scores = new Map<number, number>();
    if (wanted === '') {
      const most = Math.min(this.#phrases.length, limits.autocompleteChoices);
      for (let phrase = 0; phrase < most; phrase++) scores.set(phrase, 0);
    } else {
      this.#findBeginnings(wanted, scores);
      if (scores.size < limits.autocompleteChoices) this.#findInside(wanted, scores);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || this.#weight(b[0]) - this.#weight(a[0]) || a[0] - b[0])
      .slice(0, limits.autocompleteChoices)
      .map(([phrase]) => this.#phrases[phrase]?.text ?? '');
  }

  /** Score 2: the phrase begins so; 1: one of its words does. */
  #findBeginnings(wanted: string, scores: Map<number, number>): void {
    const first = this.#lowerBound(wanted);
    const end = this.#lowerBound(`${wanted}\uffff`);
    if (end - first > maxRanked) {
      this.#findFrequent(wanted, scores);
      return;
    }
    for (let at = first; at < end; at++) {
      const start = this.#starts[at];
      if (start === undefined) return;
      const isWhole = this.#phrases[start.phrase]?.folded.startsWith(wanted) ?? false;
      scores.set(start.phrase, Math.max(scores.get(start.phrase) ?? 0, isWhole ? 2 : 1));
    }
  }

  /** One or two letters begin half of everything: the most frequent phrases will do, unranked. */
  #findFrequent(wanted: string, scores: Map<number, number>): void {
    for (const [phrase, { folded }] of this.#phrases.entries()) {
      if (folded.startsWith(wanted) || folded.includes(` ${wanted}`)) scores.set(phrase, 1);
      if (scores.size === limits.autocompleteChoices) return;
    }
  }

  /** Score 0: somewhere inside a word. */
  #findInside(wanted: string, scores: Map<number, number>): void {
    for (const [phrase, { folded }] of this.#phrases.entries()) {
      if (!scores.has(phrase) && folded.includes(wanted)) scores.set(phrase, 0);
      if (scores.size >= 4 * limits.autocompleteChoices) return;
    }
  }

  #weight(phrase: number): number {
    return this.#phrases[phrase]?.weight ?? 0;
  }

  #lowerBound(wanted: string): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle]?.key ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
