import { isRealDay } from '../calendar.js';
import type { DateNode } from '../expression.js';
import { type TokenRun, wordSet } from '../token.js';
import { clockTime } from './clock-times.js';
import { date, looseDate } from './dates.js';
import { readFollowingYear, readMonth } from './month-dates.js';
import { readDay, readYear } from './numbers.js';
import { readRangeEnd } from './numeric-dates.js';
import { first, type Line, type Match, memorised, opened, type Rule } from './rule.js';

/** The two ends of a range of dates, the second one included. */
export interface DateRange {
  readonly from: DateNode;
  readonly to: DateNode;
}

/**
 * "from 4 March to 9 March", "May 2 to 3", "13–14 October 2020", "Mar-Apr 2013",
 * "between 1996 and 1999", "2014–2018", "3/2-3/9/2021". What one end leaves out, the other lends.
 */
export const dateRange: Rule<DateRange> = memorised(3, (line, at) => {
  const { run } = line;
  if (!run.startsClean(at)) return null;
  const lead = readLead(run, at);
  const start = run.skip(lead.next, 'the');
  return (
    yearRange(line, start, lead.kind) ??
    daysThenMonth(line, start, lead.kind) ??
    twoEnds(line, lead.next, lead.kind)
  );
});

type Lead = 'between' | 'from' | 'in' | null;

/** The word that opens a range; `next` is where its first end begins. */
export function readLead(
  run: TokenRun,
  at: number,
): { readonly kind: Lead; readonly next: number } {
  if (run.is(at, 'between')) return { kind: 'between', next: at + 1 };
  if (run.is(at, 'from', 'since')) return { kind: 'from', next: at + 1 };
  if (run.is(at, 'starting', 'beginning') && run.is(at + 1, 'from', 'on')) {
    return { kind: 'from', next: at + 2 };
  }
  if (run.is(at, 'in') && run.digits(at + 1) === 4) return { kind: 'in', next: at + 1 };
  return { kind: null, next: at };
}

/** The index after the word or dash between the ends; null when there is none. */
export function skipSeparator(run: TokenRun, at: number, lead: Lead): number | null {
  const from = lead === null ? at : run.skip(at, ',');
  if (run.is(from, 'and') && lead === 'between') return from + 1;
  return run.isOneOf(from, SEPARATORS) ? from + 1 : null;
}

const SEPARATORS = wordSet('to through thru until till -');

/** "2014-2018", "1914–18", "from 2014 to 2018". */
function yearRange({ run }: Line, at: number, lead: Lead): Match<DateRange> | null {
  if (run.digits(at) !== 4) return null;
  const from = run.value(at);
  const toAt = skipSeparator(run, at + 1, lead);
  if (toAt === null || !run.startsClean(at) || from < 1000 || from > 2999) return null;
  const isDash = run.is(toAt - 1, '-');
  const to = readYear(run, toAt);
  if (to === null || to.node <= from || !run.endsClean(to.next)) {
    return shortYearRange(run, at, lead, from, toAt);
  }
  if (!arePlausible(from, to.node) && lead !== 'in') return null;
  // "pages 1914-1918", "tel. 2010-2015": without a word that opens a range, dashes join anything.
  if (lead === null && (!isDash || !isFreeOfCodes(run, at, to.next) || to.node - from > 200)) {
    return null;
  }
  return { node: years(from, to.node), next: to.next };
}

/** "rose from 1200 to 1500" is no time: round numbers far back are counts. */
function arePlausible(from: number, to: number): boolean {
  return from >= 1900 && to < 2100
    ? to % 100 !== 0 || from % 100 !== 0
    : from % 50 !== 0 || to % 50 !== 0;
}

function shortYearRange(
  run: TokenRun,
  at: number,
  lead: Lead,
  from: number,
  toAt: number,
): Match<DateRange> | null {
  const to = Math.floor(from / 100) * 100 + run.value(toAt);
  const isGlued = run.is(toAt - 1, '-') && run.isGlued(toAt - 1) && run.isGlued(toAt);
  // A season such as 2010-11 needs no word before it.
  const isSeason = to === from + 1 && isFreeOfCodes(run, at, toAt + 1);
  const isCued = isSeason || lead !== null || run.isOneOf(at - 1, SHORT_RANGE_CUES);
  return run.digits(toAt) === 2 && isGlued && isCued && to > from && run.endsClean(toAt + 1)
    ? { node: years(from, to), next: toAt + 1 }
    : null;
}

const SHORT_RANGE_CUES = wordSet('( of during the in');

function years(from: number, to: number): DateRange {
  return { from: { kind: 'year', year: from }, to: { kind: 'year', year: to } };
}

function isFreeOfCodes(run: TokenRun, at: number, next: number): boolean {
  const before = run.at(at - 1);
  if (before?.kind === 'number' || run.digits(next) > 0 || run.is(at - 1, '+', ')', '-'))
    return false;
  const word = run.is(at - 1, '.', ':') ? run.at(at - 2) : before;
  return word?.kind !== 'other' || !CODES.test(word.text);
}

const CODES =
  /^(pp?|pages?|lines?|nos?|tel|phone|fax|mobile|call|id|rooms?|rows?|items?|articles?|isbn|model|code|zip|postcode|box)$/i;

/** "13 to 14 October", "the ninth and seventeenth of April": the month comes with the second. */
function daysThenMonth(line: Line, at: number, lead: Lead): Match<DateRange> | null {
  const { run } = line;
  const day = run.startsClean(at) ? readDay(run, at) : null;
  if (day === null || day.node.form === 'spelled') return null;
  const toAt = skipSeparator(run, day.next, lead);
  if (toAt === null) return null;
  const theAt = run.skip(toAt, 'the');
  const to = date(opened(line, theAt), theAt) ?? date(opened(line, toAt), toAt);
  if (to?.node.kind !== 'day' || to.node.month === null || readMonth(run, day.next) !== null) {
    return null;
  }
  // "13 to 14 October", not "13-2020": the second end must begin with its day.
  if (run.digits(toAt) === 4 || day.node.day >= to.node.day) return null;
  if (!isRealDay(to.node.year, to.node.month, day.node.day)) return null;
  return {
    node: { from: { ...to.node, day: day.node.day, weekday: null }, to: to.node },
    next: to.next,
  };
}

/** Two ends, each a date of its own; the second may be only a day of the first one's month. */
function twoEnds(line: Line, at: number, lead: Lead): Match<DateRange> | null {
  const { run } = line;
  const isLed = lead !== null;
  const slashed = readRangeEnd(line, at);
  const from = firstEnd(line, at, isLed) ?? slashed;
  if (from === null) return null;
  const candidates = slashed === null || slashed.next === from.next ? [from] : [from, slashed];
  for (const left of candidates) {
    const toAt = skipSeparator(run, left.next, lead);
    if (toAt === null) continue;
    const sameMonth = dayOfSameMonth(line, left.node, toAt, isLed);
    if (sameMonth !== null) return sameMonth;
    const to = secondEnd(opened(line, toAt), toAt, isLed, slashed !== null);
    if (to === null) continue;
    if (left.node.kind === 'year' && to.node.kind === 'year') {
      if (left.node.year >= to.node.year || !arePlausible(left.node.year, to.node.year)) continue;
    }
    const range = lendYears(left.node, to.node);
    if (range === null || (!isLed && !isPlainlyRange(line, at, left, to))) continue;
    return { node: range, next: to.next };
  }
  return null;
}

function firstEnd(line: Line, at: number, isLed: boolean): Match<DateNode> | null {
  return isLed ? looseDate(line, at) : first(line, at, [date, shortMonthInRange]);
}

function secondEnd(
  line: Line,
  at: number,
  isLed: boolean,
  isSlashed: boolean,
): Match<DateNode> | null {
  const to = isLed ? looseDate(line, at) : (date(line, at) ?? looseDate(line, at));
  return to ?? (isSlashed ? readRangeEnd(line, at) : null);
}

/** "Jan-" in "Mar-Apr 2013". */
const shortMonthInRange: Rule<DateNode> = ({ run }, at) => {
  const month = run.startsClean(at) ? readMonth(run, at) : null;
  return month !== null &&
    run.is(month.next, '-', 'to', 'through') &&
    run.at(at)?.isCapital === true
    ? { node: { kind: 'month', year: null, month: month.node }, next: month.next }
    : null;
};

/** "May 2 to 3", "November 3-5, 2020", "June 4th through eleventh". */
function dayOfSameMonth(
  line: Line,
  from: DateNode,
  at: number,
  isLed: boolean,
): Match<DateRange> | null {
  if (from.kind !== 'day' || from.month === null) return null;
  const { run } = line;
  const dayAt = run.skip(at, 'the');
  const day = readDay(run, dayAt);
  if (day === null || day.node.day <= from.day || readMonth(run, day.next) !== null) return null;
  if (!run.endsClean(day.next)) return null;
  const time = clockTime(opened(line, dayAt), dayAt);
  if (time !== null && !time.node.isWeak) return null;
  // "October 14 to 20 villages": the number counts something.
  const after = run.at(day.next);
  if (
    day.node.form !== 'ordinal' &&
    !isLed &&
    after?.kind === 'other' &&
    /^[a-z]+s$/.test(after.text)
  ) {
    return null;
  }
  const year = from.year === null ? readFollowingYear(run, day.next) : null;
  const known = year?.node ?? from.year;
  if (!isRealDay(known, from.month, day.node.day)) return null;
  return {
    node: {
      from: { ...from, year: known },
      to: { ...from, year: known, day: day.node.day, weekday: null },
    },
    next: year?.next ?? day.next,
  };
}

/** Without "from" or "between" only ends that say enough make a range: "Mar-Apr 2013". */
function isPlainlyRange(
  { run }: Line,
  at: number,
  from: Match<DateNode>,
  to: Match<DateNode>,
): boolean {
  const kinds = [from.node.kind, to.node.kind];
  if (kinds.includes('year')) return false;
  // "1/2-3/4" are fractions as well.
  const isSlashed = run.digits(at) > 0 && run.is(at + 1, '/');
  if (isSlashed && yearOf(from.node) === null && yearOf(to.node) === null) return false;
  if (kinds.every((kind) => kind === 'month')) {
    const hasYear = [from.node, to.node].some(
      (node) => node.kind === 'month' && node.year !== null,
    );
    const isCapital = run.at(at)?.isCapital === true && !run.is(at, 'may');
    return hasYear || (isCapital && run.is(from.next, 'to', 'through', '-'));
  }
  return true;
}

/** Gives each end the year that only the other names; a range never runs backwards. */
function lendYears(from: DateNode, to: DateNode): DateRange | null {
  // "in 2018 through 28 June"
  if (from.kind === 'year' && yearOf(to) === null) return { from, to: withYear(to, from.year) };
  const [a, b] = [yearOf(from), yearOf(to)];
  if (a === undefined || b === undefined) return { from, to };
  if (a === null && b !== null) {
    const year = isLater(from, to) ? b - 1 : b;
    return { from: withYear(from, year), to };
  }
  if (a !== null && b === null) {
    return { from, to: withYear(to, isLater(from, to) ? a + 1 : a) };
  }
  return a !== null && b !== null && (a > b || (a === b && isLater(from, to)))
    ? null
    : { from, to };
}

/** The year of a day or month, null if not said; undefined for dates that carry none. */
function yearOf(node: DateNode): number | null | undefined {
  if (node.kind === 'day') return node.month === null ? undefined : node.year;
  return node.kind === 'month' ? node.year : undefined;
}

function withYear(node: DateNode, year: number): DateNode {
  return node.kind === 'day' || node.kind === 'month' ? { ...node, year } : node;
}

/** Whether the first falls later in a year than the second. */
function isLater(from: DateNode, to: DateNode): boolean {
  return orderInYear(from) > orderInYear(to) && monthOf(from) * 100 > monthOf(to) * 100 - 1;
}

function orderInYear(node: DateNode): number {
  return monthOf(node) * 100 + (node.kind === 'day' ? node.day : 0);
}

function monthOf(node: DateNode): number {
  return node.kind === 'day' || node.kind === 'month' ? (node.month ?? 0) : 0;
}
