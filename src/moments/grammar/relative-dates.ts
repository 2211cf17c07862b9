import type { DateNode, Step } from '../expression.js';
import type { Unit } from '../lexicon.js';
import { type TokenRun, wordSet } from '../token.js';
import { readCount } from './numbers.js';
import { openingWith } from './opening.js';
import type { Line, Match, Rule } from './rule.js';

/** "today", "yesterday", "the day before yesterday", "tomorrow". */
export const namedDay: Rule<DateNode> = openingWith(
  'today yesterday tomorrow (the) day',
  ({ run }, at) => {
    if (!run.startsClean(at)) return null;
    const start = run.skip(at, 'the');
    if (run.isPhrase(start, ['day', 'before', 'yesterday'])) return day(-2, start + 3);
    if (run.isPhrase(start, ['day', 'after', 'tomorrow'])) return day(2, start + 3);
    if (!run.endsClean(at + 1) || isShow(run, at + 1)) return null;
    if (run.is(at, 'today')) return isPaper(run, at) ? null : day(0, at + 1);
    if (run.is(at, 'yesterday')) return day(-1, at + 1);
    return run.is(at, 'tomorrow') ? day(1, at + 1) : null;
  },
);

/** "USA Today". */
function isPaper(run: TokenRun, at: number): boolean {
  return run.at(at)?.isCapital === true && run.at(at - 1)?.text === 'USA';
}

/** "the Today programme", "the Tonight Show". */
export function isShow(run: TokenRun, at: number): boolean {
  return run.at(at)?.kind === 'other' && /^(show|programm?e?)$/i.test(run.at(at)?.text ?? '');
}

function day(by: number, next: number): Match<DateNode> {
  return { node: { kind: 'shifted', unit: 'day', by }, next };
}

/** "last year", "this week", "next month", "last May", "the previous quarter", "last summer". */
export const relativePeriod: Rule<DateNode> = openingWith('(the) SHIFT', (line, at) => {
  const { run } = line;
  const start = run.skip(at, 'the');
  const { shift } = run.senses(start);
  if (shift === undefined || !run.startsClean(start)) return null;
  const nameAt = run.skip(start + 1, 'calendar');
  const next = nameAt + 1;
  const { unit, isPlural, month, season } = run.senses(nameAt);
  // "the last week of July", "her last year of life": a part of something else.
  if (!run.endsClean(next) || run.is(next, 'of') || isStory(line, start)) return null;
  if (unit !== undefined && isPlural !== true && PERIODS.has(unit)) {
    // "over the past year" and "in the next decade" count from now; "last year" is a year.
    const isRolling = run.is(start, 'past') || (start > at && run.is(start, 'last', 'next'));
    const isLong = unit === 'year' || unit === 'decade';
    const isPast = run.is(start, 'past') && unit !== 'century' && unit !== 'weekend';
    if (isRolling && shift !== 0 && (isLong || isPast)) {
      return rolling(unit, 1, shift, next);
    }
    return { node: { kind: 'shifted', unit, by: shift }, next };
  }
  if (month !== undefined) {
    // "This may help": a verb is written small.
    if (run.is(nameAt, 'may', 'march') && run.at(nameAt)?.isCapital !== true) return null;
    return { node: { kind: 'shifted-month', month, shift }, next };
  }
  if (season !== undefined) {
    // An assistant's "next summer" is that of next year.
    const isReport = line.reference.purpose === 'report';
    const year: DateNode | null = isReport ? null : { kind: 'shifted', unit: 'year', by: shift };
    return { node: { kind: 'season', season, year, ...(isReport ? { shift } : {}) }, next };
  }
  return null;
});

/** "the previous year", "the next week" in a report: counted from the story, not from now. */
function isStory({ run, reference }: Line, at: number): boolean {
  return (
    reference.purpose === 'report' &&
    run.is(at - 1, 'the') &&
    run.is(at, 'next', 'previous', 'preceding', 'following')
  );
}

/**
 * "two days later", "a year earlier", "the following week": counted from what
 * the text of a report named before, and nothing where it named none.
 */
export const storyStep: Rule<DateNode> = openingWith('COUNT the', ({ run, reference }, at) => {
  if (reference.purpose !== 'report' || !run.startsClean(at)) return null;
  const named = run.is(at, 'the') ? readNamedStep(run, at + 1) : null;
  if (named !== null) return named;
  const steps = readSteps(run, at);
  if (steps === null || !isCalendarStep(steps.node)) return null;
  const isLater = run.is(steps.next, 'later');
  if (!isLater && !run.is(steps.next, 'earlier')) return null;
  const next = steps.next + 1;
  if (run.is(next, 'than', 'this') || !run.endsClean(next)) return null;
  return { node: { kind: 'step', steps: steps.node, direction: isLater ? 1 : -1 }, next };
});

/** "next day", "following week", "previous year", behind "the". */
function readNamedStep(run: TokenRun, at: number): Match<DateNode> | null {
  const isAhead = run.is(at, 'next', 'following');
  if (!isAhead && !run.is(at, 'previous', 'preceding')) return null;
  const { unit, isPlural } = run.senses(at + 1);
  const next = at + 2;
  if (unit === undefined || isPlural === true || !STORY_UNITS.has(unit)) return null;
  if (run.is(next, 'of') || !run.endsClean(next)) return null;
  return { node: { kind: 'step', steps: [{ count: 1, unit }], direction: isAhead ? 1 : -1 }, next };
}

const STORY_UNITS: ReadonlySet<Unit> = new Set(['day', 'week', 'month', 'year']);

const PERIODS: ReadonlySet<Unit> = new Set([
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]);

/**
 * "Tuesday", "last Tuesday", "Tuesday of next week". Shortened names stand only in front of a
 * time or after "on"; "every Tuesday" and "Tuesdays" are habits, not dates.
 */
export const weekday: Rule<DateNode> = openingWith('WEEKDAY (the) SHIFT', ({ run }, at) => {
  const start = run.skip(at, 'the');
  const isComing = run.is(start, 'coming', 'upcoming', 'following');
  const shift = isComing ? 'coming' : (run.senses(start).shift ?? null);
  const nameAt = shift === null ? at : start + 1;
  const { weekday: number, isShort } = run.senses(nameAt);
  if (number === undefined || !run.startsClean(at)) return null;
  if (run.is(at - 1, 'every', 'each', 'other', 'alternate')) return null;
  // "the Sunday service" is any.
  if (shift === null && run.is(at - 1, 'the', 'a') && run.at(at + 1)?.kind === 'other') return null;
  const hasStop = isShort === true && run.is(nameAt + 1, '.') && run.isGlued(nameAt + 1);
  const next = hasStop ? nameAt + 2 : nameAt + 1;
  if (!run.endsClean(next) || isName(run, nameAt)) return null;
  if (isShort === true && shift === null && !isCuedShort(run, at, next)) return null;
  if (run.is(next, 'of')) {
    const week = relativePeriod({ run, reference: ANY_REFERENCE }, run.skip(next + 1, 'the'));
    if (week?.node.kind === 'shifted' && week.node.unit === 'week') {
      return { node: { kind: 'weekday-of', weekday: number, week: week.node }, next: week.next };
    }
  }
  const week = relativePeriod({ run, reference: ANY_REFERENCE }, next);
  if (shift === null && week?.node.kind === 'shifted' && week.node.unit === 'week') {
    return { node: { kind: 'weekday-of', weekday: number, week: week.node }, next: week.next };
  }
  return { node: { kind: 'weekday', weekday: number, shift }, next };
});

const ANY_REFERENCE: Line['reference'] = {
  day: null,
  zone: null,
  order: 'day-first',
  purpose: 'report',
};

/** "Sunday Times", "Monday Night Football": newspapers and shows. */
function isName(run: TokenRun, at: number): boolean {
  const next = run.at(at + 1);
  if (next?.kind === 'word')
    return next.isCapital && run.is(at + 1, 'night') && run.at(at + 2)?.kind === 'other';
  return next?.kind === 'other' && NAMES.test(next.text);
}

const NAMES = /^(Times|Mirror|Telegraph|Post|Express|Herald|Mail|Sun|Star|Express|Review|School)$/;

function isCuedShort(run: TokenRun, at: number, next: number): boolean {
  if (run.at(at)?.isCapital !== true) return false;
  return run.isOneOf(at - 1, DAY_CUES) || run.isOneOf(next, TIMES_OF_DAY) || run.digits(next) > 0;
}

const DAY_CUES = wordSet('on since until till by before after');
const TIMES_OF_DAY = wordSet('at @ morning afternoon evening night');

/** "three days ago", "3 weeks and 4 days ago", "a year ago today"; with plans "in two weeks". */
export const offsetFromReference: Rule<DateNode> = openingWith(
  'COUNT in within',
  ({ run, reference }, at) => {
    const isFuture = reference.purpose === 'plan';
    const start = run.is(at, 'in', 'within') ? at + 1 : at;
    const steps = run.startsClean(start) ? readSteps(run, start) : null;
    if (steps === null || !isCalendarStep(steps.node)) return null;
    if (start > at) {
      if (!isFuture || run.is(at, 'within')) return null;
      return { node: offset(steps.node, 1), next: steps.next };
    }
    if (run.is(steps.next, 'ago', 'back')) {
      if (run.is(steps.next, 'back') && !run.endsClean(steps.next + 1)) return null;
      return { node: offset(steps.node, -1), next: steps.next + 1 };
    }
    if (run.is(steps.next, 'from') && run.is(steps.next + 1, 'now', 'today')) {
      return { node: offset(steps.node, 1), next: steps.next + 2 };
    }
    return isFuture && run.is(steps.next, 'later', 'hence')
      ? { node: offset(steps.node, 1), next: steps.next + 1 }
      : null;
  },
);

/** "two days after Christmas", "3 weeks from February 11", "a week before 3 May". */
export function offsetFromDate(anchors: Rule<DateNode>): Rule<DateNode> {
  return openingWith('COUNT', (line, at) => {
    const { run } = line;
    const steps = run.startsClean(at) ? readSteps(run, at) : null;
    if (steps === null || !isCalendarStep(steps.node)) return null;
    if (!run.isOneOf(steps.next, OFFSET_LINKS)) return null;
    const linkEnd = run.is(steps.next, 'prior') ? run.skip(steps.next + 1, 'to') : steps.next + 1;
    const anchor = anchors(line, linkEnd);
    if (anchor === null) return null;
    const direction = run.is(steps.next, 'before', 'prior') ? -1 : 1;
    return {
      node: { kind: 'offset', steps: steps.node, direction, from: anchor.node },
      next: anchor.next,
    };
  });
}

const OFFSET_LINKS = wordSet('after before from since prior');

/**
 * "the last 3 months", "the past fortnight", "the next couple of weeks", "3 upcoming months".
 * "for the last two years" says how long, not when: a duration, and none of our business.
 */
export const rollingPeriod: Rule<DateNode> = openingWith('(the) COUNT SHIFT', (line, at) => {
  const { run } = line;
  const start = run.skip(at, 'the');
  if (!run.startsClean(start) || run.is(at - 1, 'for') || run.is(at - 1, 'than')) return null;
  if (start === at && run.is(at - 1, 'the') && run.is(at - 2, 'for')) return null;
  // "to last ten years" is a verb.
  const before = run.at(at - 1)?.text ?? '';
  if (isStory(line, start) || (start === at && VERB_CUES.test(before))) return null;
  const shift = run.senses(start).shift;
  const count = readCount(run, shift === undefined ? start : start + 1);
  if (shift === undefined) {
    const later = count === null ? undefined : run.senses(count.next).shift;
    const unit = count === null ? undefined : run.senses(count.next + 1).unit;
    return count === null || later === undefined || later === 0 || unit === undefined
      ? null
      : rolling(unit, count.node, later, count.next + 2);
  }
  if (shift === 0 || run.is(start, 'following', 'preceding')) return null;
  const unitAt = count?.next ?? start + 1;
  const { unit } = run.senses(unitAt);
  if (unit === undefined || (count === null && unit !== 'fortnight')) return null;
  if (run.is(unitAt + 1, 'of')) return null;
  return rolling(unit, count?.node ?? 1, shift, unitAt + 1);
});

const VERB_CUES = /^(to|may|will|would|can|could|must|should|might|not)$/i;

function rolling(
  unit: Unit,
  count: number,
  direction: -1 | 1,
  next: number,
): Match<DateNode> | null {
  return count === 0 || unit === 'second' || unit === 'minute' || unit === 'hour'
    ? null
    : { node: { kind: 'rolling', unit, count, direction }, next };
}

/** "3 days", "2 years 1 month 21 days", "two weeks and 2 days", "a fortnight": at most six steps. */
export function readSteps(run: TokenRun, at: number): Match<readonly Step[]> | null {
  const steps: Step[] = [];
  let next = at;
  while (steps.length < 6) {
    const from = steps.length === 0 ? next : run.skip(next, 'and', ',');
    const count = readCount(run, from);
    const unit = count === null ? undefined : run.senses(count.next).unit;
    if (count === null || unit === undefined) break;
    steps.push({ count: count.node, unit });
    next = count.next + 1;
  }
  return steps.length === 0 ? null : { node: steps, next };
}

/** Days and longer: hours and minutes count from a clock, see clock offsets. */
function isCalendarStep(steps: readonly Step[]): boolean {
  return steps.every(({ unit }) => unit !== 'hour' && unit !== 'minute' && unit !== 'second');
}

function offset(steps: readonly Step[], direction: -1 | 1): DateNode {
  return { kind: 'offset', steps, direction, from: null };
}
