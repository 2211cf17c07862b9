import type { Span } from '../../analysis/span.js';
import { readLines, trimSpan } from '../block.js';
import type { Draft } from '../draft.js';

/** A line that may begin somebody's turn, as it stands in the layout. */
export interface SpeechLine {
  /** Without white space at either end; never empty. */
  readonly span: Span;
  /** How many characters of white space stand before it on its line. */
  readonly indent: number;
  /** Whether a blank line, or nothing, stands before it. */
  readonly startsBlock: boolean;
  /** Whether the text's next line directly below it has words too. */
  readonly endsBlock: boolean;
  /** The place of the layout's draft that holds it. */
  readonly draft: number;
}

/** The lines of all drafts but front matter, comments and code, in order. */
export function readSpeechLines(text: string, drafts: readonly Draft[]): readonly SpeechLine[] {
  const lines: { -readonly [Key in keyof SpeechLine]: SpeechLine[Key] }[] = [];
  let before: Span = { start: 0, end: 0 };
  for (const [draft, { kind, span }] of drafts.entries()) {
    if (kind === 'metadata' || kind === 'code') continue;
    for (const raw of readLines(text, span)) {
      const content = trimSpan(text, raw);
      if (content.start === content.end) continue;
      const gap = text.slice(before.end, content.start);
      const breaks = lineBreaks(gap);
      const startsBlock = lines.length === 0 || breaks > 1;
      const last = lines.at(-1);
      if (last !== undefined && !startsBlock) last.endsBlock = false;
      lines.push({
        span: content,
        indent: breaks === 0 ? 0 : gap.length - 1 - lastBreak(gap),
        startsBlock,
        endsBlock: true,
        draft,
      });
      before = content;
    }
  }
  return lines;
}

function lineBreaks(gap: string): number {
  let breaks = 0;
  for (let at = 0; at < gap.length; at++) {
    const unit = gap.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && gap.charCodeAt(at + 1) !== 0x0a)) breaks += 1;
  }
  return breaks;
}

function lastBreak(gap: string): number {
  return Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
}
