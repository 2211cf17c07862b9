import { finishSteps } from '../corpus/finish-steps.js';
import type { SegmentColumns } from './segment-columns.js';
import { Spelling } from './spelling.js';
import { TermDictionary, type TermDictionaryColumns } from './term-dictionary.js';

/**
 * Some passages of an index, never changed once built. Generations of an index share segments; what
 * changes from one to the next is kept beside them, see `LiveSegment`.
 */
export class Segment {
  readonly dictionary: TermDictionary;
  readonly passageCount: number;
  #spelling: Spelling | null = null;
  #digits: Uint8Array | null = null;
  #preparing: Generator<void, Spelling> | null = null;

  constructor(readonly columns: SegmentColumns) {
    this.dictionary = new TermDictionary(columns.dictionary);
    this.passageCount = columns.lengths.length;
  }

  /** Whether its impacts were computed with the mean length of just its passages, as in an index that is built at once. */
  get hasOwnImpactLength(): boolean {
    const { impactLength, lengthSum } = this.columns;
    return impactLength === lengthSum / this.passageCount;
  }

  /**
   * One bit for each term that begins with a digit, by its number; made at the first call and kept:
   * for each term of a passage that is read, its letters lie too far apart in memory.
   */
  get digits(): Uint8Array {
    this.#digits ??= digitsIn(this.columns.dictionary);
    return this.#digits;
  }

  /** Passages, deleted ones too, that hold the term with a number. */
  postingCount(id: number): number {
    return this.columns.postings.counts[id] as number;
  }

  /** The terms one slip away from a typed one, see `Spelling`; prepared at the first call and kept. */
  termsNear(typed: string): readonly string[] {
    return finishSteps(this.spelling()).near(typed);
  }

  /** Prepares what `termsNear` needs, in steps. Several may do so at once: they go on with the same work. */
  *spelling(): Generator<void, Spelling> {
    for (;;) {
      if (this.#spelling !== null) return this.#spelling;
      this.#preparing ??= Spelling.inSteps(this.dictionary);
      const step = this.#preparing.next();
      if (step.done === true) {
        this.#spelling = step.value;
        this.#preparing = null;
      } else yield;
    }
  }
}

function digitsIn({ pool, starts }: TermDictionaryColumns): Uint8Array {
  const bits = new Uint8Array(Math.ceil(starts.length / 8));
  for (let id = 0; id + 1 < starts.length; id++) {
    if (!isDigit(pool[starts[id] as number] as number)) continue;
    bits[id >>> 3] = (bits[id >>> 3] as number) | (1 << (id & 7));
  }
  return bits;
}

/** By the UTF-16 code unit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
