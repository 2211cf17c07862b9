import type { Query } from './query.js';
import type { PassageStatistics, Similarity } from './similarity.js';

/**
 * Counts what one passage (or window of text) shares with a question: how often each term and each
 * pair of neighbours occurs, by weight of field. Made once for a question and reused for each passage.
 */
export class Tally {
  /** Weighted frequency of each of the question's terms. */
  readonly termFrequencies: Float64Array;
  readonly pairFrequencies: Float64Array;
  /** Pairs by their first term: `#heads[term]` is a pair or -1, `#next[pair]` the next with that first. */
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #seconds: Int32Array;
  #before = -1;

  constructor(readonly query: Query) {
    this.termFrequencies = new Float64Array(query.terms.length);
    this.pairFrequencies = new Float64Array(query.pairs.length);
    this.#heads = new Int32Array(query.terms.length).fill(-1);
    this.#next = new Int32Array(query.pairs.length).fill(-1);
    this.#seconds = new Int32Array(query.pairs.length);
    query.pairs.forEach(({ first, second }, pair) => {
      this.#seconds[pair] = second;
      this.#next[pair] = this.#heads[first] as number;
      this.#heads[first] = pair;
    });
  }

  clear(): void {
    this.termFrequencies.fill(0);
    this.pairFrequencies.fill(0);
    this.#before = -1;
  }

  /** Words before and after are no neighbours: another field begins, or words are left out. */
  breakOff(): void {
    this.#before = -1;
  }

  /** The next token; `term` is its position in the question's terms, or -1 for one that it lacks. */
  add(term: number, isExtra: boolean, fieldWeight: number): void {
    if (term >= 0) {
      this.termFrequencies[term] = (this.termFrequencies[term] as number) + fieldWeight;
    }
    if (isExtra) return;
    if (term >= 0 && this.#before >= 0) {
      for (
        let pair = this.#heads[this.#before] as number;
        pair >= 0;
        pair = this.#next[pair] as number
      ) {
        if (this.#seconds[pair] === term) {
          this.pairFrequencies[pair] = (this.pairFrequencies[pair] as number) + fieldWeight;
        }
      }
    }
    this.#before = term;
  }

  /**
   * The score of what was counted: terms in the question's order, then pairs. Everything that is
   * ever added to a score is added here, in this order; `visit` sees each addend.
   */
  score(
    similarity: Similarity,
    passage: PassageStatistics,
    visit?: (part: ScorePart) => void,
  ): number {
    let score = 0;
    const { terms, pairs } = this.query;
    for (let term = 0; term < terms.length; term++) {
      const frequency = this.termFrequencies[term] as number;
      const weight = terms[term]?.weight as number;
      if (frequency === 0 || weight === 0) continue;
      const impact = similarity.impact(frequency, passage);
      score += weight * impact;
      visit?.({ kind: 'term', at: term, frequency, weight, impact });
    }
    for (let pair = 0; pair < pairs.length; pair++) {
      const frequency = this.pairFrequencies[pair] as number;
      if (frequency === 0) continue;
      const weight = pairs[pair]?.weight as number;
      const impact = similarity.impact(frequency, passage);
      score += weight * impact;
      visit?.({ kind: 'pair', at: pair, frequency, weight, impact });
    }
    return score;
  }
}

/** One addend of a score: `weight * impact`. */
export interface ScorePart {
  readonly kind: 'term' | 'pair';
  /** Position in `Query.terms` or `Query.pairs`. */
  readonly at: number;
  readonly frequency: number;
  readonly weight: number;
  readonly impact: number;
}
