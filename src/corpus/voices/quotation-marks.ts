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
 * paragraph) is none. One that opens the paragraph and is not closed reaches its end.
 */
export function readQuotedSpans(text: string, paragraph: Span): readonly QuotedSpan[] {
  const found: QuotedSpan[] = [];
  const searched = new Map<string, number>();
  let at = paragraph.start;
  while (at < paragraph.end) {
    const pair = pairs.get(text.charAt(at));
    if (pair === undefined || !opensAt(text, at, paragraph, pair)) {
      at += 1;
      continue;
    }
    // Where an earlier search for the same mark met the end, a later one will as well.
    const key = text.charAt(at);
    const end = searched.get(key) === undefined ? closeOf(text, at, paragraph, pair) : null;
    if (end === null) {
      searched.set(key, at);
      if (at !== firstCharacter(text, paragraph) || isSingle(key)) {
        at += 1;
        continue;
      }
      found.push(quoted(text, { start: at, end: paragraph.end }, 1, 0));
      break;
    }
    found.push(quoted(text, { start: at, end: end + 1 }, 1, 1));
    at = end + 1;
  }
  return found;
}

interface Pair {
  readonly closers: string;
  /** The same mark opens and closes, so that white space around it decides. */
  readonly isStraight: boolean;
}

const pairs: ReadonlyMap<string, Pair> = new Map([
  ['“', { closers: '”', isStraight: false }],
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
  if (mark === '«' || mark === '»') return mark === '«' || (!isWord(before) && isWord(after));
  if (isSpace(after)) return false;
  // Feet, inches, apostrophes and marks that close stand behind a word.
  return isStraight || isSingle(mark) ? !isWord(before) && !closing.test(before) : true;
}

const closing = /[.,!?…;]/u;

/** Where the quotation that opens at `at` closes; null where the paragraph ends before. */
function closeOf(text: string, at: number, paragraph: Span, pair: Pair): number | null {
  const opener = text.charAt(at);
  let depth = 0;
  for (let place = at + 1; place < paragraph.end; place++) {
    const char = text.charAt(place);
    if (pair.closers.includes(char)) {
      if (!closesAt(text, place, paragraph, pair, opener)) continue;
      if (depth === 0) return place;
      depth -= 1;
    } else if (char === opener && !pair.isStraight) {
      depth += 1;
    }
  }
  return null;
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

function firstCharacter(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && /[\s>*_]/u.test(text.charAt(at))) at += 1;
  return at;
}

function quoted(text: string, span: Span, opening: number, closingMarks: number): QuotedSpan {
  let start = span.start + opening;
  let end = span.end - closingMarks;
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  return { span, words: { start, end }, isClosed: closingMarks > 0 };
}
