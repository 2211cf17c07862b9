import type { LiveSegment } from './live-segment.js';
import { extraBit, firstFieldMark } from './passage-tokens.js';
import type { Query } from './query.js';
import type { SearchScratch } from './search-scratch.js';
import { Tally } from './tally.js';

/**
 * Counts what passages share with a question, from their tokens: the second look of a search. The
 * question's terms are marked in the scratch while passages of one segment are read: read those of
 * a segment one after the other, and `close` at the end.
 */
export class PassageReader {
  readonly tally: Tally;
  readonly #query: Query;
  readonly #fieldWeights: readonly number[];
  readonly #scratch: SearchScratch;
  #marked: LiveSegment | null = null;
  #ids: readonly number[] = [];

  /** @param fieldWeights in the order of `fieldOrder` */
  constructor(query: Query, fieldWeights: readonly number[], scratch: SearchScratch) {
    this.tally = new Tally(query);
    this.#query = query;
    this.#fieldWeights = fieldWeights;
    this.#scratch = scratch;
  }

  /** Fills the tally from a passage, by its place in the segment. */
  read(live: LiveSegment, passage: number): void {
    if (live !== this.#marked) this.#mark(live);
    const { starts, entries } = live.segment.columns.tokens;
    const { places } = this.#scratch;
    const { tally } = this;
    const end = starts[passage + 1] as number;
    let weight = 1;
    tally.clear();
    for (let i = starts[passage] as number; i < end; i++) {
      const entry = entries[i] as number;
      const term = (entry & ~extraBit) >>> 0;
      if (term >= firstFieldMark) {
        weight = this.#fieldWeights[term - firstFieldMark] as number;
        tally.breakOff();
      } else {
        tally.add((places[term] as number) - 1, entry !== term, weight);
      }
    }
  }

  /** Leaves the scratch as it was found. */
  close(): void {
    for (const id of this.#ids) if (id >= 0) this.#scratch.places[id] = 0;
    this.#ids = [];
    this.#marked = null;
  }

  #mark(live: LiveSegment): void {
    this.close();
    this.#ids = this.#query.terms.map(({ term }) => live.segment.dictionary.find(term));
    this.#marked = live;
    this.#ids.forEach((id, place) => {
      if (id >= 0) this.#scratch.places[id] = place + 1;
    });
  }
}
