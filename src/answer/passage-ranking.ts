import type { PassageFilter } from './passage-filter.js';
import type { Question, Vocabulary } from './question.js';

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

/** What answering asks of a search index, whichever stands behind it. */
export interface PassageRanking extends Vocabulary {
  readonly version: string;
  readonly passageCount: number;
  /** The ordinal of a passage that holds the term; null when none does. */
  passageHolding(term: string): number | null;
  /** The best passages, at most `limit`; `filter` null lets all pass. */
  rank(question: Question, limit: number, filter: PassageFilter | null): RankedPassages;
}
