import { toAmericanSpelling } from './british-spelling.js';
import type { ChunkTerm } from './chunk.js';
import { halfDayOf } from './clock-time.js';
import { magnitudeOf, numberOfWord, numberTerm } from './numerals.js';
import { stemWord } from './stem.js';
import { isStopWord } from './stop-words.js';
import { KindCode, TokenFlag } from './token-buffer.js';

/** Longer terms are cut here: nobody types them, and a hostile text must not fill the dictionary. */
export const longestTerm = 64;

/** The term of a word of ASCII letters, at most 64 of them, which stands from `start` to `end`. */
export function plainWordTerm(written: string, start: number, end: number): ChunkTerm {
  const lower = written.toLowerCase();
  const capital = written.charCodeAt(0) === lower.charCodeAt(0) ? 0 : TokenFlag.capital;
  const isStop = isStopWord(lower);
  const stop = isStop ? TokenFlag.stop : 0;
  const value = numberOfWord(lower);
  if (value !== undefined) {
    const tens = value >= 20 ? TokenFlag.trigger : 0;
    const flags = KindCode.number | TokenFlag.spelled | tens | stop;
    return { term: numberTerm(value), start, end, step: 1, flags };
  }
  const isTrigger =
    isLoneLetter(lower) || magnitudeOf(lower) !== undefined || halfDayOf(lower) !== undefined;
  const trigger = isTrigger ? TokenFlag.trigger : 0;
  const isAcronym = capital !== 0 && written.length > 1 && written === written.toUpperCase();
  const acronym = isAcronym ? TokenFlag.acronym : 0;
  const kind = isAcronym && !isStop ? KindCode.name : KindCode.word;
  const flags = kind | capital | acronym | stop | trigger;
  const isStemmed = !isStop && !isTrigger && lower.length > 2;
  const term = isStemmed ? stemWord(toAmericanSpelling(singularOf(written, lower))) : lower;
  return { term, start, end, step: 1, flags };
}

/** A letter that may name something with the number after it; "a" and "i" are words. */
function isLoneLetter(lower: string): boolean {
  return lower.length === 1 && lower !== 'a' && lower !== 'i';
}

/** `MKs` is `mk`: the plural of capitals, which no stemmer knows. */
function singularOf(written: string, lower: string): string {
  return written !== lower && /[A-Z]{2}s$/.test(written) ? lower.slice(0, -1) : lower;
}
