import type { Token } from '../analysis/token.js';
import type { Explanation } from './explanation.js';
import type { Query } from './query.js';

/** A passage that a search found. */
export interface Hit {
  /** The passage's place in the order in which passages were added, from 0. */
  readonly ordinal: number;
  /** More than 0; comparable within one question only. */
  readonly score: number;
}

export interface SearchOptions {
  /** The most hits to return, 1 or more; default 10. */
  readonly limit?: number;
  /** Passages to consider; the caller knows speakers and dates. Must not search this index. Default: all. */
  readonly accept?: (ordinal: number) => boolean;
}

/** What weighing a question needs of an index. */
export interface TermSource {
  /** Passages that hold a term; 0 for an unknown one. */
  documentFrequency(term: string): number;
  /** The weight of a term that so many passages hold and a question says `frequency` times; 0 for one that none holds. */
  termWeight(documentFrequency: number, frequency: number): number;
}

/**
 * An immutable, searchable set of passages. Equal version, equal query: equal hits.
 * A set of segments or a remote engine can stand behind it.
 */
export interface SearchIndex extends TermSource {
  readonly passageCount: number;
  /** The term of a word one slip away, that which most passages hold; null when there is none. */
  nearestTerm(term: string): string | null;
  /** Names corpus, analyzer, similarity and format: equal versions answer alike. */
  readonly version: string;
  /** Questions must be analysed by this version of the analyzer. */
  readonly analyzerVersion: string;
  /** Mean length of a passage in weighted words; 0 when empty. */
  readonly averageLength: number;
  /** The best passages, best first; equal scores in the order of the ordinals. */
  search(query: Query, options?: SearchOptions): readonly Hit[];
  /** Why a passage scores as it does: the leaves add up, in order, to exactly the hit's score. */
  explain(query: Query, ordinal: number): Explanation;
  /** The score of any text, such as one sentence of a passage, as if it were a passage of average length. */
  scoreTokens(query: Query, tokens: readonly Token[]): number;
}
