import type { Span } from '../../analysis/span.js';
import { type QuotedSpan, readQuotedSpans } from './quotation-marks.js';
import { tokensOf, type VoiceToken } from './tokens.js';
import { type Unit, unitsOf } from './units.js';

/** A paragraph as its words, its quotations as single tokens, and its sentences. */
export interface Paragraph {
  readonly span: Span;
  readonly tokens: readonly VoiceToken[];
  readonly quotes: readonly QuotedSpan[];
  readonly units: readonly Unit[];
}

export function readParagraph(text: string, span: Span): Paragraph {
  const quotes = readQuotedSpans(text, span);
  const tokens = tokensOf(text, span, quotes);
  return { span, tokens, quotes, units: unitsOf(text, tokens) };
}

/** Where a sentence stands in the document. */
export function spanOfUnit({ tokens }: Paragraph, { from, to }: Unit): Span {
  return {
    start: (tokens[from] as VoiceToken).start,
    end: (tokens[to - 1] as VoiceToken).end,
  };
}

/** The places of a sentence's quotations among the tokens. */
export function quotesIn({ tokens }: Paragraph, { from, to }: Unit): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'quote') places.push(at);
  return places;
}

/** Whether a quotation is all that its sentence holds. */
export function isWhole({ tokens }: Paragraph, { from, to }: Unit, quote: number): boolean {
  for (let at = from; at < to; at++) {
    if (at !== quote && tokens[at]?.kind === 'word') return false;
  }
  return true;
}

/** Whether a quotation is of so few words that it is the author's expression where nobody said it. */
export function isFragment(text: string, { words }: QuotedSpan): boolean {
  if (words.end - words.start > longestFragment) return false;
  return text.slice(words.start, words.end).split(/\s+/u).length < fewestWords;
}

const longestFragment = 60;
const fewestWords = 4;

export function opensWithCapital(text: string, { words }: QuotedSpan): boolean {
  return /^[^\p{L}]{0,3}\p{Lu}/u.test(text.slice(words.start, words.start + 4));
}
