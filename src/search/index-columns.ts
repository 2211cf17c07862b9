import type { FieldWeights } from './passage-fields.js';
import type { PassageTokens } from './passage-tokens.js';
import type { TermDictionaryColumns } from './term-dictionary.js';

/**
 * Which passages hold a term, in the order of the ordinals, all terms one after the other.
 * Impacts are rounded to 16 bits: they only choose candidates, whose scores are then exact.
 */
export interface Postings {
  /** Where each term's postings start, and at the end their number. */
  readonly starts: Uint32Array;
  readonly ordinals: Uint32Array;
  /** Impact divided by `scale`. */
  readonly impacts: Uint16Array;
  readonly scale: number;
}

/** Everything that an index is made of, and what a snapshot keeps. Nothing in it is ever changed. */
export interface IndexColumns {
  /** Names the passages: equal names mean equal passages. */
  readonly corpusVersion: string;
  readonly analyzerVersion: string;
  readonly fieldWeights: FieldWeights;
  readonly dictionary: TermDictionaryColumns;
  readonly postings: Postings;
  readonly tokens: PassageTokens;
  /** Weighted words of each passage. */
  readonly lengths: Float32Array;
  /** See `PassageStatistics.norm`. */
  readonly norms: Float32Array;
  readonly averageLength: number;
}
