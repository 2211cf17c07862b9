import type { ChunkTerm } from './chunk.js';
import type { NumberedTokens, TermNumbers } from './term-numbers.js';
import { type TokenBuffer, TokenFlag } from './token-buffer.js';

/**
 * What is remembered of a chunk. Empty until it is learnt. Nearly all chunks have one term, which is
 * kept without an object of its own: a hundred thousand and more of these are alive at a time. What
 * numbering reads of it comes first, to lie in one line of the processor's cache.
 */
export class KnownChunk {
  /** Whose numbers its terms have been given last; that of the only one is `#number`. */
  #key: symbol | null = null;
  #number = 0;
  /** Null for one term that is no extra. */
  #several: readonly NumberedTerm[] | null = noTerms;
  /** Those of all its terms together. */
  flags = 0;
  endsSentence = false;
  /** The only term and its place in the chunk, where `#several` is null. */
  #term = '';
  #start = 0;
  #end = 0;

  learn(terms: readonly ChunkTerm[], endsSentence: boolean): void {
    const [first] = terms;
    if (first !== undefined && terms.length === 1 && first.step === 1) {
      this.learnOne(first, endsSentence);
      return;
    }
    this.endsSentence = endsSentence;
    this.flags = terms.reduce((flags, term) => flags | term.flags, 0);
    this.#several = terms.map(({ term, start, end, step, flags }) => {
      return { term, start, end, step, flags, number: 0 };
    });
  }

  /** As `learn`, of one term that is no extra. */
  learnOne({ term, start, end, flags }: ChunkTerm, endsSentence: boolean): void {
    this.endsSentence = endsSentence;
    this.flags = flags;
    this.#term = term;
    this.#start = start;
    this.#end = end;
    this.#several = null;
  }

  /**
   * Adds its tokens to `target`.
   * @param start where the chunk starts in its text
   * @param position that of the token before
   * @param mark what to do with the flags of a term that a sentence does not start with
   * @returns the position of its last token, or that of the token before
   */
  write(
    target: TokenBuffer,
    start: number,
    position: number,
    isSentenceStart: boolean,
    mark: (flags: number) => number,
  ): number {
    const several = this.#several;
    if (several === null) {
      const flags = isSentenceStart ? this.flags : mark(this.flags);
      target.push(this.#term, start + this.#start, start + this.#end, position + 1, flags);
      return position + 1;
    }
    let last = position;
    for (const term of several) {
      const isFirst = isSentenceStart && last === position;
      last += term.step;
      const flags = isFirst ? term.flags : mark(term.flags);
      target.push(term.term, start + term.start, start + term.end, last, flags);
    }
    return last;
  }

  /** Adds its tokens to `target`; asks for the numbers of its terms the first time only. */
  number(numbers: TermNumbers, target: NumberedTokens): void {
    if (this.#key !== numbers.key) this.#renumber(numbers);
    if (this.#several === null) {
      target.push(this.#number, false);
      return;
    }
    for (const { number, flags } of this.#several) {
      target.push(number, (flags & TokenFlag.extra) !== 0);
    }
  }

  #renumber(numbers: TermNumbers): void {
    this.#key = numbers.key;
    const several = this.#several;
    if (several === null) {
      this.#number = numbers.numberOf(this.#term);
      return;
    }
    for (const one of several) one.number = numbers.numberOf(one.term);
  }
}

/** One of several terms, with the number that it was given last. */
interface NumberedTerm extends ChunkTerm {
  number: number;
}

const noTerms: readonly NumberedTerm[] = [];
