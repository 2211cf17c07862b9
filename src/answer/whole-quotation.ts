import type { Span } from '../analysis/span.js';
import type { Passage } from '../corpus/passage.js';
import type { Stretch } from '../corpus/voice.js';

/**
 * A window that cuts no quotation: one that it holds a part of is taken whole, with the words that
 * say whose it is, to the ends of the sentences that they stand in. A quotation, or a way to those
 * words, that is too long to be shown is left as it is: beside the quote stands whose words it has.
 * @param sentences of the passage, in order
 */
export function wholeQuotation(
  passage: Passage,
  window: Span,
  sentences: readonly { readonly span: Span }[],
): Span {
  // Most passages have one voice, and nothing to cut.
  if (passage.stretches.length === 0) return window;
  let span = window;
  for (let times = 0; times < maxSteps; times++) {
    const wider = widened(passage, span, sentences);
    if (wider.start === span.start && wider.end === span.end) break;
    span = wider;
  }
  return span;
}

/** Each step takes in what the one before touched: few texts need two. */
const maxSteps = 4;
/** The longest quote that grows from a shorter one, in UTF-16 code units. By judgement: a phone's screen holds half. */
const longestWhole = 1_500;

function widened(
  passage: Passage,
  span: Span,
  sentences: readonly { readonly span: Span }[],
): Span {
  let { start, end } = span;
  for (const stretch of passage.stretches) {
    if (stretch.span.start >= span.end) break;
    if (stretch.span.end <= span.start) continue;
    for (const part of partsOf(stretch, passage.span)) {
      const [from, to] = [Math.min(start, part.start), Math.max(end, part.end)];
      if (to - from <= longestWhole) [start, end] = [from, to];
    }
  }
  for (const { span: sentence } of sentences) {
    if (sentence.start >= end) break;
    if (sentence.end <= start || sentence.start === sentence.end) continue;
    if (sentence.start < start && end - sentence.start <= longestWhole) start = sentence.start;
    if (sentence.end > end && sentence.end - start <= longestWhole) end = sentence.end;
  }
  return { start, end };
}

/** A quotation and, where they stand in the same passage, the words that say whose it is. */
function partsOf({ span, voice }: Stretch, within: Span): readonly Span[] {
  if (voice.role === 'reported' || voice.role === 'nobody' || voice.role === 'author') return [];
  const { evidence } = voice;
  const isNear =
    evidence !== undefined && evidence.start >= within.start && evidence.end <= within.end;
  return isNear ? [span, evidence] : [span];
}
