import type { Span } from '../analysis/span.js';
import type { Token } from '../analysis/token.js';
import { bareSentences } from './bare-sentences.js';
import { type Sorts, sortsOf } from './sentence-sorts.js';

/** A sentence of a text, read without regard to any question. */
export interface ReadSentence {
  readonly span: Span;
  /** Spans in the sentence. */
  readonly tokens: readonly Token[];
  /** What it holds, see `sortsOf`. */
  readonly sorts: Sorts;
}

/**
 * Reads a text sentence by sentence, so that no term is made of words that a full stop parts.
 * @param dates where the text states moments
 */
export function readSentences(
  text: string,
  dates: readonly Span[],
  analyze: (text: string) => readonly Token[],
): readonly ReadSentence[] {
  return bareSentences(text).map((span) => {
    const words = text.slice(span.start, span.end);
    const tokens = analyze(words);
    return { span, tokens, sorts: sortsOf(words, tokens, datesWithin(dates, span)) };
  });
}

/** Dates of a text that a sentence holds or has a part of, by their places in it. */
function datesWithin(dates: readonly Span[], { start, end }: Span): readonly Span[] {
  if (dates.length === 0) return dates;
  return dates
    .filter((date) => date.start < end && date.end > start)
    .map((date) => ({ start: date.start - start, end: date.end - start }));
}
