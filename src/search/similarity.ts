/** What a similarity may know of a passage. */
export interface PassageStatistics {
  /** Words, each counted with its field's weight. */
  readonly length: number;
  /** Mean length over the index; at least 1. */
  readonly averageLength: number;
  /**
   * Euclidean norm of the passage's `1 + ln(frequency)` over its distinct terms; at least 1. 1 for a
   * similarity that does not use norms.
   */
  readonly norm: number;
}

/** What a similarity may know of a term of a question. */
export interface TermStatistics {
  /** How often the question says it, 1 or more. */
  readonly frequency: number;
  /** Passages that hold the term, 1 to `passages`. */
  readonly documentFrequency: number;
  /** Passages in the index. */
  readonly passages: number;
}

/**
 * How alike a question and a passage are: the sum over shared terms of
 * `termWeight(term) * impact(frequency, passage)`. Both factors are finite and not negative.
 */
export interface Similarity {
  /** Name and parameters; part of an index's version. */
  readonly name: string;
  /** Whether `impact` reads `PassageStatistics.norm`, which an index then keeps of every passage. */
  readonly usesNorms: boolean;
  /** No impact is larger. */
  readonly largestImpact: number;
  /** The passage's side. Grows with `frequency` (more than 0, may be a fraction: fields have weights). */
  impact(frequency: number, passage: PassageStatistics): number;
  /** The question's side; more for rarer terms. */
  termWeight(term: TermStatistics): number;
}
