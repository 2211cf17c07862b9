import type { CodedPassage } from '../search/coded-passages.js';
import type { Explanation } from '../search/explanation.js';
import type { CorpusQuestion, Vocabulary } from './corpus-question.js';
import type { PassageFilter } from './passage-filter.js';

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

/**
 * What answering asks of a search engine over one corpus that does not change: the index in this
 * process, or an engine far away. Everything that it has to look up is a promise.
 */
export interface SearchEngine extends Vocabulary {
  /** Names everything that its answers depend on. */
  readonly version: string;
  readonly passageCount: number;
  /**
   * Reads passages by their ordinals for the terms of one question; absent from an engine that keeps
   * nothing of them: then their texts are read.
   */
  codedPassages?(terms: readonly string[]): { read(ordinal: number): CodedPassage };
  /** The ordinal of a passage that holds the term; null when none does. */
  passageHolding(term: string): Promise<number | null>;
  /** The best passages by the question's words alone, at most `limit`; `filter` null lets all pass. */
  search(
    question: CorpusQuestion,
    limit: number,
    filter: PassageFilter | null,
  ): Promise<RankedPassages>;
  /**
   * The same passages, best first, once the first of them were read again: how far they are on
   * the question's theme, and how many of its words, or words near them, stand together. Scores only
   * grow. An engine without word vectors gives back what it was given.
   * @param found as `search` gave it
   */
  rerank(
    question: CorpusQuestion,
    found: readonly RankedPassage[],
  ): Promise<readonly RankedPassage[]>;
  /**
   * Why a passage scores as it does, reranking included. `written` says a term as the passage writes it, null for one
   * that it lacks.
   */
  explain(
    question: CorpusQuestion,
    ordinal: number,
    written?: (term: string, typed: string) => string | null,
  ): Promise<Explanation>;
}
