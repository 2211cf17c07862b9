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
 * passages' vectors, kept as long as the segment: eight bytes a term, four a passage.
 */
export class SegmentVectors {
  readonly #segment: Segment;
  readonly #vectors: WordVectors;
  readonly #language: RerankerLanguage;
  /** By term number: 0 for not looked up yet, 1 for none, else twice the number + 2, and 1 more for one that may be near. */
  readonly #codes: Int32Array;
  /** The length of each passage's vector, 0 for one that was not read yet. */
  readonly lengths: Float32Array;
  /**
   * By term number, for the question that is being answered: its slot in `QuestionTerms` + 1, `noSlot` for
   * a term that needs none, 0 for one that was not met yet.
   */
  readonly slots: Int32Array;
  /** The terms that have slots. */
  #given = new Uint32Array(1024);
  #givenCount = 0;

  constructor(segment: Segment, vectors: WordVectors, language: RerankerLanguage) {
    this.#segment = segment;
    this.#vectors = vectors;
    this.#language = language;
    this.#codes = new Int32Array(segment.dictionary.size);
    this.lengths = new Float32Array(segment.passageCount);
    this.slots = new Int32Array(segment.dictionary.size);
  }

  /** See `numberIn` and `mayBeNear`. */
  codeOf(id: number): number {
    return (this.#codes[id] as number) || this.#lookUp(id);
  }

  term(id: number): string {
    return this.#segment.dictionary.term(id);
  }

  /** Notes a term's slot until the question is forgotten. */
  give(id: number, slot: number): void {
    if (this.#givenCount === this.#given.length) {
      const given = new Uint32Array(2 * this.#givenCount);
      given.set(this.#given);
      this.#given = given;
    }
    this.#given[this.#givenCount++] = id;
    this.slots[id] = slot;
  }

  /** Forgets the question. */
  forget(): void {
    for (let at = 0; at < this.#givenCount; at++) this.slots[this.#given[at] as number] = 0;
    this.#givenCount = 0;
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
