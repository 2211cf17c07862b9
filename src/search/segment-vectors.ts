import { isStopWord } from '../analysis/stop-words.js';
import type { Segment } from './segment.js';
import type { WordVectors } from './word-vectors.js';

/** What reranking knows of a language besides its vectors. */
export interface RerankerLanguage {
  /** The share of all words in running text that are this term's, 0 to 1. */
  readonly shareOf: (term: string) => number;
  /** Whether a term is a word of the language; a name is none. */
  readonly isWord: (term: string) => boolean;
}

/**
 * The vectors of a segment's terms, each looked up when it is first met, and the lengths of its
 * passages' vectors: four bytes a term and a passage, kept as long as the segment.
 */
export class SegmentVectors {
  readonly #segment: Segment;
  readonly #vectors: WordVectors;
  readonly #language: RerankerLanguage;
  /** By term number: 0 for not looked up yet, 1 for none, else twice the number + 2, and 1 more for one that may be near. */
  readonly #codes: Int32Array;
  /** The length of each passage's vector, 0 for one that was not read yet. */
  readonly lengths: Float32Array;

  constructor(segment: Segment, vectors: WordVectors, language: RerankerLanguage) {
    this.#segment = segment;
    this.#vectors = vectors;
    this.#language = language;
    this.#codes = new Int32Array(segment.dictionary.size);
    this.lengths = new Float32Array(segment.passageCount);
  }

  /** See `numberIn` and `mayBeNear`. */
  codeOf(id: number): number {
    return (this.#codes[id] as number) || this.#lookUp(id);
  }

  #lookUp(id: number): number {
    const term = this.#segment.dictionary.term(id);
    const number = this.#vectors.find(term);
    const mayStand = number >= 0 && !isStopWord(term) && this.#language.isWord(term);
    const code = number < 0 ? 1 : 2 * number + 2 + Number(mayStand);
    this.#codes[id] = code;
    return code;
  }
}

/** The number of the vector that a code names; -1 for none. */
export function numberIn(code: number): number {
  return (code >> 1) - 1;
}

/** Whether a code is of a word with a vector, and neither of a name nor of one that only holds a sentence together. */
export function mayStandForOthers(code: number): boolean {
  return code > 1 && (code & 1) === 1;
}
