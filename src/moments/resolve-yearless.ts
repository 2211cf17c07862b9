import {
  calendarDay,
  dayNumber,
  isoDay,
  isoMonth,
  isoYear,
  isRealDay,
  weekdayOf,
} from './calendar.js';
import type { DateNode } from './expression.js';
import type { Season } from './lexicon.js';
import type { Precision } from './moment.js';
import { extentOfValue } from './moment-extent.js';
import type { Reading, Side } from './reference.js';
import { derived, known, type ResolvedDate } from './resolved-date.js';

/**
 * A day of a month without its year: the nearest on the side that the wording says. In a report a
 * weekday beside it decides between years; where it contradicts the wording, and where the wording
 * says nothing, the year stays open (`XXXX-10-14`).
 */
export function resolveMonthDay(
  {
    month,
    day,
    weekday,
  }: { readonly month: number; readonly day: number; readonly weekday: number | null },
  today: number,
  reading: Reading,
): ResolvedDate | null {
  const open = openMonthDay(month, day);
  if (reading.purpose === 'report' && weekday !== null) {
    const sides: readonly Side[] = reading.side === null ? ['past', 'future'] : [reading.side];
    const fitting = sides
      .flatMap((side) => daysOn(side, month, day, today, side === 'past' ? 3 : 2))
      .filter((number) => weekdayOf(number) === weekday)
      .sort((one, other) => Math.abs(one - today) - Math.abs(other - today));
    const [nearest] = fitting;
    return nearest === undefined ? open : derived(isoDay(nearest), 'day');
  }
  if (reading.side === null) return open;
  const [nearest] = daysOn(reading.side, month, day, today, 1);
  return nearest === undefined ? null : derived(isoDay(nearest), 'day');
}

/** A day of a month of which no more is known. */
export function openMonthDay(month: number, day: number): ResolvedDate {
  return known(`XXXX-${isoMonth(0, month).slice(5)}-${String(day).padStart(2, '0')}`, 'day');
}

/** The nearest days with this month and day on one side, the nearest first. */
function daysOn(side: Side, month: number, day: number, today: number, count: number): number[] {
  const step = side === 'past' ? -1 : 1;
  const thisYear = calendarDay(today).year;
  const days: number[] = [];
  // Nine years hold a leap day whatever century ends between them.
  for (let years = 0; years <= 9 && days.length < count; years += 1) {
    const year = thisYear + step * years;
    if (!isRealDay(year, month, day)) continue;
    const number = dayNumber(year, month, day);
    if ((number - today) * step >= 0) days.push(number);
  }
  return days;
}

/** How many days back a report's date without a year and without a verb is taken for the latest. */
const RECENT_DAYS = 7;

/** "Quiet on the night of 19 to 20 May": the days just before a report need no verb, nor does its own weekday. */
export function isRecent(node: DateNode | undefined, today: number): boolean {
  if (node?.kind === 'weekday') return node.weekday === weekdayOf(today);
  if (node?.kind !== 'day' || node.month === null) return false;
  const [nearest] = daysOn('past', node.month, node.day, today, 1);
  return nearest !== undefined && today - nearest <= RECENT_DAYS;
}

/** A month without its year: the nearest on the side of the wording, this month included. */
export function resolveMonth(month: number, today: number, { side }: Reading): ResolvedDate {
  if (side === null) return openMonth(month);
  const now = calendarDay(today);
  const shift = side === 'past' ? (month > now.month ? -1 : 0) : month < now.month ? 1 : 0;
  return derived(isoMonth(now.year + shift, month), 'month');
}

/** A month of which no more is known. */
export function openMonth(month: number): ResolvedDate {
  return known(`XXXX-${isoMonth(0, month).slice(5)}`, 'month');
}

/** ISO 8601-2 (EDTF) writes seasons as months 21–24 and quarters as 33–36. */
export const SEASON_CODES: Readonly<Record<Season, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  winter: 24,
};

/**
 * A quarter or a season without its year. In a report: the last that has begun or the next that is
 * not over, as the wording says; open when it does not. A plan means the year it is made in.
 */
export function resolvePeriod(
  code: number,
  precision: Precision,
  today: number,
  reading: Reading,
): ResolvedDate {
  if (reading.purpose === 'plan')
    return derived(periodValue(calendarDay(today).year, code), precision);
  if (reading.side === null) return known(`XXXX-${code}`, precision);
  return derived(
    reading.side === 'past'
      ? nearestPeriod(code, today, 'past', ([first]) => first <= today)
      : nearestPeriod(code, today, 'future', ([, last]) => last >= today),
    precision,
  );
}

/** "last summer" is the latest that is over, "next spring" the first that has not begun, "this winter" the one around. */
export function resolveShiftedSeason(
  { season, shift }: { readonly season: Season; readonly shift: -1 | 0 | 1 },
  today: number,
): ResolvedDate {
  const code = SEASON_CODES[season];
  if (shift < 0)
    return derived(
      nearestPeriod(code, today, 'past', ([, last]) => last < today),
      'season',
    );
  if (shift > 0) {
    return derived(
      nearestPeriod(code, today, 'future', ([first]) => first > today),
      'season',
    );
  }
  const before = periodValue(calendarDay(today).year - 1, code);
  const reaches = (extentOfValue(before)?.lastDay ?? today - 1) >= today;
  return derived(reaches ? before : periodValue(calendarDay(today).year, code), 'season');
}

function nearestPeriod(
  code: number,
  today: number,
  side: Side,
  fits: (days: readonly [number, number]) => boolean,
): string {
  const { year } = calendarDay(today);
  const years = [year - 2, year - 1, year, year + 1, year + 2];
  for (const candidate of side === 'past' ? years.reverse() : years) {
    const value = periodValue(candidate, code);
    const extent = extentOfValue(value);
    const days = [extent?.firstDay ?? 0, extent?.lastDay ?? 0] as const;
    if (fits(days)) return value;
  }
  return periodValue(year, code);
}

function periodValue(year: number, code: number): string {
  return `${isoYear(year)}-${code}`;
}

/** Whether a node leaves something out that only the wording around it can decide. */
export function isShortened(node: DateNode | undefined | null): boolean {
  switch (node?.kind) {
    case 'day':
    case 'month':
    case 'quarter':
    case 'holiday':
      return node.year === null;
    case 'season':
      return node.year === null && node.shift === undefined;
    case 'weekday':
      return node.shift === null;
    case 'nth':
    case 'edge':
    case 'week-of':
    case 'portion':
      return isShortened(node.of);
    case 'offset':
      return isShortened(node.from);
    default:
      return false;
  }
}
