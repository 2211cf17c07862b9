import type { Span } from '../analysis/span.js';
import type { Expression } from './expression.js';

/** A stretch of a text. */
export interface Place {
  readonly text: string;
  readonly span: Span;
}

/** Lines that begin further back hold sentences. */
const LONGEST_LINE = 80;

/**
 * Whether a clock counts the minutes of a recording and is no time of day: in brackets at the
 * start of a line (`[00:12] Ada Roe: …`; in chats the time of the entry, which is no moment that
 * its words name), at either end of a caption's arrow (`00:12 --> 00:15`), and alone behind a
 * name on a line of its own (`Ada Roe  12:34`).
 */
export function isRecordingClock({ date, time }: Expression, { text, span }: Place): boolean {
  if (time === undefined || date !== undefined) return false;
  const head = text.slice(Math.max(0, span.start - LONGEST_LINE), span.start);
  const tail = text.slice(span.end, span.end + LONGEST_LINE);
  if (/-->\s{0,3}$/u.test(head) || /^[.,\d\s]{0,8}-->/u.test(tail)) return true;
  const before = head.slice(Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1);
  const isWholeLine = before.length < head.length || span.start <= LONGEST_LINE;
  if (!isWholeLine) return false;
  if (/^\s*[[(]\s*$/u.test(before) && /^[.,\d\s-]{0,12}[\])]/u.test(tail)) return true;
  return NAME.test(before) && /^\s*(?:\r?\n[^\S\n]*\S|\r?\n?$)/u.test(tail);
}

const NAME = /^\s*(?:\p{Lu}[\p{L}\p{M}'’.-]{0,20}\s{1,4}){2,5}$/u;
