import type { PassageSentences } from './passage-sentences.js';
import type { PassageTokens } from './passage-tokens.js';
import type { Postings } from './postings.js';
import type { TermDictionaryColumns } from './term-dictionary.js';

/**
 * Everything that a segment is made of, and what a snapshot keeps of it: typed arrays, which can be
 * handed from one thread to another. Nothing in it is ever changed.
 */
export interface SegmentColumns {
  readonly dictionary: TermDictionaryColumns;
  readonly postings: Postings;
  readonly tokens: PassageTokens;
  readonly sentences: PassageSentences;
  /** Weighted words of each passage. */
  readonly lengths: Float32Array;
  /** See `PassageStatistics.norm`; empty where the similarity has no use for it. */
  readonly norms: Float32Array;
  /**
   * The sum of `lengths`. Exact, whatever the order of addition, up to 2^29 words, as long as fields
   * weigh 0 or at least 0.5: then all lengths are multiples of 2^-24.
   */
  readonly lengthSum: number;
  /** The mean length that the impacts were computed with; scores are computed with the whole index's. */
  readonly impactLength: number;
}
