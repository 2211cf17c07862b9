import { isRealDay } from '../calendar.js';
import type { DateNode } from '../expression.js';
import { type TokenRun, wordSet } from '../token.js';
import { expandYear, readDay, readShortYear, readYear } from './numbers.js';
import { openingWith } from './opening.js';
import { type Line, type Match, memorised, type Rule } from './rule.js';

/**
 * Dates with a month's name and a day: "14 October 2020", "Oct. 14, 2020", "the fourth of July",
 * "Wed May 7", "07-Aug-2013", "March twenty-seven nineteen seventy-one". The day must exist in
 * its month and year.
 */
export const monthDate: Rule<DateNode> = openingWith(
  'MONTH WEEKDAY (the) DAY',
  memorised(5, (line, at) => {
    const { run } = line;
    const afterWeekday = skipWeekday(run, at);
    const start = afterWeekday ?? at;
    if (!run.startsClean(at)) return null;
    const weekday = afterWeekday === null ? null : (run.senses(at).weekday ?? null);
    const parts =
      readYearFirst(run, start) ?? readDayFirst(line, start) ?? readMonthFirst(line, start);
    if (parts === null || !isRealDay(parts.node.year, parts.node.month, parts.node.day))
      return null;
    // "18-19" may be a range: that is for the range rule to say.
    const isRangeLike = run.is(parts.next, '-') && run.digits(parts.next + 1) > 0;
    if (!isRangeLike && !run.endsClean(parts.next)) return null;
    return { node: { kind: 'day', weekday, ...parts.node }, next: parts.next };
  }),
);

/** A month's name: number, and the index after it and its full stop ("Oct."). */
export function readMonth(run: TokenRun, at: number): Match<number> | null {
  const { month, isShort } = run.senses(at);
  if (month === undefined) return null;
  const hasStop = isShort === true && run.is(at + 1, '.') && run.isGlued(at + 1);
  return { node: month, next: hasStop ? at + 2 : at + 1 };
}

/** The year after a day and month or a month: ", 2020", "of 2020", "in 2020", "'20", "-2020". */
export function readFollowingYear(run: TokenRun, at: number): Match<number> | null {
  const isLinked = run.isOneOf(at, YEAR_LINKS);
  if (run.is(at, '-') && run.isGlued(at) !== run.isGlued(at + 1)) return null;
  const start = isLinked ? at + 1 : at;
  const year = readYear(run, start) ?? readShortYear(run, start);
  if (year === null) return null;
  // A dash before a year may also lead to a range's other end; glued, it belongs to the date.
  if (run.is(at, '-', '/', '.') && !run.isGlued(at)) return null;
  return year;
}

const YEAR_LINKS = wordSet(', of in - / .');

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The index after a leading "Tuesday," or "Tue. the"; null when there is none. */
function skipWeekday(run: TokenRun, at: number): number | null {
  const { weekday, isPlural } = run.senses(at);
  if (weekday === undefined || isPlural === true) return null;
  return run.skip(run.skip(at + 1, '.'), ',', '-');
}

/** "2019-aug-01", "2020 October 14". */
function readYearFirst(run: TokenRun, at: number): Match<Parts> | null {
  if (run.digits(at) !== 4) return null;
  const year = run.value(at);
  const monthAt = run.skip(at + 1, '-', '/', ',');
  const month = readMonth(run, monthAt);
  if (year < 1000 || year > 2999 || month === null) return null;
  const day = readDay(run, run.skip(month.next, '-', '/'));
  return day === null || day.node.form === 'spelled'
    ? null
    : { node: { year, month: month.node, day: day.node.day }, next: day.next };
}

/** "14 October", "the 4th of July, 1995", "21/Sep/2013", "the twenty first day of March". */
function readDayFirst({ run }: Line, at: number): Match<Parts> | null {
  const dayAt = run.skip(at, 'the');
  // "$12 December" and "3.14 March" begin inside something else.
  if (!run.startsClean(dayAt)) return null;
  const day = readDay(run, dayAt);
  if (day === null) return null;
  let monthAt = run.skip(day.next, '-', '/', '.', ',');
  if (run.is(day.next, 'day')) monthAt = day.next + 1;
  if (run.is(monthAt, 'of')) monthAt = run.skip(monthAt + 1, 'the', 'month');
  if (run.is(day.next, ',') && monthAt === day.next + 1) return null;
  const month = readMonth(run, monthAt);
  if (month === null) return null;
  // "two May 2018 cases" counts them.
  if (day.node.form === 'spelled' && day.node.day < 10) return null;
  const isLower = run.at(monthAt)?.isCapital !== true;
  if (isPlainWord(run, monthAt) && isLower && day.node.form !== 'ordinal') {
    // "5 may be enough", "one may ask": a small letter needs more than a number before it.
    const after = run.at(month.next);
    if (
      day.node.form === 'spelled' ||
      after?.kind === 'other' ||
      run.is(month.next, 'be', 'not', 'to', 'on')
    ) {
      return null;
    }
  }
  const year = readFollowingYear(run, month.next) ?? readGluedShortYear(run, month.next);
  return {
    node: { year: year?.node ?? null, month: month.node, day: day.node.day },
    next: year?.next ?? month.next,
  };
}

/** "October 14, 2020", "July the fourth", "October, 2nd", "March-2013-21", "Jun-15". */
function readMonthFirst({ run }: Line, at: number): Match<Parts> | null {
  const month = readMonth(run, at);
  if (month === null) return null;
  if (run.is(month.next, '-', '/') && run.digits(month.next + 1) === 4) {
    const dayAt = month.next + 3;
    const day = run.is(dayAt - 1, '-', '/') ? readDay(run, dayAt) : null;
    const year = run.value(month.next + 1);
    if (day !== null && day.node.form === 'digits' && year >= 1000 && year < 3000) {
      return { node: { year, month: month.node, day: day.node.day }, next: day.next };
    }
  }
  // "Oct4" is a gene; "Oct.4" is a date.
  if (run.isGlued(month.next) && run.digits(month.next) > 0 && !run.is(month.next - 1, '.'))
    return null;
  const joined = run.skip(month.next, '-', '/', ',');
  if (run.is(month.next, '-') && !run.isGlued(month.next)) return null;
  const day = readDay(run, run.skip(joined, 'the'));
  if (day === null) return null;
  const isAfterComma = joined !== month.next && run.is(month.next, ',');
  if (isAfterComma && day.node.form !== 'ordinal') return null;
  if (isPlainWord(run, at) && day.node.form !== 'ordinal' && isVerbLike(run, at, day.next)) {
    return null;
  }
  if (isSpelledYear(run, run.skip(joined, 'the'), day)) return null;
  const year = readFollowingYear(run, day.next) ?? readGluedShortYear(run, day.next);
  // "Oct-4" and "MAR-1" are genes and cells; a year or a weekday shows that they are not.
  const isCode = joined > month.next && run.is(month.next, '-', '/');
  const hasWeekday = run.senses(at - 1).weekday ?? run.senses(at - 2).weekday;
  if (isCode && year === null && hasWeekday === undefined) return null;
  return {
    node: { year: year?.node ?? null, month: month.node, day: day.node.day },
    next: year?.next ?? day.next,
  };
}

/** "Oct-14-20", "14/Oct/20": two digits are a year only behind the same glued mark. */
function readGluedShortYear(run: TokenRun, at: number): Match<number> | null {
  return run.is(at, '-', '/') &&
    run.isGlued(at) &&
    run.isGlued(at + 1) &&
    run.digits(at + 1) === 2 &&
    run.is(at - 2, '-', '/') &&
    run.endsClean(at + 2)
    ? { node: expandYear(run.value(at + 1)), next: at + 2 }
    : null;
}

/** "April two thousand and nine": the word after the month begins a year, not a day. */
function isSpelledYear(
  run: TokenRun,
  at: number,
  day: { readonly node: { readonly form: string }; readonly next: number },
): boolean {
  if (day.node.form !== 'spelled') return false;
  const year = readYear(run, at);
  return year !== null && year.next > day.next && readYear(run, day.next) === null;
}

/** Months whose names are also everyday words. */
function isPlainWord(run: TokenRun, at: number): boolean {
  return run.isOneOf(at, PLAIN_WORDS);
}

const PLAIN_WORDS = wordSet('may march mar dec sep jan');

/** "you may 5", "march 20 miles": a small letter, and a word that goes on after the number. */
function isVerbLike(run: TokenRun, at: number, next: number): boolean {
  const goesOn = run.at(next)?.kind === 'other' || run.is(next, 'of', 'to', 'or', 'more');
  return run.at(at)?.isCapital !== true && goesOn;
}
