import type { PassageTokens } from './passage-tokens.js';
import type { TermDictionaryColumns } from './term-dictionary.js';

/**
 * Which passages hold a term, in their order, all terms one after the other.
 * Impacts are rounded to 16 bits: they only choose candidates, whose scores are then exact.
 */
export interface Postings {
  /** Where each term's postings start, and at the end their number. */
  readonly starts: Uint32Array;
  /** Places of passages in the segment. */
  readonly passages: Uint32Array;
  /** In steps of `Similarity.largestImpact / 0xffff`, so that those of all segments can be compared. */
  readonly impacts: Uint16Array;
}

/**
 * Everything that a segment is made of, and what a snapshot keeps of it: typed arrays, which can be
 * handed from one thread to another. Nothing in it is ever changed.
 */
export interface SegmentColumns {
  readonly dictionary: TermDictionaryColumns;
  readonly postings: Postings;
  readonly tokens: PassageTokens;
  /** Weighted words of each passage. */
  readonly lengths: Float32Array;
  /** See `PassageStatistics.norm`. */
  readonly norms: Float32Array;
  /**
   * The sum of `lengths`. Exact, whatever the order of addition, up to 2^29 words, as long as fields
   * weigh 0 or at least 0.5: then all lengths are multiples of 2^-24.
   */
  readonly lengthSum: number;
  /** The mean length that the impacts were computed with; scores are computed with the whole index's. */
  readonly impactLength: number;
}
