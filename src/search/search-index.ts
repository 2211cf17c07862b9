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
