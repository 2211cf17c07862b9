import type { Span } from '../analysis/span.js';
import type { Moment } from '../moments/moment.js';

/**
 * Whose words a stretch of a text is, by how they came there:
 * - `author`: the own words of who wrote the document;
 * - `quoted`: somebody's words, exact, as a quotation or a turn of speech gives them;
 * - `reported`: what somebody said, in the author's wording;
 * - `asked`: a question that somebody asks, such as an interviewer's;
 * - `claimed`: a claim under review: never shown without the review's rating;
 * - `rating`: the verdict of who reviewed a claim;
 * - `nobody`: headings, captions, labels, menus, editors' notes.
 */
export type VoiceRole =
  | 'author'
  | 'quoted'
  | 'reported'
  | 'asked'
  | 'claimed'
  | 'rating'
  | 'nobody';

/** Whose words a stretch is, and how the document tells us so. What is not known is not there. */
export interface Voice {
  readonly role: VoiceRole;
  /** As full as the document gives it, without a form of address; null where it names nobody. */
  readonly name: string | null;
  /** Office or title as the document writes it, such as "President of the Republic of Exland". */
  readonly title?: string;
  /** How the document describes who is not named, such as "a spokeswoman for Exville Dairies". */
  readonly description?: string;
  /** The occasion, such as "interview with France 24". */
  readonly occasion?: string;
  /** Where the document says that these are theirs: `said Ada Roe`. */
  readonly evidence?: Span;
  /** When these words were said, if the text tells; otherwise the passage's `said` holds. */
  readonly said?: Moment;
  /** Of a claim under review: what the review found; null where it gives no rating. */
  readonly rating?: Rating | null;
}

/** What a review found of a claim. */
export interface Rating {
  /** In the reviewer's own words, such as "Mostly False". */
  readonly words: string;
  readonly by: string | null;
  readonly at: Moment | null;
}

/** A part of a passage with one voice. */
export interface Stretch {
  readonly span: Span;
  readonly voice: Voice;
}

/** Nobody's words. */
export const nobody: Voice = { role: 'nobody', name: null };

/** Somebody's words whom the text does not name. */
export const unnamed: Voice = { role: 'quoted', name: null };

/** What of a passage tells its voices: one for all of it, and stretches in order where it is another. */
interface Voiced {
  readonly span: Span;
  readonly voice: Voice;
  readonly stretches: readonly Stretch[];
}

/** The voices of a passage: its own first. */
export function* voicesOf({ voice, stretches }: Voiced): Generator<Voice> {
  yield voice;
  for (const stretch of stretches) yield stretch.voice;
}

/** Whose word the code unit at an offset of the document is. */
export function voiceAt({ voice, stretches }: Voiced, offset: number): Voice {
  const stretch = stretches.find(({ span }) => span.start <= offset && offset < span.end);
  return stretch?.voice ?? voice;
}

/** The stretches of a passage within a span of the document, cut to it: they tile it. Empty where it lies outside. */
export function voicesWithin(passage: Voiced, span: Span): readonly Stretch[] {
  const end = Math.min(span.end, passage.span.end);
  let at = Math.max(span.start, passage.span.start);
  const within: Stretch[] = [];
  const add = (until: number, voice: Voice): void => {
    const to = Math.min(until, end);
    if (to > at) within.push({ span: { start: at, end: to }, voice });
    at = Math.max(at, to);
  };
  for (const stretch of passage.stretches) {
    if (stretch.span.end <= at) continue;
    add(stretch.span.start, passage.voice);
    add(stretch.span.end, stretch.voice);
  }
  add(end, passage.voice);
  return within;
}
