import type { Query, QueryPair } from './query.js';
import type { PassageStatistics, Similarity } from './similarity.js';

/**
 * Counts what one passage (or window of text) shares with a question: how often each term and each
 * pair of neighbours occurs, by weight of field. `begin` a question, then count passage by passage.
 * A question has many more terms than a passage shares with it, so what was counted is remembered in
 * bits and only that is walked. Kept from question to question, so that none allocates.
 */
export class Tally {
  readonly #terms = new Counts();
  readonly #pairs = new Counts();
  /** Pairs by their first term: `#heads[term]` is a pair or -1, `#next[pair]` the next with that first. */
  #heads = new Int32Array(0);
  #next = new Int32Array(0);
  #seconds = new Int32Array(0);
  #before = -1;

  /** Counts for this question from now on; nothing is counted yet. */
  begin({ terms, pairs }: Query): void {
    this.#terms.begin(terms);
    this.#pairs.begin(pairs);
    this.#before = -1;
    if (this.#heads.length < terms.length) this.#heads = new Int32Array(2 * terms.length);
    if (this.#next.length < pairs.length) {
      this.#next = new Int32Array(2 * pairs.length);
      this.#seconds = new Int32Array(2 * pairs.length);
    }
    this.#heads.fill(-1, 0, terms.length);
    for (let pair = 0; pair < pairs.length; pair++) {
      const { first, second } = pairs[pair] as QueryPair;
      this.#seconds[pair] = second;
      this.#next[pair] = this.#heads[first] as number;
      this.#heads[first] = pair;
    }
  }

  clear(): void {
    this.#terms.clear();
    this.#pairs.clear();
    this.#before = -1;
  }

  /** Words before and after are no neighbours: another field begins, or words are left out. */
  breakOff(): void {
    this.#before = -1;
  }

  /** The next token; `term` is its position in the question's terms, or -1 for one that it lacks. */
  add(term: number, isExtra: boolean, fieldWeight: number): void {
    if (term < 0) {
      if (!isExtra) this.#before = -1;
      return;
    }
    this.#terms.add(term, fieldWeight);
    if (isExtra) return;
    if (this.#before >= 0) {
      let pair = this.#heads[this.#before] as number;
      for (; pair >= 0; pair = this.#next[pair] as number) {
        if (this.#seconds[pair] === term) this.#pairs.add(pair, fieldWeight);
      }
    }
    this.#before = term;
  }

  /**
   * The score of what was counted: terms in the question's order, then pairs. Everything that is
   * ever added to a score is added here, in this order.
   */
  score(similarity: Similarity, passage: PassageStatistics): number {
    return this.#pairs.score(this.#terms.score(0, similarity, passage), similarity, passage);
  }

  /** The addends of the score, in the order in which they are added. */
  parts(similarity: Similarity, passage: PassageStatistics): ScorePart[] {
    const parts: ScorePart[] = [];
    const visit = (kind: ScorePart['kind']) => (at: number, frequency: number, weight: number) => {
      if (weight === 0) return;
      parts.push({ kind, at, frequency, weight, impact: similarity.impact(frequency, passage) });
    };
    this.#terms.walk(visit('term'));
    this.#pairs.walk(visit('pair'));
    return parts;
  }
}

/** How often each of some weighted things was counted. */
class Counts {
  #frequencies = new Float64Array(0);
  #weights = new Float64Array(0);
  /** One bit for each thing that was counted. */
  #bits = new Int32Array(0);
  #words = 0;

  begin(things: readonly { readonly weight: number }[]): void {
    this.clear();
    if (this.#weights.length < things.length) {
      this.#frequencies = new Float64Array(2 * things.length);
      this.#weights = new Float64Array(2 * things.length);
      this.#bits = new Int32Array((2 * things.length + 31) >>> 5);
    }
    this.#words = (things.length + 31) >>> 5;
    for (let at = 0; at < things.length; at++) {
      this.#weights[at] = (things[at] as (typeof things)[number]).weight;
    }
  }

  clear(): void {
    for (let word = 0; word < this.#words; word++) {
      for (let bits = this.#bits[word] as number; bits !== 0; bits &= bits - 1) {
        this.#frequencies[placeOf(word, bits)] = 0;
      }
      this.#bits[word] = 0;
    }
  }

  add(at: number, frequency: number): void {
    this.#frequencies[at] = (this.#frequencies[at] as number) + frequency;
    this.#bits[at >>> 5] = (this.#bits[at >>> 5] as number) | (1 << (at & 31));
  }

  /** `score` and what was counted, in order. */
  score(before: number, similarity: Similarity, passage: PassageStatistics): number {
    let score = before;
    for (let word = 0; word < this.#words; word++) {
      for (let bits = this.#bits[word] as number; bits !== 0; bits &= bits - 1) {
        const at = placeOf(word, bits);
        const weight = this.#weights[at] as number;
        if (weight === 0) continue;
        score += weight * similarity.impact(this.#frequencies[at] as number, passage);
      }
    }
    return score;
  }

  /** Shows what was counted, in order. */
  walk(visit: (at: number, frequency: number, weight: number) => void): void {
    for (let word = 0; word < this.#words; word++) {
      for (let bits = this.#bits[word] as number; bits !== 0; bits &= bits - 1) {
        const at = placeOf(word, bits);
        visit(at, this.#frequencies[at] as number, this.#weights[at] as number);
      }
    }
  }
}

/** The place of the lowest of the bits of a word. */
function placeOf(word: number, bits: number): number {
  return (word << 5) + 31 - Math.clz32(bits & -bits);
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
