import type { Explanation } from '../search/explanation.js';
import type { JudgedDocument } from './judged-set.js';

/** A document as a ranker found it. */
export interface RankedDocument {
  readonly id: string;
  /** Higher is better; comparable only within one ranking. */
  readonly score: number;
}

/** Anything that can be measured on a judged set: the product's own search, or a peer's. */
export interface Ranker {
  /** Indexes the documents, in place of any built before. */
  build(documents: readonly JudgedDocument[]): void | Promise<void>;
  /** The best documents for the question, best first, each at most once, at most `limit`. */
  rank(
    question: string,
    limit: number,
  ): readonly RankedDocument[] | Promise<readonly RankedDocument[]>;
  /** Why a document scores as it does, found or not; null for an unknown one. Not all rankers can tell. */
  explain?(question: string, id: string): Promise<Explanation | null>;
}
