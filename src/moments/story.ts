import { parseIsoDay } from './calendar.js';
import type { DateNode, Expression } from './expression.js';
import type { Moment } from './moment.js';
import { extentOfValue } from './moment-extent.js';
import type { Place } from './recording-clock.js';
import type { Anchor, Reading, Reference } from './reference.js';
import { type ResolvedExpression, resolveExpression } from './resolve-expression.js';
import { isRecent, isShortened } from './resolve-yearless.js';
import { wordingAround } from './wording.js';

/** What a text has named so far that its next dates may lean on. */
export interface Story {
  /** The last full date named with its year. */
  readonly year: { readonly value: string; readonly end: number } | null;
  /** The last moment whose day, month or year is known. */
  readonly anchor: { readonly value: Anchor; readonly end: number } | null;
  /** The last week named as one: its Monday. */
  readonly week: { readonly monday: number; readonly end: number } | null;
}

export const NO_STORY: Story = { year: null, anchor: null, week: null };

/** How many code units a year named in full reaches on. */
const STORY_REACH = 1500;

/** How many code units "next week" reaches on within its sentence. */
const WEEK_REACH = 120;

/**
 * Reads an expression with what the words around it and the text before it say. "On 5 April 1754 …
 * On 16 April": behind a date of another year a date without one belongs to that story, most
 * likely, and not to the year of the document. Which, we cannot know, so it stays open
 * (`XXXX-04-16`) rather than being given the document's year.
 */
export function resolveInStory(
  expression: Expression,
  place: Place,
  story: Story,
  reference: Reference,
): ResolvedExpression | null {
  const { text, span } = place;
  const words = asWritten(place);
  const reading = readingOf(expression, place, story, reference);
  const resolved = resolveExpression(expression, reading, words);
  const isYearGuessed = [expression.date, expression.endDate].some(
    (node) => (node?.kind === 'day' || node?.kind === 'month') && node.year === null,
  );
  const { year } = story;
  if (resolved === null || year === null || !isYearGuessed) return resolved;
  if (resolved.moment.value.startsWith(year.value) || span.start - year.end > STORY_REACH) {
    return resolved;
  }
  if (/\n[^\S\n]*\n/.test(text.slice(year.end, span.start))) return resolved;
  return resolveExpression(expression, { ...reading, day: null }, words);
}

/** The story as it goes on behind a moment. */
export function nextStory(story: Story, { date }: Expression, moment: Moment, end: number): Story {
  const isFull = date?.kind === 'day' && date.year !== null;
  const anchor = anchorOf(moment);
  const monday =
    date?.kind === 'shifted' && date.unit === 'week'
      ? (extentOfValue(moment.value)?.firstDay ?? null)
      : null;
  return {
    year: isFull ? { value: moment.value.slice(0, 4), end } : story.year,
    anchor: anchor === null ? story.anchor : { value: anchor, end },
    week: monday === null ? story.week : { monday, end },
  };
}

/** What later steps can be counted from: a known day, month, quarter, season or year. */
function anchorOf({ value, end, precision }: Moment): Anchor | null {
  const [date = ''] = (end ?? value).split('T');
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return { value: date, precision: 'day' };
  const isCounted = /^\d{4}(?:-\d{2})?$/.test(date) && end === undefined;
  return isCounted ? { value: date, precision } : null;
}

function readingOf(
  expression: Expression,
  place: Place,
  story: Story,
  reference: Reference,
): Reading {
  const { text, span } = place;
  const nodes = [expression.date, expression.endDate];
  const isNear = (end: number, reach: number) => span.start - end <= reach;
  const today = reference.day === null ? null : parseIsoDay(reference.day);
  // What is to come is no beginning of a story.
  const isTold = (value: string) =>
    today === null || (extentOfValue(value)?.firstDay ?? today) <= today;
  const anchor =
    story.anchor !== null &&
    isNear(story.anchor.end, STORY_REACH) &&
    isTold(story.anchor.value.value)
      ? story.anchor.value
      : null;
  const week =
    story.week !== null &&
    isNear(story.week.end, WEEK_REACH) &&
    !/[.!?;]\s|\n\s*\n/.test(text.slice(story.week.end, span.start))
      ? story.week.monday
      : null;
  const base = { ...reference, anchor, week };
  if (reference.purpose === 'plan') return { ...base, side: 'future' };
  if (today === null || !nodes.some(isShortened)) return { ...base, side: null };
  const { side, isPresent } = wordingAround(text, span);
  if (side === null) return { ...base, side: isRecent(lastOf(nodes), today) ? 'past' : null };
  if (isPresent && tellsOfHabit(nodes, place)) return { ...base, side: null };
  // "bathed in the spring": what is over needs the clearer names of seasons.
  const isDoubtful =
    side === 'past' && nodes[0]?.kind === 'season' && SPRING.test(asWritten(place));
  return { ...base, side: isDoubtful ? null : side };
}

const SPRING = /spring|fall/i;

function asWritten({ text, span }: Place): string {
  return text.slice(span.start, span.end);
}

function lastOf(nodes: readonly (DateNode | undefined)[]): DateNode | undefined {
  return nodes.findLast((node) => node !== undefined);
}

/**
 * "is open Monday to Friday", "closes in winter": in the present tense such a span is of every
 * week and such a season of every year.
 */
function tellsOfHabit(
  [from, to]: readonly (DateNode | undefined)[],
  { text, span }: Place,
): boolean {
  if (from?.kind === 'season') return true;
  if (from?.kind !== 'weekday' || to === undefined) return false;
  const isLed = /^(?:from|between)\b/i.test(text.slice(span.start, span.start + 8));
  return !isLed || HOURS.test(text.slice(Math.max(0, span.start - 80), span.start));
}

const HOURS = /\b(?:opens?|available|staffed|operates?|works?|hours|trading)\b/i;
