import { LONGEST_WORD, lookUp, mayBeKnown } from './lexicon.js';
import { type Token, TokenRun } from './token.js';

/** A run longer than this is handed on in pieces, so that memory stays bounded on any text. */
const LONGEST_RUN = 4096;

/** Tokens that two pieces of a long run share; no grammar rule looks further ahead or back. */
export const RUN_OVERLAP = 80;

/**
 * The stretches of a text that may hold a moment: neighbouring numbers, marks and words of the
 * lexicon, with one foreign word on each side for context. Stretches that hold nothing that a
 * moment could be made of are not yielded. One pass, time linear in the text; a blank line
 * always ends a stretch.
 */
export function* scanTokens(text: string): Generator<TokenRun, void, undefined> {
  let tokens: Token[] = [];
  let hasAnchor = false;
  let at = 0;
  let isGlued = false;
  let lineBreaks = 0;

  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (code === 10 || code === 0x2029) lineBreaks += 1;
      isGlued = false;
      at += 1;
      if (lineBreaks === 2) {
        if (hasAnchor) yield new TokenRun(tokens, false);
        tokens = [];
        hasAnchor = false;
      }
      continue;
    }
    lineBreaks = 0;
    const token = readToken(text, at, isGlued);
    at = token.end;
    isGlued = true;
    tokens.push(token);
    if (token.kind === 'number' || token.senses?.isAnchor === true) hasAnchor = true;
    if (token.kind === 'other') {
      if (hasAnchor) yield new TokenRun(tokens, false);
      tokens = [token];
      hasAnchor = false;
    } else if (tokens.length >= LONGEST_RUN) {
      if (hasAnchor) yield new TokenRun(tokens, true);
      // The overlap may hold an anchor still; parsing it twice is cheap, missing it is not.
      tokens = tokens.slice(-2 * RUN_OVERLAP);
    }
  }
  if (hasAnchor) yield new TokenRun(tokens, false);
}

function readToken(text: string, start: number, isGlued: boolean): Token {
  const code = text.charCodeAt(start);
  if (isDigit(code)) return readNumber(text, start, isGlued);
  if (isWordCode(text, start)) return readWord(text, start, isGlued);
  const width = code >= 0xd800 && code <= 0xdbff ? Math.min(2, text.length - start) : 1;
  const mark = plainMark(text.slice(start, start + width));
  return {
    kind: code < 0x80 || mark.length === 1 ? 'mark' : 'other',
    text: mark,
    start,
    end: start + width,
    isGlued,
    isCapital: false,
    isShouted: false,
    value: -1,
    senses: null,
  };
}

function readNumber(text: string, start: number, isGlued: boolean): Token {
  let end = start + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  const isShort = end - start <= 8;
  const digits = isShort ? text.slice(start, end) : '';
  return {
    kind: 'number',
    text: digits,
    start,
    end,
    isGlued,
    isCapital: false,
    isShouted: false,
    value: isShort ? Number(digits) : -1,
    senses: null,
  };
}

function readWord(text: string, start: number, isGlued: boolean): Token {
  let end = start + 1;
  while (end < text.length && isWordCode(text, end)) end += 1;
  const isOclock = end === start + 1 && OCLOCK.test(text.slice(start, start + 8));
  if (isOclock) end = start + 7;
  const first = text.charCodeAt(start);
  const isCapital = isUpper(first);
  const length = end - start;
  const isCandidate = isOclock || (length <= LONGEST_WORD && mayBeKnown((first | 32) - 97, length));
  const word = isCandidate ? text.slice(start, end).toLowerCase().replace('’', "'") : '';
  const senses = isCandidate ? lookUp(word) : undefined;
  return {
    kind: senses === undefined ? 'other' : 'word',
    // Context needs a foreign word's letters only when it is short.
    text:
      senses === undefined && length <= 20
        ? text.slice(start, end)
        : senses === undefined
          ? 'x'
          : word,
    start,
    end,
    isGlued,
    isCapital,
    isShouted: isCapital && length > 1 && isUpper(text.charCodeAt(start + 1)),
    value: -1,
    senses: senses ?? null,
  };
}

const OCLOCK = /^o['’‘]clock(?![a-z])/i;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Letters, and combining marks and code units that may be part of a letter. */
function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xaa && NON_ASCII_LETTER.test(text.charAt(at));
}

const NON_ASCII_LETTER = /[\p{L}\p{M}]/u;

function plainMark(mark: string): string {
  if ('-‐‑‒–—−~～∼'.includes(mark)) return '-';
  if ("'’‘ʼ`´".includes(mark)) return "'";
  if ('“”«»„'.includes(mark)) return '"';
  return mark;
}
