/**
 * Postings of all terms, one after the other, in numbers of 32 bits: above a passage's place in its
 * block of 65,536, below its impact. A number without an impact says which block follows; a term's
 * first is block 0 unless one says otherwise.
 */
export interface BarePostings {
  /** Where each term's postings start, and at the end their number. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
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
    const { starts, entries } = this.#postings;
    const sums = this.#sums;
    this.#best.fill(0);
    let postings = 0;
    for (const { id, weight } of terms) {
      const end = starts[id + 1] as number;
      postings += end - (starts[id] as number);
      let first = 0;
      for (let i = starts[id] as number; i < end; i++) {
        const entry = entries[i] as number;
        const impact = entry & 0xffff;
        if (impact === 0) {
          first = (entry & 0xffff_0000) >>> 0;
        } else {
          const ordinal = first + (entry >>> 16);
          sums[ordinal] = (sums[ordinal] as number) + weight * impact;
        }
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
        let first = 0;
        for (let i = starts[id] as number; i < end; i++) {
          const entry = entries[i] as number;
          if ((entry & 0xffff) === 0) {
            first = (entry & 0xffff_0000) >>> 0;
          } else {
            const ordinal = first + (entry >>> 16);
            if ((sums[ordinal] as number) > (this.#best[kept - 1] as number)) this.#keep(ordinal);
            sums[ordinal] = 0;
          }
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
