import type { LiveSegment } from './live-segment.js';
import { extraMark, firstFieldMark, firstWide, wideTerm } from './passage-tokens.js';
import type { SearchScratch } from './search-scratch.js';
import type { PassageStatistics } from './similarity.js';
import type { Tally } from './tally.js';

/**
 * Counts what passages share with a question, from their tokens: the second look of a search. The
 * question's terms are marked in the scratch while passages of one segment are read: `open` a segment,
 * read its passages, and `close` at the end. Until then it is the statistics of the passage read last.
 */
export class PassageReader implements PassageStatistics {
  readonly #tally: Tally;
  readonly #fieldWeights: readonly number[];
  readonly #scratch: SearchScratch;
  readonly #places: Uint16Array;
  readonly #placed: Int32Array;
  #live: LiveSegment | null = null;
  #ids: Int32Array = new Int32Array(0);
  #passage = -1;
  #length = 0;

  /**
   * @param fieldWeights in the order of `fieldOrder`
   * @param averageLength of the index's passages
   */
  constructor(
    tally: Tally,
    fieldWeights: readonly number[],
    scratch: SearchScratch,
    readonly averageLength: number,
  ) {
    this.#tally = tally;
    this.#fieldWeights = fieldWeights;
    this.#scratch = scratch;
    this.#places = scratch.places;
    this.#placed = scratch.placed;
  }

  /** Of the passage that was read. Counted on the way, which is faster than to look it up. */
  get length(): number {
    return this.#length;
  }

  /** Looked up only where the similarity asks for it. */
  get norm(): number {
    return this.#live?.segment.columns.norms[this.#passage] ?? 1;
  }

  /** @param ids of the question's terms in the segment, -1 for those that it lacks */
  open(live: LiveSegment, ids: Int32Array): void {
    if (live === this.#live) return;
    this.close();
    this.#live = live;
    this.#ids = ids;
    for (let place = 0; place < ids.length; place++) {
      const id = ids[place] as number;
      if (id < 0) continue;
      this.#places[id] = place + 1;
      this.#placed[id >>> 5] = (this.#placed[id >>> 5] as number) | (1 << (id & 31));
    }
  }

  /**
   * Has the first tokens of a passage fetched that will be read soon. Passages lie far apart in memory:
   * to ask for many at once and then to read them takes a third less than to wait for each.
   */
  foresee(live: LiveSegment, passage: number): void {
    const { starts, units } = live.segment.columns.tokens;
    this.#scratch.foreseen ^= units[starts[passage] as number] as number;
  }

  /** Fills the tally from a passage, by its place in the segment that is open. */
  read(passage: number): void {
    const tally = this.#tally;
    tally.clear();
    if (this.#live === null) return;
    const { starts, units } = this.#live.segment.columns.tokens;
    const places = this.#places;
    const placed = this.#placed;
    const end = starts[passage + 1] as number;
    let weight = 1;
    let length = 0;
    let isExtra = false;
    // As a `PassageCursor` does, which takes longer.
    for (let i = starts[passage] as number; i < end; i++) {
      let term = units[i] as number;
      if (term >= firstWide) {
        if (term === extraMark) {
          isExtra = true;
          continue;
        }
        if (term >= firstFieldMark) {
          weight = this.#fieldWeights[term - firstFieldMark] as number;
          tally.breakOff();
          continue;
        }
        term = wideTerm(term, units[++i] as number);
      }
      if (!isExtra) length += weight;
      const isAsked = (((placed[term >>> 5] as number) >>> (term & 31)) & 1) === 1;
      tally.add(isAsked ? (places[term] as number) - 1 : -1, isExtra, weight);
      isExtra = false;
    }
    this.#passage = passage;
    // As the column of lengths has it.
    this.#length = Math.fround(length);
  }

  /** Leaves the scratch as it was found. */
  close(): void {
    for (let place = 0; place < this.#ids.length; place++) {
      const id = this.#ids[place] as number;
      if (id < 0) continue;
      this.#places[id] = 0;
      this.#placed[id >>> 5] = 0;
    }
    this.#ids = new Int32Array(0);
    this.#live = null;
  }
}
