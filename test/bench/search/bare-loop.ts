/** Postings of all terms, one after the other, with a precomputed weight each. */
export interface BarePostings {
  /** Where each term's postings start, and at the end their number. */
  readonly starts: Uint32Array;
  readonly ordinals: Uint32Array;
  readonly impacts: Uint16Array | Float32Array;
}

/** A term of a question: its number and what its impacts are multiplied by. */
export interface BareTerm {
  readonly id: number;
  readonly weight: number;
}

/** How many passages are kept. */
const kept = 10;

/**
 * The physical floor: adds the weighted impacts of some terms up in an array and keeps the ten
 * largest sums. Nothing else, no exact scores, no filter, no names: less than any engine can do.
 */
export class BareLoop {
  readonly #postings: BarePostings;
  /** Zero between questions. */
  readonly #sums: Float32Array;
  readonly #best = new Float64Array(kept);
  readonly #ordinals = new Uint32Array(kept);

  constructor(postings: BarePostings, passages: number) {
    this.#postings = postings;
    this.#sums = new Float32Array(passages);
  }

  /** The ordinals of the ten largest sums, largest first; fewer where fewer passages are touched. */
  run(terms: readonly BareTerm[]): number[] {
    const { starts, ordinals, impacts } = this.#postings;
    const sums = this.#sums;
    this.#best.fill(0);
    let postings = 0;
    for (const { id, weight } of terms) {
      const end = starts[id + 1] as number;
      postings += end - (starts[id] as number);
      for (let i = starts[id] as number; i < end; i++) {
        const ordinal = ordinals[i] as number;
        sums[ordinal] = (sums[ordinal] as number) + weight * (impacts[i] as number);
      }
    }
    // Whichever is the shorter way to see each sum once and leave zero behind.
    if (postings > sums.length) {
      for (let ordinal = 0; ordinal < sums.length; ordinal++) {
        if ((sums[ordinal] as number) > (this.#best[kept - 1] as number)) this.#keep(ordinal);
      }
      sums.fill(0);
    } else {
      for (const { id } of terms) {
        const end = starts[id + 1] as number;
        for (let i = starts[id] as number; i < end; i++) {
          const ordinal = ordinals[i] as number;
          if ((sums[ordinal] as number) > (this.#best[kept - 1] as number)) this.#keep(ordinal);
          sums[ordinal] = 0;
        }
      }
    }
    const found: number[] = [];
    for (let i = 0; i < kept && (this.#best[i] as number) > 0; i++) {
      found.push(this.#ordinals[i] as number);
    }
    return found;
  }

  #keep(ordinal: number): void {
    const sum = this.#sums[ordinal] as number;
    let place = kept - 1;
    while (place > 0 && (this.#best[place - 1] as number) < sum) {
      this.#best[place] = this.#best[place - 1] as number;
      this.#ordinals[place] = this.#ordinals[place - 1] as number;
      place--;
    }
    this.#best[place] = sum;
    this.#ordinals[place] = ordinal;
  }
}
