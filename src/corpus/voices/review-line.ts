import type { Span } from '../../analysis/span.js';
import { readLines, trimSpan } from '../block.js';
import type { Draft } from '../draft.js';

/** A line of a draft that may be quoted, without white space around it. */
export interface ReviewLine {
  /** Index of its draft. */
  readonly draft: number;
  readonly span: Span;
}

/** The lines of the drafts, in order; of front matter, comments and code none. */
export function reviewLines(text: string, drafts: readonly Draft[]): readonly ReviewLine[] {
  const lines: ReviewLine[] = [];
  for (const [draft, { kind, span }] of drafts.entries()) {
    if (kind === 'metadata' || kind === 'code') continue;
    for (const line of readLines(text, span)) {
      const trimmed = trimSpan(text, line);
      if (trimmed.end > trimmed.start) lines.push({ draft, span: trimmed });
    }
  }
  return lines;
}

/** A span without the marks of Markdown and quotation that stand around its words. */
export function bareSpan(text: string, { start, end }: Span, marks = MARKS): Span {
  let from = start;
  let to = end;
  while (from < to && marks.test(text.charAt(from))) from += 1;
  while (to > from && marks.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** White space, and marks of typeface, quoting and tables. */
export const MARKS = /[\s>#*_|~`]/u;
/** Quotation marks too. */
export const QUOTED_MARKS = /[\s>#*_|~`"“”„«»‘’]/u;
