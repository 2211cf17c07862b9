import type { Span } from '../analysis/span.js';
import { eachSentence } from './sentences.js';

/** Bump whenever a rule changes by which texts are parted into sentences, here or in `sentences.ts`. */
export const sentencesVersion = 1;

/**
 * The sentences of a text as they are quoted, in order: without white space at their ends and
 * without the mark that lays out a turn, a heading, an item or a block quote. One may be empty.
 */
export function bareSentences(text: string): readonly Span[] {
  return Array.from(eachSentence(text, { start: 0, end: text.length }), (span) => bare(text, span));
}

function bare(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isSpace(text, end - 1)) end--;
  while (start < end && isSpace(text, start)) start++;
  if (!mayBeMark(text.charCodeAt(start))) return { start, end };
  const mark = layoutMark.exec(text.slice(start, Math.min(end, start + longestMark)))?.[0] ?? '';
  if (start + mark.length < end) start += mark.length;
  return { start, end };
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit > 0x20 && unit < 0x80) return false;
  return unit === 0x20 || /\s/u.test(text.charAt(at));
}

/** Most sentences begin with a letter. */
function mayBeMark(unit: number): boolean {
  return unit < 0x41 || unit >= 0x80;
}

/** `-It depends`, `— No.`, `## Heading`, `* item`, `> quoted`; a dash before a number is a minus. */
const layoutMark = /^(?:[-–—](?!\d)\s*|#{1,6}\s+|[*+]\s+|(?:>\s*)+)/u;
const longestMark = 16;
