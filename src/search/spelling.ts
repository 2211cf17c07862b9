import { isAsciiDigit } from '../analysis/ascii.js';
import { longestTerm } from '../analysis/plain-word.js';
import { isStopWord } from '../analysis/stop-words.js';
import { finishSteps } from '../corpus/finish-steps.js';
import type { TermDictionary } from './term-dictionary.js';

/**
 * Finds the terms that a mistyped one may have been meant to be: one letter wrong, missing, too many,
 * or two neighbours exchanged. Meant for terms that the index lacks.
 *
 * One slip leaves a word's first two letters or its last two as they are, so terms are entered by
 * both, each with their length, and only those in six places are looked at: a few microseconds over
 * 100,000 terms. 12 bytes a term, where a trie or a table of deletions takes tens.
 */
export class Spelling {
  readonly #dictionary: TermDictionary;
  readonly #byStart: Entries;
  readonly #byEnd: Entries;
  /** The letters of each term, as `letterBit`s. */
  readonly #letters: Uint32Array;

  private constructor(
    dictionary: TermDictionary,
    letters: Uint32Array,
    byStart: Entries,
    byEnd: Entries,
  ) {
    this.#dictionary = dictionary;
    this.#letters = letters;
    this.#byStart = byStart;
    this.#byEnd = byEnd;
  }

  static of(dictionary: TermDictionary): Spelling {
    return finishSteps(Spelling.inSteps(dictionary));
  }

  /** As `of`, in steps of a millisecond or two: a million terms take a sixth of a second. */
  static *inSteps(dictionary: TermDictionary): Generator<void, Spelling> {
    const { pool, starts } = dictionary.columns;
    const letters = new Uint32Array(dictionary.size);
    const startKeys = new Uint16Array(dictionary.size);
    const endKeys = new Uint16Array(dictionary.size);
    for (let id = 0; id < dictionary.size; id++) {
      const start = starts[id] as number;
      const end = starts[id + 1] as number;
      let own = 0;
      for (let i = start; i < end; i++) own |= letterBit(pool[i] as number);
      letters[id] = own;
      const length = end - start;
      startKeys[id] = keyOf(pool[start] ?? 0, pool[start + 1] ?? 0, length);
      endKeys[id] = keyOf(pool[end - 1] ?? 0, pool[end - 2] ?? 0, length);
      if (id % termsPerStep === termsPerStep - 1) yield;
    }
    const keyCount = keyCountFor(dictionary.size);
    const byStart = yield* enter(startKeys, keyCount);
    const byEnd = yield* enter(endKeys, keyCount);
    return new Spelling(dictionary, letters, byStart, byEnd);
  }

  /**
   * All terms one slip away, in no order: of terms of at least 4 letters, without a digit (another
   * number is another fact).
   */
  near(typed: string): readonly string[] {
    const { length } = typed;
    if (length < shortestCorrected || length > longestTerm || /\d/.test(typed)) return [];
    const found = new Set<number>();
    let letters = 0;
    for (let i = 0; i < length; i++) letters |= letterBit(typed.charCodeAt(i));
    const [first, second] = [typed.charCodeAt(0), typed.charCodeAt(1)];
    const [last, butLast] = [typed.charCodeAt(length - 1), typed.charCodeAt(length - 2)];
    for (let other = length - 1; other <= length + 1; other++) {
      this.#look(this.#byStart, keyOf(first, second, other), typed, letters, found);
      this.#look(this.#byEnd, keyOf(last, butLast, other), typed, letters, found);
    }
    if (length === shortestCorrected) {
      // Of four letters the middle two exchanged leave neither start nor end.
      const exchanged = this.#dictionary.find(
        `${typed.charAt(0)}${typed.charAt(2)}${typed.charAt(1)}${typed.charAt(3)}`,
      );
      if (exchanged >= 0 && typed[1] !== typed[2]) found.add(exchanged);
    }
    const { pool, starts } = this.#dictionary.columns;
    return [...found]
      .filter((id) => !hasDigit(pool, starts[id] as number, starts[id + 1] as number))
      .map((id) => this.#dictionary.term(id));
  }

  #look(entries: Entries, key: number, typed: string, letters: number, found: Set<number>): void {
    const { pool, starts } = this.#dictionary.columns;
    const at = key & (entries.starts.length - 2);
    const end = entries.starts[at + 1] as number;
    for (let i = entries.starts[at] as number; i < end; i++) {
      const id = entries.ids[i] as number;
      // One slip changes the set of letters by two at most: one lost, one won.
      if (bitCount((this.#letters[id] as number) ^ letters) > 2) continue;
      const start = starts[id] as number;
      const length = (starts[id + 1] as number) - start;
      if (isOneSlipAway(typed, pool, start, length)) found.add(id);
    }
  }
}

const termsPerStep = 1 << 14;
const enteredPerStep = 1 << 17;

/** Term numbers by their keys. */
interface Entries {
  /** Where the terms of each key start in `ids`. */
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
}

/** Of two letters, the outer one first, and a length: 16 bits. Clashes only cost a closer look. */
function keyOf(outer: number, inner: number, length: number): number {
  return (Math.imul(outer * 31 + inner, 0x9e3b) + Math.imul(length, 0x3d4d)) & 0xffff;
}

/** A power of two: a small segment must not pay for the keys of a large one. */
function keyCountFor(terms: number): number {
  let count = 64;
  while (count < terms / 4 && count < 0x1_0000) count *= 2;
  return count;
}

function* enter(keys: Uint16Array, keyCount: number): Generator<void, Entries> {
  const starts = new Uint32Array(keyCount + 1);
  for (let id = 0; id < keys.length; id++) {
    const at = ((keys[id] as number) & (keyCount - 1)) + 1;
    starts[at] = (starts[at] as number) + 1;
    if (id % enteredPerStep === enteredPerStep - 1) yield;
  }
  for (let key = 0; key < keyCount; key++) {
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  }
  const next = starts.slice();
  const ids = new Uint32Array(keys.length);
  for (let id = 0; id < keys.length; id++) {
    const key = (keys[id] as number) & (keyCount - 1);
    const place = next[key] as number;
    next[key] = place + 1;
    ids[place] = id;
    if (id % enteredPerStep === enteredPerStep - 1) yield;
  }
  return { starts, ids };
}

/**
 * Of the terms near a typed one, the one that was most likely meant; null when none is in a passage.
 * No function word: they are everywhere, so a name that is nowhere would be found wherever one is.
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
    if (frequency === 0 || isStopWord(term)) continue;
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

function hasDigit(pool: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (isAsciiDigit(pool[i] as number)) return true;
  }
  return false;
}

/** Whether two different words are one insertion, deletion, substitution or exchange apart. */
function isOneSlipAway(typed: string, pool: Uint16Array, start: number, length: number): boolean {
  let same = 0;
  const shorter = Math.min(typed.length, length);
  while (same < shorter && typed.charCodeAt(same) === pool[start + same]) same++;
  if (same === typed.length && same === length) return false;
  const end = start + length;
  const at = start + same;
  if (
    isTail(typed, same + 1, pool, at + 1, end) ||
    isTail(typed, same + 1, pool, at, end) ||
    isTail(typed, same, pool, at + 1, end)
  ) {
    return true;
  }
  return (
    same + 1 < shorter &&
    typed.charCodeAt(same) === pool[at + 1] &&
    typed.charCodeAt(same + 1) === pool[at] &&
    isTail(typed, same + 2, pool, at + 2, end)
  );
}

/** Whether the typed word goes on from `from` just as the term does from `at` in the pool. */
function isTail(typed: string, from: number, pool: Uint16Array, at: number, end: number): boolean {
  if (typed.length - from !== end - at) return false;
  for (let i = from, j = at; j < end; i++, j++) {
    if (typed.charCodeAt(i) !== pool[j]) return false;
  }
  return true;
}
