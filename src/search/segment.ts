import type { Query, QueryTerm } from './query.js';
import type { SegmentColumns } from './segment-columns.js';
import { Spelling } from './spelling.js';
import { TermDictionary } from './term-dictionary.js';

/**
 * Some passages of an index, never changed once built. Generations of an index share segments; what
 * changes from one to the next is kept beside them, see `LiveSegment`.
 */
export class Segment {
  readonly dictionary: TermDictionary;
  readonly passageCount: number;
  #spelling: Spelling | null = null;

  constructor(readonly columns: SegmentColumns) {
    this.dictionary = new TermDictionary(columns.dictionary);
    this.passageCount = columns.lengths.length;
  }

  /** The numbers of the question's terms in this segment, -1 for those that it lacks. */
  find({ terms }: Query): Int32Array {
    const ids = new Int32Array(terms.length);
    for (let place = 0; place < terms.length; place++) {
      ids[place] = this.dictionary.find((terms[place] as QueryTerm).term);
    }
    return ids;
  }

  /** Passages, deleted ones too, that hold the term with a number. */
  postingCount(id: number): number {
    return this.columns.postings.counts[id] as number;
  }

  /** The terms one slip away from a typed one, see `Spelling`; prepared at the first call and kept. */
  termsNear(typed: string): readonly string[] {
    this.#spelling ??= new Spelling(this.dictionary);
    return this.#spelling.near(typed);
  }
}
