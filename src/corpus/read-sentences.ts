import type { Span } from '../analysis/span.js';
import type { TokenBuffer } from '../analysis/token-buffer.js';
import { bareSentences } from './bare-sentences.js';
import { type Sorts, sortsOf } from './sentence-sorts.js';

/** A sentence of a text, read without regard to any question. */
export interface ReadSentence {
  readonly span: Span;
  /** What it holds, see `sortsOf`. */
  readonly sorts: Sorts;
}

/**
 * Reads a text sentence by sentence, so that no term is made of words that a full stop parts.
 * @param dates where the text states moments
 * @param analyze analyses a sentence; the buffer with its tokens, their spans in the sentence, is
 *   overwritten by the next
 */
export function* readSentences(
  text: string,
  dates: readonly Span[],
  analyze: (words: string) => TokenBuffer,
): Generator<ReadSentence> {
  for (const span of bareSentences(text)) {
    const words = text.slice(span.start, span.end);
    yield { span, sorts: sortsOf(words, analyze(words), datesWithin(dates, span)) };
  }
}

/** Dates of a text that a sentence holds or has a part of, by their places in it. */
function datesWithin(dates: readonly Span[], { start, end }: Span): readonly Span[] {
  if (dates.length === 0) return dates;
  return dates
    .filter((date) => date.start < end && date.end > start)
    .map((date) => ({ start: date.start - start, end: date.end - start }));
}
