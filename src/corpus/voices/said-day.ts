import type { Span } from '../../analysis/span.js';
import { findMoments } from '../../moments/find-moments.js';
import type { Moment } from '../../moments/moment.js';
import type { Source } from '../source.js';

/** When something was said, by the words that say who said it: `said on Tuesday`. Null where they name no day. */
export function saidDay(text: string, span: Span, source: Source): Moment | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + longestTag));
  if (!namesDay.test(words)) return null;
  const day = source.publishedAt?.value.slice(0, 10) ?? null;
  const reference = {
    day: day !== null && day.length === 10 ? day : null,
    zone: source.zone,
    order: 'day-first',
    purpose: 'report',
  } as const;
  const found = findMoments(words, reference)[0];
  return found !== undefined && /^\d{4}-\d{2}-\d{2}/u.test(found.moment.value)
    ? found.moment
    : null;
}

const longestTag = 160;
const namesDay =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|january|february|march|april|may|june|july|august|september|october|november|december)\b|\d{4}/iu;
