import type { Span } from '../analysis/span.js';

/** A run of lines without a blank one among them. */
export interface Block {
  /** From the start of its first line to the end of its last, without white space at either end. */
  readonly span: Span;
  /** Its lines, without their terminators and without white space around them. */
  readonly lines: readonly Span[];
  /** How many blank lines stand directly before it. */
  readonly blanksBefore: number;
}

/** The blocks of a text from an offset on, in order. LF, CRLF and CR end lines; a line of any white space is blank. */
export function readBlocks(text: string, from = 0): readonly Block[] {
  const blocks: Block[] = [];
  let lines: Span[] = [];
  let blanks = 0;
  let blanksBefore = 0;
  const flush = (): void => {
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    blocks.push({ span: { start: first.start, end: last.end }, lines, blanksBefore });
    lines = [];
  };
  for (const line of readLines(text, { start: from, end: text.length })) {
    const content = trimSpan(text, line);
    if (content.start === content.end) {
      flush();
      blanks += 1;
      continue;
    }
    if (lines.length === 0) blanksBefore = blanks;
    blanks = 0;
    lines.push(content);
  }
  flush();
  return blocks;
}

/** The lines of a span, without their terminators. Reads nothing beyond it. */
export function* readLines(text: string, span: Span): Generator<Span> {
  // Of the span alone: a long text on one line may have many.
  const words = text.slice(span.start, span.end);
  const terminator = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = terminator.exec(words); found !== null; found = terminator.exec(words)) {
    yield { start: span.start + start, end: span.start + found.index };
    start = terminator.lastIndex;
  }
  if (start < words.length) yield { start: span.start + start, end: span.end };
}

/** The span without the white space at its ends; empty (at its start) when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start === end ? { start: span.start, end: span.start } : { start, end };
}

/** White space, and the marks of no width that a text may begin or end with. */
const SPACE = /[\s\u200B\u2060]/u;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x7f) return false;
  return SPACE.test(text.charAt(at));
}
