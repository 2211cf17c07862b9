import { isAsciiAlphanumeric } from './ascii.js';
import type { ChunkTerm } from './chunk.js';
import { timeOfPiece } from './clock-time.js';
import { normaliseNumber, numberOfWord, numberTerm } from './numerals.js';
import { KindCode, TokenFlag } from './token-buffer.js';
import { wordTerm } from './word-terms.js';

/**
 * The terms of one token that may have punctuation or capitals inside:
 *
 * | written       | terms (an extra shares the position of the first part) |
 * |---------------|---------------------------------------------------------|
 * | `F-16s`, `F16`| f16                                                     |
 * | `Minsk-group` | minsk + extra minskgroup, group                         |
 * | `U.S.`        | us                                                      |
 * | `#StopTheWar` | stop + extra stopthewar, the, war                       |
 * | `twenty-five` | 25                                                      |
 * | `7-9`         | 7 + extra 7-9, 9                                        |
 * | `O'Brien`     | obrien                                                  |
 */
export function compoundTerms(written: string, start: number): ChunkTerm[] {
  const end = start + written.length;
  // The patterns are asked only where they can match: most compounds are words and hyphens.
  if (/^[\d.]/.test(written)) {
    const lower = written.toLowerCase();
    if (normaliseNumber(lower) !== null || timeOfPiece(lower) !== null) {
      return wordTerm(written, start, end);
    }
  }
  if (written.charAt(1) === '.' && /^(?:[a-z]\.)+[a-z]?\.?$/i.test(written)) {
    return wordTerm(written.replaceAll('.', ''), start, end);
  }
  const tagged = /^[#@]/.test(written);
  const parts = written.startsWith('#') ? capitalParts(written) : partsOf(written);
  if (parts.length <= 1) {
    return parts.flatMap((part) => {
      const from = start + part.offset;
      const terms = wordTerm(withoutApostrophes(part.text), from, from + part.text.length);
      return tagged ? terms.map(asName) : terms;
    });
  }
  const sum = spelledSum(parts);
  if (sum !== null) {
    const flags = KindCode.number | TokenFlag.spelled;
    return [{ term: sum, start, end, step: 1, flags }];
  }
  if (isDesignation(parts)) {
    const joined = parts.map((part) => part.text).join('');
    return wordTerm(joined, start, end);
  }
  const terms = parts.flatMap((part) => {
    const from = start + part.offset;
    return wordTerm(withoutApostrophes(part.text), from, from + part.text.length);
  });
  const whole = wholeTerm(written, parts, start, end);
  if (whole !== null) terms.splice(1, 0, whole);
  return terms;
}

interface Part {
  readonly text: string;
  readonly offset: number;
}

function partsOf(written: string): Part[] {
  const hyphened = partsAtHyphens(written);
  if (hyphened !== null && hyphened.length > 1) return placed(hyphened);
  const parts = matches(written, /[a-z0-9]+(?:'[a-z]+)*(?:[.,]\d+)*/gi);
  const isMeasure = parts.length === 1 && measure.test(written) && !ordinal.test(written);
  return isMeasure ? matches(written, /[\d.,]+|[a-z]+/gi) : parts;
}

/** The parts of ASCII letters and digits with single hyphens between them; null for anything else. */
function partsAtHyphens(text: string): readonly string[] | null {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isAsciiAlphanumeric(unit)) continue;
    const isEnd = at === text.length || unit === hyphen;
    if (!isEnd || at === start) return null;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return parts;
}

const hyphen = 0x2d;

/** Parts with one character between each two. */
function placed(parts: readonly string[]): Part[] {
  let offset = 0;
  return parts.map((text) => {
    const part = { text, offset };
    offset += text.length + 1;
    return part;
  });
}

/** A number and its unit, `50kg`; one letter (`5a`) makes a designation instead. */
const measure = /^\d+(?:[.,]\d+)*[a-z]{2,}$/i;
const ordinal = /^\d+(?:st|nd|rd|th)$/i;

/** `StopTheWar` at its capitals, `USArmy` as US and Army, `foo_bar1` at the line. */
function capitalParts(written: string): Part[] {
  return matches(written, /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g);
}

function matches(written: string, pattern: RegExp): Part[] {
  return [...written.matchAll(pattern)].map((match) => ({ text: match[0], offset: match.index }));
}

function withoutApostrophes(text: string): string {
  return text.replaceAll("'", '');
}

function asName(term: ChunkTerm): ChunkTerm {
  const isWord = (term.flags & TokenFlag.kindMask) === KindCode.word;
  return isWord ? { ...term, flags: term.flags + (KindCode.name - KindCode.word) } : term;
}

/** Tens and a unit, `twenty-five`; null for anything else. */
function spelledSum(parts: readonly Part[]): string | null {
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return null;
  const tens = numberOfWord(first.text.toLowerCase());
  const unit = tens === undefined ? undefined : numberOfWord(second.text.toLowerCase());
  if (tens === undefined || unit === undefined) return null;
  return tens >= 20 && unit >= 1 && unit <= 9 ? numberTerm(tens + unit) : null;
}

/** Up to three letters and then a number: F-16, T-72, BM-21, Su-30MKs. Their letters alone say nothing. */
function isDesignation(parts: readonly Part[]): boolean {
  const [letters, number] = parts;
  return (
    parts.length === 2 &&
    letters !== undefined &&
    number !== undefined &&
    letters.text.length <= 3 &&
    /^[a-z]{1,3}$/i.test(letters.text) &&
    /^\d+[a-z]{0,4}$/i.test(number.text)
  );
}

/**
 * The compound as one term, for those who write it as one word; null when nobody would:
 * parts of a path, more than three parts, a sentence without its space.
 * Numbers keep their hyphen or slash, lest 7-9 be 79.
 */
function wholeTerm(
  written: string,
  parts: readonly Part[],
  start: number,
  end: number,
): ChunkTerm | null {
  const tagged = /^[#@]/.test(written);
  if (parts.length > 3 && !tagged) return null;
  const isNumeric = parts.every((part) => /^\d/.test(part.text));
  const isShort = parts.every((part) => part.text.length <= 2);
  const joint = isNumeric ? /^[-/.:]$/ : isShort ? /^[-&_/]?$/ : /^[-_]?$/;
  for (let i = 1; i < parts.length; i++) {
    const before = parts[i - 1] as Part;
    const gap = written.slice(before.offset + before.text.length, (parts[i] as Part).offset);
    if (gap !== '-' && !joint.test(gap)) return null;
  }
  if (isNumeric) {
    const flags = KindCode.number | TokenFlag.extra;
    return { term: written.slice(0, 64), start, end, step: 0, flags };
  }
  const [joined] = wordTerm(
    withoutApostrophes(parts.map((part) => part.text).join('')).toLowerCase(),
    start,
    end,
  );
  if (joined === undefined) return null;
  const name = asName(joined);
  const keep = name.flags & ~(TokenFlag.stop | TokenFlag.trigger);
  return { ...name, step: 0, flags: keep | TokenFlag.extra };
}
