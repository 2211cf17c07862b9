import type { Span } from '../analysis/span.js';
import { type FoundMoment, findMoments } from '../moments/find-moments.js';
import type { Moment } from '../moments/moment.js';
import type { Reference } from '../moments/reference.js';
import type { Stretch, Voice } from './voice.js';

/** A part of a text, and whose words it is. */
export interface VoicedPart {
  readonly span: Span;
  readonly voice: Voice;
  readonly stretches: readonly Stretch[];
}

/**
 * The moments that a passage names, with places in the document. What is quoted in it is read
 * from the day on which it was said. Where the text does not tell that day, it is some day not
 * long before the document's: "next spring" in it is known, "yesterday" is not and is left out.
 */
export function momentsWithin(
  text: string,
  { span, voice, stretches }: VoicedPart,
  reference: Reference,
): readonly FoundMoment[] {
  const own = findWithin(text, span, reference);
  // Whoever asks and answers in an interview does so on its day.
  if (voice.role === 'quoted' || !stretches.some(isOfOtherDay)) return own;
  const quoted = stretches.filter(isOfOtherDay);
  const isQuoted = (one: FoundMoment) => quoted.some((stretch) => isIn(one, stretch.span));
  const told = quoted.flatMap(({ span: within, voice: { said } }) =>
    said === undefined
      ? own.filter((one) => isIn(one, within) && !needsTheDay(one.moment))
      : findWithin(text, within, { ...reference, day: dayOf(said) }),
  );
  return [...own.filter((one) => !isQuoted(one)), ...told].sort(
    (one, other) => one.span.start - other.span.start,
  );
}

/** The ISO day of a moment that is known to the day. */
export function dayOf(moment: Moment | null): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(moment?.value ?? '')?.[0] ?? null;
}

function findWithin(text: string, span: Span, reference: Reference): readonly FoundMoment[] {
  return findMoments(text.slice(span.start, span.end), reference).map((found) => ({
    ...found,
    span: { start: found.span.start + span.start, end: found.span.end + span.start },
  }));
}

function isOfOtherDay({ voice }: Stretch): boolean {
  return voice.role === 'quoted' || voice.role === 'claimed' || voice.said !== undefined;
}

function isIn({ span }: FoundMoment, outer: Span): boolean {
  return span.start >= outer.start && span.start < outer.end;
}

/** Whether a moment was counted from the very day of the document, so that a day more or less matters. */
function needsTheDay({ resolvedAgainst, asWritten }: Moment): boolean {
  return resolvedAgainst !== undefined && OF_THE_DAY.test(asWritten) && !MONTH.test(asWritten);
}

const OF_THE_DAY =
  /\b(?:yesterday|today|tomorrow|tonight|overnight|morning|noon|afternoon|evening|night|week|weekend|fortnight|days?|hours?|minutes?|now|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b/iu;
const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d{4}/iu;
