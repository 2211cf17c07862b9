import { longestTerm } from '../analysis/word-terms.js';
import type { TermDictionary } from './term-dictionary.js';

/**
 * Finds the terms that a mistyped one may have been meant to be: one letter wrong, missing, too many, or two
 * neighbours exchanged. Meant for terms that the index lacks.
 *
 * Instead of a trie or a table of deletions (tens of bytes a term) it keeps 8 bytes a term, sorted by
 * length: its number and the set of its letters. Only terms of a near length are walked, and only
 * those of near letters looked at closely: a tenth of a millisecond over 100,000 terms.
 */
export class Spelling {
  readonly #dictionary: TermDictionary;
  /** Term numbers, shortest terms first. */
  readonly #ids: Uint32Array;
  /** The letters of `#ids[i]`, as `letterBit`s. */
  readonly #letters: Uint32Array;
  /** Where terms of each length start in `#ids`. */
  readonly #lengthStarts: Uint32Array;

  constructor(dictionary: TermDictionary) {
    this.#dictionary = dictionary;
    const { pool, starts } = dictionary.columns;
    const lengthOf = (id: number): number => (starts[id + 1] as number) - (starts[id] as number);
    this.#ids = Uint32Array.from({ length: dictionary.size }, (_, id) => id);
    this.#ids.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
    this.#letters = this.#ids.map((id) => {
      let letters = 0;
      for (let i = starts[id] as number; i < (starts[id + 1] as number); i++) {
        letters |= letterBit(pool[i] as number);
      }
      return letters;
    });
    this.#lengthStarts = new Uint32Array(longestTerm + 3).fill(dictionary.size);
    for (let i = dictionary.size - 1; i >= 0; i--) {
      const length = Math.min(lengthOf(this.#ids[i] as number), longestTerm + 1);
      this.#lengthStarts.fill(i, 0, length + 1);
    }
  }

  /**
   * All terms one slip away, in no order: of terms of at least 4 letters, without a digit (another
   * number is another fact).
   */
  near(typed: string): readonly string[] {
    const { length } = typed;
    if (length < shortestCorrected || length > longestTerm || /\d/.test(typed)) return [];
    let typedLetters = 0;
    for (let i = 0; i < length; i++) typedLetters |= letterBit(typed.charCodeAt(i));
    const { pool, starts } = this.#dictionary.columns;
    const from = this.#lengthStarts[length - 1] as number;
    const to = this.#lengthStarts[length + 2] as number;
    const found: string[] = [];
    for (let i = from; i < to; i++) {
      // One slip changes the set of letters by two at most: one lost, one won.
      if (bitCount((this.#letters[i] as number) ^ typedLetters) > 2) continue;
      const id = this.#ids[i] as number;
      const start = starts[id] as number;
      const termLength = (starts[id + 1] as number) - start;
      if (!isOneSlipAway(typed, pool, start, termLength)) continue;
      if (!hasDigit(pool, start, termLength)) found.push(this.#dictionary.term(id));
    }
    return found;
  }
}

/**
 * Of the terms near a typed one, the one that was most likely meant; null when none is in a passage.
 * One with the same first letter, which people rarely get wrong, then the one in most passages, then
 * the shortest, then the first by its code units.
 */
export function likeliest(
  typed: string,
  near: Iterable<string>,
  documentFrequency: (term: string) => number,
): string | null {
  let best: string | null = null;
  let bestRank = 0;
  for (const term of near) {
    const frequency = documentFrequency(term);
    if (frequency === 0) continue;
    const rank = (term[0] === typed[0] ? sameFirstLetter : 0) + frequency;
    if (rank > bestRank || (rank === bestRank && best !== null && isBefore(term, best))) {
      best = term;
      bestRank = rank;
    }
  }
  return best;
}

/** Shorter words have too many neighbours one letter away. */
const shortestCorrected = 4;

/** More than any number of passages. */
const sameFirstLetter = 2 ** 33;

function isBefore(one: string, other: string): boolean {
  return one.length < other.length || (one.length === other.length && one < other);
}

function letterBit(unit: number): number {
  return 1 << (unit & 31);
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x5555_5555);
  rest = (rest & 0x3333_3333) + ((rest >>> 2) & 0x3333_3333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

function hasDigit(pool: Uint16Array, start: number, length: number): boolean {
  for (let i = start; i < start + length; i++) {
    const unit = pool[i] as number;
    if (unit >= 0x30 && unit <= 0x39) return true;
  }
  return false;
}

/** Whether two different words are one insertion, deletion, substitution or exchange apart. */
function isOneSlipAway(typed: string, pool: Uint16Array, start: number, length: number): boolean {
  let same = 0;
  const shorter = Math.min(typed.length, length);
  while (same < shorter && typed.charCodeAt(same) === pool[start + same]) same++;
  if (same === typed.length && same === length) return false;
  const tailsAgree = (skipTyped: number, skipTerm: number): boolean => {
    if (typed.length - same - skipTyped !== length - same - skipTerm) return false;
    for (let i = same + skipTyped, j = same + skipTerm; i < typed.length; i++, j++) {
      if (typed.charCodeAt(i) !== pool[start + j]) return false;
    }
    return true;
  };
  if (tailsAgree(1, 1) || tailsAgree(1, 0) || tailsAgree(0, 1)) return true;
  return (
    same + 1 < shorter &&
    typed.charCodeAt(same) === pool[start + same + 1] &&
    typed.charCodeAt(same + 1) === pool[start + same] &&
    tailsAgree(2, 2)
  );
}
