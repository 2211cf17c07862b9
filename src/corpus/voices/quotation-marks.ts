import type { Span } from '../../analysis/span.js';

/** Words between quotation marks. */
export interface QuotedSpan {
  /** With its marks. */
  readonly span: Span;
  /** Without them, and without white space at the ends. */
  readonly words: Span;
  /** False where the paragraph ends before the quotation does: the next one may go on with it. */
  readonly isClosed: boolean;
}

/**
 * The outermost quotations of a paragraph, in order: “ ”, " ", ‘ ’, ' ', « », » «, „ “, „ ”, ‚ ‘ and 「 」.
 * A mark that opens nothing (an apostrophe, inches, a mark never closed in the middle of a
 * paragraph) is none. One that opens the paragraph and is not closed reaches its end, as does one
 * with which the next paragraph goes on.
 */
export function readQuotedSpans(text: string, paragraph: Span): readonly QuotedSpan[] {
  const found: QuotedSpan[] = [];
  const searched = new Set<string>();
  let at = paragraph.start;
  for (;;) {
    at = nextMark(text, at, paragraph.end);
    if (at === paragraph.end) break;
    const pair = pairs.get(text.charAt(at));
    if (pair === undefined || !opensAt(text, at, paragraph, pair)) {
      at += 1;
      continue;
    }
    // Where an earlier search for the same mark met the end, a later one will as well.
    const key = text.charAt(at);
    const close = searched.has(key) ? null : closeOf(text, at, paragraph, pair);
    if (close === null) {
      searched.add(key);
      if (isSingle(key) || !(isLineStart(text, at) || goesOnBelow(text, at, paragraph))) {
        at += 1;
        continue;
      }
      found.push(quoted(text, { start: at, end: paragraph.end }, 0));
      break;
    }
    const end = close.isClosed ? close.end + 1 : close.end;
    found.push(quoted(text, { start: at, end }, close.isClosed ? 1 : 0));
    at = end;
  }
  return found;
}

/** Where the next mark that may open stands; `end` where none does. */
function nextMark(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27 || (code >= 0xab && pairs.has(text.charAt(at)))) return at;
  }
  return end;
}

interface Pair {
  readonly closers: string;
  /** The same mark opens and closes, so that white space around it decides. */
  readonly isStraight: boolean;
}

const pairs: ReadonlyMap<string, Pair> = new Map([
  ['“', { closers: '”', isStraight: false }],
  ['”', { closers: '”', isStraight: false }],
  ['"', { closers: '"”', isStraight: true }],
  ['‘', { closers: '’', isStraight: false }],
  ["'", { closers: "'", isStraight: true }],
  ['«', { closers: '»', isStraight: false }],
  ['»', { closers: '«', isStraight: false }],
  ['„', { closers: '“”', isStraight: false }],
  ['‚', { closers: '‘’', isStraight: false }],
  ['「', { closers: '」', isStraight: false }],
]);

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'" || mark === '‚';
}

function opensAt(text: string, at: number, paragraph: Span, { isStraight }: Pair): boolean {
  const before = at > paragraph.start ? text.charAt(at - 1) : ' ';
  const after = at + 1 < paragraph.end ? text.charAt(at + 1) : ' ';
  const mark = text.charAt(at);
  // Typed by hand, the wrong one of a pair may open a paragraph's words.
  if (mark === '”') return isWord(after) && !isWord(before) && !closing.test(before);
  if (mark === '«' || mark === '»') return mark === '«' || (!isWord(before) && isWord(after));
  if (isSpace(after)) return false;
  // Feet, inches, apostrophes and marks that close stand behind a word.
  return isStraight || isSingle(mark) ? !isWord(before) && !closing.test(before) : true;
}

const closing = /[.,!?…;]/u;

/**
 * Where the quotation that opens at `at` closes. Null where the paragraph ends before; a line that
 * begins with the same mark ends it as well, without closing it.
 */
function closeOf(
  text: string,
  at: number,
  paragraph: Span,
  pair: Pair,
): { readonly end: number; readonly isClosed: boolean } | null {
  const opener = text.charAt(at);
  let depth = 0;
  for (let place = at + 1; place < paragraph.end; place++) {
    const char = text.charAt(place);
    const isMispaired =
      (char === '"' && opener === '“') || (char === '“' && (opener === '“' || opener === '”'));
    if (pair.closers.includes(char) || (isMispaired && endsWords(text, place, paragraph))) {
      if (!closesAt(text, place, paragraph, pair, opener)) continue;
      if (depth === 0) return { end: place, isClosed: true };
      depth -= 1;
    } else if (char === opener && !pair.isStraight) {
      if (isLineStart(text, place)) return { end: place, isClosed: false };
      depth += 1;
    }
  }
  return null;
}

function endsWords(text: string, at: number, paragraph: Span): boolean {
  const after = at + 1 < paragraph.end ? text.charAt(at + 1) : ' ';
  return !isSpace(text.charAt(at - 1)) && !isWord(after);
}

function isLineStart(text: string, at: number): boolean {
  let place = at - 1;
  while (place >= 0 && /[ \t>]/u.test(text.charAt(place))) place -= 1;
  return place < 0 || /[\r\n]/u.test(text.charAt(place));
}

/** `said. “Then it rained.` above a paragraph that opens with the same mark: the quotation goes on there. */
function goesOnBelow(text: string, at: number, { end }: Span): boolean {
  if (!/[.!?:,] $/u.test(text.slice(Math.max(0, at - 2), at))) return false;
  let below = end;
  while (below < text.length && below < end + 8 && /[\s>]/u.test(text.charAt(below))) below += 1;
  return below > end && text.charAt(below) === text.charAt(at);
}

function closesAt(text: string, at: number, paragraph: Span, pair: Pair, opener: string): boolean {
  const before = text.charAt(at - 1);
  const after = at + 1 < paragraph.end ? text.charAt(at + 1) : ' ';
  if (isSingle(opener)) return !isWord(after) && !(isSpace(before) && isWord(after));
  if (pair.isStraight) return !isWord(after) || closing.test(before);
  return true;
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

function isSpace(char: string): boolean {
  return /\s/u.test(char);
}

function quoted(text: string, span: Span, closingMarks: number): QuotedSpan {
  let start = span.start + 1;
  let end = span.end - closingMarks;
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  return { span, words: { start, end }, isClosed: closingMarks > 0 };
}
