import { isAsciiAlphanumeric, isAsciiDigit, isAsciiLetter } from './ascii.js';
import { isPossessiveAt, splitBareContraction } from './contractions.js';

/** A word, a number or a sign, placed in the chunk it was found in. */
export interface Lexeme {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a chunk of printable ASCII, a piece of text without white space, into words, numbers and the
 * signs that mean something. What has hyphens, inner apostrophes or `&` stays one word, for
 * `compoundTerms` to read; contractions are parted.
 *
 * | chunk           | lexemes          |
 * |-----------------|------------------|
 * | `and/or`        | and, or          |
 * | `$2.5m`         | $, 2.5m          |
 * | `can't`         | ca, n't          |
 * | `cannot`        | can, not         |
 * | `p<0.05`        | p, 0.05          |
 * | `x-ray(s)`      | x-ray, s         |
 * | `U.S.-led`      | U.S., led        |
 * | `d'Artagnan's`  | d'Artagnan       |
 */
export function lexChunk(chunk: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < chunk.length) {
    const end = endOfSign(chunk, at);
    if (end > at) {
      lexemes.push({ text: chunk.slice(at, end), start: at, end });
      at = end;
    } else if (isAlphanumericAt(chunk, at)) {
      at = takeWord(chunk, at, lexemes);
    } else {
      // Behind what is no word of letters, `B-52's`: of a word it is a clitic.
      at += isPossessiveAt(chunk, at) ? 2 : 1;
    }
  }
  return lexemes;
}

/** Behind a hashtag, a handle, an initialism with dots or a sign of currency or share; `at` where there is none. */
function endOfSign(chunk: string, at: number): number {
  const unit = chunk.charCodeAt(at);
  if (unit === percent) return at + 1;
  if (unit === dollar) return chunk.charCodeAt(at + 1) === dollar ? at : at + 1;
  if (unit === hash || unit === commercialAt) return endOfMatch(tag, chunk, at);
  if (!isAsciiLetter(unit)) return at;
  if (chunk.charCodeAt(at + 1) === dot) return endOfMatch(initialism, chunk, at);
  return chunk.charCodeAt(at + 2) === dollar ? endOfMatch(usDollar, chunk, at) : at;
}

const tag = /[#@][a-z_]\w*/iy;
/** `U.S`, `e.g.`, and the `J.K` of `J.K.Rowling`. */
const initialism = /(?:[a-z]\.)+[a-z]?(?![a-z0-9])/iy;
const usDollar = /us\$/iy;

function endOfMatch(pattern: RegExp, chunk: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(chunk) ? pattern.lastIndex : at;
}

/** Adds the word or number that starts here, and what is cut off it; returns where it ends. */
function takeWord(chunk: string, start: number, lexemes: Lexeme[]): number {
  const last = endOfWord(chunk, start);
  let end = last;
  const clitics: Lexeme[] = [];
  for (;;) {
    const cut = startOfClitic(chunk, start, end);
    if (cut < 0) break;
    clitics.unshift({ text: chunk.slice(cut, end), start: cut, end });
    end = cut;
  }
  const [word, rest] = splitBareContraction(chunk.slice(start, end));
  const parted = start + word.length;
  lexemes.push({ text: word, start, end: parted });
  if (rest !== '') lexemes.push({ text: rest, start: parted, end });
  for (const clitic of clitics) lexemes.push(clitic);
  return last;
}

/**
 * Runs of letters and digits with one character between each two: a hyphen; a point or comma after
 * digits, a slash or colon in what is all number; an apostrophe or `&` in a word.
 */
function endOfWord(chunk: string, start: number): number {
  let end = start;
  let runStart = start;
  let isRunOfDigits = true;
  let isNumber = true;
  for (;;) {
    while (isAlphanumericAt(chunk, end)) {
      if (!isAsciiDigit(chunk.charCodeAt(end))) isRunOfDigits = false;
      end++;
    }
    isNumber &&= isRunOfDigits;
    if (!isAlphanumericAt(chunk, end + 1)) return end;
    const after = chunk.charCodeAt(end + 1);
    switch (chunk.charAt(end)) {
      case '-':
        runStart = end + 1;
        isRunOfDigits = true;
        break;
      case '.':
      case ',':
        if (!(isRunOfDigits && isAsciiDigit(after))) return end;
        break;
      case '/':
      case ':':
        if (!(isNumber && isAsciiDigit(after))) return end;
        break;
      case "'":
        if (!(isAsciiLetter(chunk.charCodeAt(end - 1)) && isAsciiLetter(after))) return end;
        break;
      case '&':
        if (!isAsciiLetter(chunk.charCodeAt(runStart))) return end;
        break;
      default:
        return end;
    }
    end++;
  }
}

/** Where `'s` or what is left of a verb or of "not" begins at the end of a word; -1 where there is none. */
function startOfClitic(chunk: string, start: number, end: number): number {
  const longest = chunk.slice(Math.max(start + 1, end - 3), end);
  const found = longest.includes("'") ? /(?:n't|'(?:s|re|ve|ll|d|m))$/i.exec(longest) : null;
  return found === null ? -1 : end - found[0].length;
}

function isAlphanumericAt(text: string, at: number): boolean {
  return at < text.length && isAsciiAlphanumeric(text.charCodeAt(at));
}

const dollar = 0x24;
const percent = 0x25;
const hash = 0x23;
const commercialAt = 0x40;
const dot = 0x2e;
