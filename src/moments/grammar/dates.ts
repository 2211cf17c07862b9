import type { DateNode } from '../expression.js';
import type { Portion } from '../moment.js';
import { type TokenRun, wordSet } from '../token.js';
import { HOLIDAY_OPENINGS, holiday } from './holidays.js';
import { monthDate } from './month-dates.js';
import { readDay } from './numbers.js';
import { numericDate, partialNumericDate } from './numeric-dates.js';
import { openingWith } from './opening.js';
import {
  bareMonth,
  century,
  cuedYear,
  decade,
  isoWeek,
  looseMonth,
  looseYear,
  monthOfYear,
  partOfPeriod,
  quarter,
  season,
  weekOf,
} from './periods.js';
import {
  namedDay,
  offsetFromDate,
  offsetFromReference,
  relativePeriod,
  rollingPeriod,
  storyStep,
  weekday,
} from './relative-dates.js';
import { first, type Line, longest, type Match, memorised, opened, type Rule } from './rule.js';

/** Any single date or period that can stand alone: the longest reading that a rule finds. */
export const date: Rule<DateNode> = memorised(0, (line, at) => longest(line, at, DATE_RULES));

/** A date at the end of a range or behind a bound, where also a bare year or month will do. */
export const looseDate: Rule<DateNode> = memorised(6, (line, at) =>
  longest(line, at, [date, looseYear, looseMonth, endOfRange]),
);

/** Whether a time of day can be added: the date is one day, not a week or a year. */
export function isDayLike(node: DateNode): boolean {
  switch (node.kind) {
    case 'day':
    case 'weekday':
    case 'weekday-of':
    case 'holiday':
      return true;
    case 'shifted':
      return node.unit === 'day';
    case 'offset':
      return true;
    case 'nth':
      return node.unit === 'day' || node.unit === 'weekday';
    default:
      return false;
  }
}

/** "now", "date" and "present" end ranges on the reference day: "from April to date". */
const endOfRange: Rule<DateNode> = openingWith('now date present', ({ run }, at) =>
  run.is(at, 'now', 'date', 'present') && run.isOneOf(at - 1, RANGE_LINKS)
    ? { node: { kind: 'shifted', unit: 'day', by: 0 }, next: at + 1 }
    : null,
);

const RANGE_LINKS = wordSet('to until till and through - between from');

/** "Wednesday the thirty-first", "Tue 13th", "Sunday 17", "this Monday-Feb-12", "Thursday 8-5". */
const weekdayWithDate: Rule<DateNode> = openingWith('WEEKDAY this coming', (line, at) => {
  const { run } = line;
  const isThis = run.is(at, 'this', 'coming') && !run.is(at + 1, 'the');
  const nameAt = isThis ? at + 1 : at;
  const { weekday: number } = run.senses(nameAt);
  if (number === undefined || !run.startsClean(at)) return null;
  const hasStop = run.is(nameAt + 1, '.') && run.isGlued(nameAt + 1);
  const start = run.skip(run.skip(hasStop ? nameAt + 2 : nameAt + 1, ',', '-', '('), 'the');
  const full = first(opened(line, start), start, [numericDate, partialNumericDate, monthDate]);
  if (full !== null) return isThis ? inYearOf(full, line.reference.day) : full;
  const day = readDay(run, start);
  if (day === null || run.is(start - 1, ',', '-', '(') || !run.endsClean(day.next)) return null;
  // "Sunday 17 people", "Monday 3 - 5 pm", "Monday 3 pm": the number counts something else.
  if (day.node.form !== 'ordinal' && !isEndOfPhrase(run, day.next)) return null;
  if (day.node.form === 'spelled') return null;
  // A film and a superstition, hardly ever a date.
  if (number === 5 && day.node.day === 13 && run.is(start - 1, 'the')) return null;
  return {
    node: { kind: 'day', year: null, month: null, day: day.node.day, weekday: number },
    next: day.next,
  };
});

/** "this 6/11" is this year's, on whichever side of the reference day it falls. */
function inYearOf(match: Match<DateNode>, day: string | null): Match<DateNode> {
  const { node, next } = match;
  return node.kind === 'day' && node.year === null && day !== null
    ? { node: { ...node, year: Number(day.slice(0, 4)) }, next }
    : match;
}

function isEndOfPhrase(run: TokenRun, at: number): boolean {
  const token = run.at(at);
  return token === undefined || run.isOneOf(at, PHRASE_ENDS);
}

const PHRASE_ENDS = wordSet('. ! ? , ; ) " at @');

const DAY_CUES = wordSet('on by until till since before after');

/** "22/04", "5/12" behind a word that dates follow; elsewhere two numbers are a fraction. */
const cuedPartial: Rule<DateNode> = openingWith('NUMBER this', (line, at) => {
  const { run } = line;
  const isThis = run.is(at, 'this');
  const isCued = isThis || run.isOneOf(at - 1, DAY_CUES) || run.is(at - 1, 'from');
  const start = isThis ? at + 1 : at;
  if (!isCued || run.is(start + 1, '.') || run.is(start + 1, '-')) return null;
  const partial = partialNumericDate(line, start);
  // "on 1/2 of the", "by 1/3": a fraction of something.
  if (partial === null || run.is(partial.next, 'of')) return null;
  return isThis ? inYearOf(partial, line.reference.day) : partial;
});

/** "last Christmas", "Christmas last year", "this Easter". */
const shiftedHoliday: Rule<DateNode> = openingWith(`SHIFT ${HOLIDAY_OPENINGS}`, (line, at) => {
  const { run } = line;
  const { shift } = run.senses(at);
  if (shift !== undefined) {
    const day = holiday(line, at + 1);
    if (day?.node.kind !== 'holiday' || day.node.year !== null) return null;
    // "last Christmas" in March is that of the last year, in December perhaps this one's: the
    // resolver takes the nearest on that side.
    return { node: { ...day.node, year: null }, next: day.next };
  }
  const day = holiday(line, at);
  if (day?.node.kind !== 'holiday' || day.node.year !== null) return day;
  if (!isHolidayOnDay(line, at, day.next)) return null;
  const year = relativePeriod(line, run.skip(day.next, 'of'));
  return year?.node.kind === 'shifted' && year.node.unit === 'year'
    ? { node: { ...day.node, year: year.node }, next: year.next }
    : day;
});

/**
 * "on Christmas Day" is a day; "a Christmas song" and "the Easter Bunny" are not. Plans may leave
 * the preposition out.
 */
function isHolidayOnDay({ run, reference }: Line, at: number, next: number): boolean {
  if (run.is(next, '-') && run.isGlued(next)) return false;
  const after = run.at(next);
  const isName = after?.kind === 'other' && /^\p{Lu}/u.test(after.text);
  const isCued = run.isOneOf(at - 1, DAY_CUES) || run.is(at - 1, 'around', 'during', 'over');
  const goesOn = run.senses(next).shift !== undefined || run.is(next, 'of');
  return !isName && (isCued || goesOn || reference.purpose === 'plan');
}

/** "14 October last year", "May of this year". */
const dateOfRelativeYear: Rule<DateNode> = openingWith('MONTH WEEKDAY (the) DAY', (line, at) => {
  const base = first(line, at, [monthDate, looseMonth]);
  if (base === null || !('year' in base.node) || base.node.year !== null) return null;
  const year = relativePeriod(line, line.run.skip(base.next, 'of', ','));
  if (year?.node.kind !== 'shifted' || year.node.unit !== 'year' || line.reference.day === null) {
    return null;
  }
  const number = Number(line.reference.day.slice(0, 4)) + year.node.by;
  if (base.node.kind === 'day') return { node: { ...base.node, year: number }, next: year.next };
  return base.node.kind === 'month'
    ? { node: { ...base.node, year: number }, next: year.next }
    : null;
});

const PORTIONS: ReadonlyArray<readonly [string, Portion]> = [
  ['early', 'early'],
  ['earlier', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'middle'],
  ['middle', 'middle'],
  ['late', 'late'],
  ['later', 'late'],
  ['end', 'late'],
];

/** "early 2019", "mid-May", "the end of 1989", "later this year". */
const portion: Rule<DateNode> = openingWith(
  '(the) early earlier beginning start mid middle late later end',
  (line, at) => {
    const { run } = line;
    const start = run.skip(at, 'the');
    const named = PORTIONS.find(([word]) => run.is(start, word));
    if (named === undefined || !run.startsClean(start)) return null;
    const isNoun = run.is(start, 'beginning', 'start', 'middle', 'end');
    if (isNoun && !run.is(start + 1, 'of')) return null;
    const periodAt = run.skip(run.skip(start + 1, isNoun ? 'of' : '-', 'in'), 'the');
    const isRelativeOnly = run.is(start, 'earlier', 'later');
    const rules = isRelativeOnly
      ? [relativePeriod]
      : [monthOfYear, bareMonth, decade, century, quarter, relativePeriod, looseYear, season];
    const period = longest(line, periodAt, rules);
    if (period === null || !run.endsClean(period.next)) return null;
    return { node: { kind: 'portion', portion: named[1], of: period.node }, next: period.next };
  },
);

const EXACT_DAYS: readonly Rule<DateNode>[] = [
  numericDate,
  monthDate,
  weekdayWithDate,
  namedDay,
  shiftedHoliday,
];

const anchorDate: Rule<DateNode> = (line, at) =>
  longest(line, line.run.skip(at, 'the'), [...EXACT_DAYS, weekday, looseYear]);

/** "next Friday, 14 October 2020" or "tomorrow, 14/06/22": a name for the day, then the day. */
const namedThenExact: Rule<DateNode> = openingWith(
  'WEEKDAY today yesterday tomorrow (the) SHIFT day',
  (line, at) => {
    const named = first(line, at, [namedDay, weekday]);
    if (named === null) return null;
    const { run } = line;
    const start = run.skip(named.next, ',', '(');
    if (start === named.next) return null;
    const exact: Match<DateNode> | null = first(line, start, [numericDate, monthDate]);
    if (exact === null) return null;
    const isBracketed = run.is(start - 1, '(') && run.is(exact.next, ')');
    return run.is(start - 1, '(') && !isBracketed
      ? null
      : { node: exact.node, next: isBracketed ? exact.next + 1 : exact.next };
  },
);

const DATE_RULES: readonly Rule<DateNode>[] = [
  ...EXACT_DAYS,
  namedThenExact,
  dateOfRelativeYear,
  cuedPartial,
  monthOfYear,
  quarter,
  isoWeek,
  partOfPeriod,
  weekOf(EXACT_DAYS),
  offsetFromDate(anchorDate),
  offsetFromReference,
  storyStep,
  rollingPeriod,
  relativePeriod,
  decade,
  century,
  season,
  weekday,
  bareMonth,
  cuedYear,
  portion,
];
