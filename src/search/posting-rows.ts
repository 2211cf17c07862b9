import type { Query, QueryTerm } from './query.js';
import type { Segment } from './segment.js';

/**
 * The postings of a question's telling words in one segment, a row a word, heaviest first. Columns
 * that are kept from question to question, so that none allocates.
 */
export class PostingRows {
  count = 0;
  /** Of all rows together. */
  postings = 0;
  /** Of all rows together. */
  bound = 0;
  /** For the walker to note how far it has come: a stretch from `starts` to `nexts` is at work. */
  starts = new Uint32Array(64);
  /** At first the row's beginning. */
  nexts = new Uint32Array(64);
  /** Where the row ends. */
  ends = new Uint32Array(64);
  /** What the row's impacts are multiplied by. */
  weights = new Float64Array(64);
  /** What the row adds to a sum at most, and a little for sums being rounded. */
  bounds = new Float64Array(64);

  /**
   * Function words take part only in a question that has nothing else.
   * @param ids of the question's terms in the segment, see `TermLookups.find`
   */
  fill({ columns }: Segment, { terms }: Query, ids: Int32Array): void {
    this.count = 0;
    this.postings = 0;
    this.bound = 0;
    this.#reserve(terms.length);
    const { starts, counts, largest } = columns.postings;
    const isTelling = terms.some(tells);
    for (let place = 0; place < terms.length; place++) {
      const { isStop, weight } = terms[place] as QueryTerm;
      const id = ids[place] as number;
      if (id < 0 || weight === 0 || (isTelling && isStop)) continue;
      const row = this.#insert(weight);
      this.nexts[row] = starts[id] as number;
      this.ends[row] = starts[id + 1] as number;
      this.bounds[row] = weight * (largest[id] as number) * roundedUp;
      this.postings += counts[id] as number;
      this.bound += this.bounds[row] as number;
    }
  }

  /**
   * Makes room for a row behind all that weigh as much or more, so that equal ones stay in the order
   * of the question, and returns its number.
   */
  #insert(weight: number): number {
    let row = this.count++;
    for (; row > 0 && (this.weights[row - 1] as number) < weight; row--) {
      this.nexts[row] = this.nexts[row - 1] as number;
      this.ends[row] = this.ends[row - 1] as number;
      this.weights[row] = this.weights[row - 1] as number;
      this.bounds[row] = this.bounds[row - 1] as number;
    }
    this.weights[row] = weight;
    return row;
  }

  #reserve(rows: number): void {
    if (this.starts.length >= rows) return;
    this.starts = new Uint32Array(2 * rows);
    this.nexts = new Uint32Array(2 * rows);
    this.ends = new Uint32Array(2 * rows);
    this.weights = new Float64Array(2 * rows);
    this.bounds = new Float64Array(2 * rows);
  }
}

function tells({ isStop, weight }: QueryTerm): boolean {
  return !isStop && weight > 0;
}

/** Sums are rounded to 24 bits, some hundred times at most. */
const roundedUp = 1.0001;
