import type { ChunkTerm } from './chunk-term.js';
import { extraBit, type NumberedTokens, type TermNumbers } from './term-numbers.js';
import { TokenFlag } from './token-buffer.js';

/** What is remembered of a chunk. Empty until it is learnt. */
export class KnownChunk {
  terms: readonly ChunkTerm[] = noTerms;
  endsSentence = false;
  /** Those of all its terms together. */
  flags = 0;
  /** Whose numbers the next two are. */
  #key: symbol | null = null;
  /** The number of its term if it has just one and no extra, as nearly all have; else -1. */
  #only = -1;
  #entries: readonly number[] = noEntries;

  learn(terms: readonly ChunkTerm[], endsSentence: boolean): void {
    this.terms = terms;
    this.endsSentence = endsSentence;
    this.flags = 0;
    for (const term of terms) this.flags |= term.flags;
  }

  /** Adds its tokens to `target`; asks for the numbers of its terms the first time only. */
  number(numbers: TermNumbers, target: NumberedTokens): void {
    if (this.#key !== numbers.key) this.#renumber(numbers);
    if (this.#only >= 0) {
      target.push(this.#only, false);
      return;
    }
    for (const entry of this.#entries) target.push(entry & ~extraBit, (entry & extraBit) !== 0);
  }

  #renumber(numbers: TermNumbers): void {
    this.#key = numbers.key;
    const { terms } = this;
    const [first] = terms;
    if (terms.length === 1 && first !== undefined && (first.flags & TokenFlag.extra) === 0) {
      this.#only = numbers.numberOf(first.term);
      return;
    }
    this.#only = -1;
    this.#entries = terms.map(({ term, flags }) => {
      const number = numbers.numberOf(term);
      return (flags & TokenFlag.extra) === 0 ? number : number | extraBit;
    });
  }
}

const noTerms: readonly ChunkTerm[] = [];
const noEntries: readonly number[] = [];
