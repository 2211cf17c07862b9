import { Pace } from '../answer/pace.js';
import type { Stretch } from './find-stretches.js';
import type { QuotationIndex } from './quotation-index.js';

/** Where some words stand one after another. */
export interface Runs {
  /** Ascending, as many as were asked for. */
  readonly first: readonly Stretch[];
  /** All of them. */
  readonly count: number;
}

/**
 * Every place where the words stand one after another, within one document. Reads only the rarest
 * word's places and what stands around them, and no word of the stream twice: what an overlapping
 * place has told is looked up in the claim's own Z-array (Gusfield, "Algorithms on Strings, Trees
 * and Sequences", 1997, section 1.4), because a text of one word repeated has a place everywhere.
 */
export function* findRuns(
  index: QuotationIndex,
  words: readonly number[],
  most: number,
): Generator<void, Runs> {
  const rarest = rarestOf(index, words);
  if (rarest === null) return { first: [], count: 0 };
  const pace = new Pace();
  const first: Stretch[] = [];
  let count = 0;
  const overlaps = zArray(words);
  /** The words before `known.end` are those of the claim that begins at `known.start`. */
  let known = { start: -1, end: -1 };
  let documentEnd = 0;
  for (const position of index.positionsOf(words[rarest] ?? -1)) {
    if (pace.spend(2)) yield;
    const start = position - rarest;
    if (start < 0) continue;
    const left = known.end - start;
    const overlap = left > 0 ? (overlaps[start - known.start] ?? 0) : 0;
    let length = Math.min(overlap, left);
    if (left <= 0 || overlap >= left) {
      length = Math.max(0, left);
      // Most places fail at once: do not look for their document.
      if (length === 0 && !beginsAt(index, words, start)) continue;
      if (start >= documentEnd) documentEnd = index.documentAt(start)?.end ?? 0;
      while (
        length < words.length &&
        start + length < documentEnd &&
        words[length] === index.at(start + length)
      ) {
        length++;
        if (pace.spend(1)) yield;
      }
      known = { start, end: start + length };
    }
    if (length < words.length) continue;
    count++;
    if (first.length < most) first.push({ start, end: start + words.length });
  }
  return { first, count };
}

function beginsAt(index: QuotationIndex, words: readonly number[], start: number): boolean {
  if (words[0] !== index.at(start)) return false;
  return words.length === 1 || words[1] === index.at(start + 1);
}

/** For each place how many words from there on are those at the beginning. */
function zArray(words: readonly number[]): Int32Array {
  const lengths = new Int32Array(words.length);
  lengths[0] = words.length;
  let start = 0;
  let end = 0;
  for (let at = 1; at < words.length; at++) {
    let length = at < end ? Math.min(end - at, lengths[at - start] ?? 0) : 0;
    while (at + length < words.length && words[length] === words[at + length]) length++;
    if (at + length > end) {
      start = at;
      end = at + length;
    }
    lengths[at] = length;
  }
  return lengths;
}

function rarestOf(index: QuotationIndex, words: readonly number[]): number | null {
  let rarest: number | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [at, number] of words.entries()) {
    const { length } = index.positionsOf(number);
    if (length < fewest) {
      rarest = at;
      fewest = length;
    }
  }
  return rarest;
}
