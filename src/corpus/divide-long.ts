import type { Span } from '../analysis/span.js';
import type { Draft } from './draft.js';
import { eachSentence } from './sentences.js';
import type { Stretch } from './voice.js';

/**
 * The longest passage of each kind, in UTF-16 code units; by judgement. About 1,200 is a long
 * paragraph of a newspaper; an interview's turn is understood only whole, so it may be longer.
 */
const MAX_LENGTH = 1_200;
const MAX_TURN_LENGTH = 4_000;

/**
 * Cuts drafts that are too long at the ends of sentences, into pieces of about equal length that
 * keep the speaker, the headings and the question. A sentence that is itself too long is cut at
 * white space, and without any between characters, never inside a surrogate pair.
 */
export function divideLong(text: string, draft: Draft): readonly Draft[] {
  const max = draft.kind === 'question' || draft.kind === 'answer' ? MAX_TURN_LENGTH : MAX_LENGTH;
  const length = draft.span.end - draft.span.start;
  if (length <= max || draft.kind === 'metadata') return [draft];
  // Equal pieces rather than full ones and a rest: a rest of one sentence says little by itself.
  const target = Math.ceil(length / Math.ceil(length / max));
  const pieces: Span[] = [];
  let start = draft.span.start;
  let end = start;
  for (const unit of unitsOf(text, draft.span, max)) {
    const isFull = end > start && (unit.end - start > max || end - start >= target);
    if (isFull) {
      pieces.push({ start, end });
      start = end;
    }
    end = unit.end;
  }
  pieces.push({ start, end: draft.span.end });
  const stretches = new StretchesByPlace(draft.stretches ?? []);
  return pieces.map((span, index) => ({
    ...draft,
    span,
    ...(draft.stretches === undefined ? {} : { stretches: stretches.within(span) }),
    startsSection: draft.startsSection && index === 0,
  }));
}

/** Stretches in order, asked for by spans in order: each is looked at once, and once more where it is cut. */
class StretchesByPlace {
  readonly #stretches: readonly Stretch[];
  #next = 0;

  constructor(stretches: readonly Stretch[]) {
    this.#stretches = stretches;
  }

  /** Those that a span holds, cut to it. */
  within(span: Span): readonly Stretch[] {
    const within: Stretch[] = [];
    for (; this.#next < this.#stretches.length; this.#next++) {
      const { span: its, voice } = this.#stretches[this.#next] as Stretch;
      if (its.start >= span.end) break;
      const start = Math.max(its.start, span.start);
      const end = Math.min(its.end, span.end);
      if (start < end) within.push({ span: { start, end }, voice });
      if (its.end > span.end) break;
    }
    return within;
  }
}

/** Sentences, and pieces of those that are longer than `max`. */
function* unitsOf(text: string, span: Span, max: number): Generator<Span> {
  for (const sentence of eachSentence(text, span)) {
    let { start } = sentence;
    while (sentence.end - start > max) {
      const end = cutBefore(text, start, start + max);
      yield { start, end };
      start = end;
    }
    yield { start, end: sentence.end };
  }
}

/** The last place not after `limit` where a word ends; failing that, where a character does. */
function cutBefore(text: string, start: number, limit: number): number {
  for (let at = limit; at > start + (limit - start) / 2; at--) {
    if (/\s/u.test(text[at - 1] as string)) return at;
  }
  const isInsidePair =
    /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[limit] ?? '');
  return isInsidePair ? limit - 1 : limit;
}
