import type { Span } from '../analysis/span.js';
import type { PassageFilter } from './passage-filter.js';
import type { Question } from './question.js';

export interface RankedPassage {
  /** Position in `Corpus.passages`. */
  readonly ordinal: number;
  readonly score: number;
}

/** The best passages for a question, and what they could have scored by. */
export interface RankedPassages {
  /** Best first. */
  readonly passages: readonly RankedPassage[];
  /**
   * The summed weight of the question's terms, those that the index lacks included as if one passage
   * held them: a question of words that nothing holds should have scored more than it did. Comparable
   * only within one index.
   */
  readonly weight: number;
}

/** What a search found, and what it looked for where a question's words were of no use. */
export interface Ranking extends RankedPassages {
  /** Which of the question's words were looked up as others because the index lacks them. */
  readonly readings: readonly TermReading[];
}

/** A word of a question that an index lacks, and the term that was looked up for it. */
export interface TermReading {
  /** Where the question says the word. */
  readonly span: Span;
  readonly term: string;
}

/** What answering asks of a search index, whichever stands behind it. */
export interface PassageRanking {
  readonly version: string;
  readonly passageCount: number;
  /** Passages that hold the index term; 0 when none does. */
  documentFrequency(term: string): number;
  /** The term of a word one slip away, that which most passages hold; null when there is none. */
  nearestTerm(term: string): string | null;
  /** The ordinal of a passage that holds the term; null when none does. */
  passageHolding(term: string): number | null;
  /** The best passages, at most `limit`; `filter` null lets all pass. */
  rank(question: Question, limit: number, filter: PassageFilter | null): Ranking;
}
