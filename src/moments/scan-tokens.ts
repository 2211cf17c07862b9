import { LEXICON, LONGEST_WORD, mayBeKnown } from './lexicon.js';
import { type MomentToken, RUN_OVERLAP, TokenRun } from './token.js';

/** A run longer than this is handed on in pieces, so that memory stays bounded on any text. */
const LONGEST_RUN = 4096;

/**
 * The stretches of a text that may hold a moment: neighbouring numbers, marks and words of the
 * lexicon, with one foreign word on each side for context. Stretches that hold nothing that a
 * moment could be made of are not yielded. One pass, time linear in the text; a blank line
 * always ends a stretch.
 */
export function* scanTokens(text: string): Generator<TokenRun, void, undefined> {
  let tokens: MomentToken[] = [];
  let hasAnchor = false;
  // Where the foreign word before the tokens stands; most stand before another one.
  let foreignAt = -1;
  let foreignEnd = -1;
  let isForeignGlued = false;
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
        foreignAt = -1;
      }
      continue;
    }
    lineBreaks = 0;
    const end = endOfToken(text, at, code);
    const token = readToken(text, at, end, isGlued);
    if (token === null) {
      if (hasAnchor) {
        tokens.push(foreignToken(text, at, end, isGlued));
        yield new TokenRun(tokens, false);
      }
      if (tokens.length > 0) tokens = [];
      hasAnchor = false;
      foreignAt = at;
      foreignEnd = end;
      isForeignGlued = isGlued;
    } else {
      if (foreignAt >= 0) tokens.push(foreignToken(text, foreignAt, foreignEnd, isForeignGlued));
      foreignAt = -1;
      tokens.push(token);
      if (token.kind === 'number' || token.senses?.isAnchor === true) hasAnchor = true;
      if (tokens.length >= LONGEST_RUN) {
        if (hasAnchor) yield new TokenRun(tokens, true);
        // The overlap may hold an anchor still; parsing it twice is cheap, missing it is not.
        tokens = tokens.slice(-2 * RUN_OVERLAP);
      }
    }
    at = end;
    isGlued = true;
  }
  if (hasAnchor) yield new TokenRun(tokens, false);
}

function endOfToken(text: string, start: number, code: number): number {
  let end = start + 1;
  if (isDigit(code)) {
    while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
    return end;
  }
  if (!isWordCode(text, start)) {
    return code >= 0xd800 && code <= 0xdbff ? Math.min(start + 2, text.length) : end;
  }
  while (end < text.length && isWordCode(text, end)) end += 1;
  return end === start + 1 && OCLOCK.test(text.slice(start, start + 8)) ? start + 7 : end;
}

/** The number, the mark or the word of the lexicon here; null for a word that no date contains. */
function readToken(text: string, start: number, end: number, isGlued: boolean): MomentToken | null {
  const code = text.charCodeAt(start);
  const length = end - start;
  if (isDigit(code)) {
    const digits = length <= 8 ? text.slice(start, end) : '';
    const value = length <= 8 ? Number(digits) : -1;
    return plainToken('number', digits, start, end, isGlued, value);
  }
  if (!isWordCode(text, start)) {
    const mark = plainMark(text.slice(start, end));
    return mark.length === 1 ? plainToken('mark', mark, start, end, isGlued) : null;
  }
  // Only "o’clock" has a mark within it.
  const second = isWordCode(text, start + 1) ? text.charCodeAt(start + 1) : APOSTROPHE;
  if (length > LONGEST_WORD || !mayBeKnown(code, second, length)) return null;
  const word = text.slice(start, end).toLowerCase().replace('’', "'");
  const senses = LEXICON.get(word);
  if (senses === undefined) return null;
  const isCapital = isUpper(code);
  const isShouted = isCapital && length > 1 && isUpper(text.charCodeAt(start + 1));
  return { kind: 'word', text: word, start, end, isGlued, isCapital, isShouted, value: -1, senses };
}

/** A word, or part of one, for the context of a date: its letters count only when it is short. */
function foreignToken(text: string, start: number, end: number, isGlued: boolean): MomentToken {
  const word = end - start <= 20 ? text.slice(start, end) : 'x';
  return plainToken('other', word, start, end, isGlued);
}

function plainToken(
  kind: MomentToken['kind'],
  text: string,
  start: number,
  end: number,
  isGlued: boolean,
  value = -1,
): MomentToken {
  const [isCapital, isShouted, senses] = [false, false, null];
  return { kind, text, start, end, isGlued, isCapital, isShouted, value, senses };
}

const APOSTROPHE = 39;
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
  if (',.'.includes(mark)) return mark;
  if ('-‐‑‒–—−~～∼'.includes(mark)) return '-';
  if ("'’‘ʼ`´".includes(mark)) return "'";
  return '“”«»„'.includes(mark) ? '"' : mark;
}
