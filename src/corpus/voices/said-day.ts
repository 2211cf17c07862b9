import type { Span } from '../../analysis/span.js';
import { findMoments } from '../../moments/find-moments.js';
import type { Moment } from '../../moments/moment.js';
import type { Source } from '../source.js';

/** When something was said, by the words that say who said it: `said on Tuesday`. Null where they name no day. */
export function saidDay(text: string, span: Span, source: Source): Moment | null {
  const found = momentIn(
    text.slice(span.start, Math.min(span.end, span.start + longestTag)),
    source,
  );
  return found !== null && /^\d{4}-\d{2}-\d{2}/u.test(found.value) ? found : null;
}

/** When, by what stands before who said it: `In 1961 Roe told the club`. Null where more stands there than when. */
export function leadingTime(text: string, { start, end }: Span, source: Source): Moment | null {
  if (end - start > longestLead) return null;
  const words = text.slice(start, end);
  if (!lead.test(words)) return null;
  const found = momentIn(words, source);
  return found !== null && /^\d{4}/u.test(found.value) ? found : null;
}

const longestLead = 48;
const lead = /^(?:(?:Back |Early |Late |Earlier )?[Ii]n|On|Yesterday|Last)\b[^.;:"“]{0,40}$/u;

function momentIn(words: string, source: Source): Moment | null {
  if (!namesDay.test(words)) return null;
  const day = source.publishedAt?.value.slice(0, 10) ?? null;
  const reference = {
    day: day !== null && day.length === 10 ? day : null,
    zone: source.zone,
    order: 'day-first',
    purpose: 'report',
  } as const;
  return findMoments(words, reference)[0]?.moment ?? null;
}

const longestTag = 160;
const namesDay =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|january|february|march|april|may|june|july|august|september|october|november|december)\b|\d{4}/iu;
