import {
  calendarDay,
  dayNumber,
  easterSunday,
  isoDay,
  isoMonth,
  isoWeeksIn,
  isoYear,
  isRealDay,
  mondayOf,
  nthWeekday,
  parseIsoDay,
} from './calendar.js';
import type { DateNode, Holiday } from './expression.js';
import type { Season } from './lexicon.js';
import type { Precision } from './moment.js';
import { extentOfValue } from './moment-extent.js';
import type { Reference } from './reference.js';
import { resolveEdge, resolveNth } from './resolve-part.js';
import {
  findDayOfMonth,
  isoWeek,
  MONTHS,
  moveDay,
  resolveClockOffset,
  resolveRolling,
  resolveShifted,
  resolveWeekday,
  weekendNear,
} from './resolve-relative.js';
import { derived, known, type ResolvedDate } from './resolved-date.js';

/**
 * Reads a date node against the reference: null when the date needs a day that the reference
 * does not have, or when there is no such day. Without a reference day a missing year stays
 * open (`XXXX-10-14`).
 */
export function resolveDate(node: DateNode, reference: Reference): ResolvedDate | null {
  const today = reference.day === null ? null : parseIsoDay(reference.day);
  switch (node.kind) {
    case 'day':
      return resolveDay(node, today, reference);
    case 'month': {
      const { year, month } = node;
      if (year !== null) return known(isoMonth(year, month), 'month');
      if (today === null) return known(`XXXX-${isoMonth(0, month).slice(5)}`, 'month');
      const now = calendarDay(today);
      const isPast = reference.purpose === 'report';
      const shift = isPast ? (month > now.month ? -1 : 0) : month < now.month ? 1 : 0;
      return derived(isoMonth(now.year + shift, month), 'month');
    }
    case 'year':
      return known(isoYear(node.year), 'year');
    case 'decade':
      return known(`${isoYear(node.year).slice(0, 3)}X`, 'decade');
    case 'century':
      return known(`${isoYear((node.century - 1) * 100).slice(0, 2)}XX`, 'century');
    case 'quarter':
      return withYearOf(node.year, reference, (year) => `${year}-${32 + node.quarter}`, 'quarter');
    case 'season':
      return withYearOf(
        node.year,
        reference,
        (year) => `${year}-${SEASON_CODES[node.season]}`,
        'season',
      );
    case 'iso-week': {
      const year = yearOf(node.year, reference);
      if (year === null || node.week > isoWeeksIn(year.year)) return null;
      const value = `${isoYear(year.year)}-W${String(node.week).padStart(2, '0')}`;
      return { value, precision: 'week', isResolved: year.isResolved };
    }
    case 'holiday': {
      const day = resolveHoliday(node.holiday, node.year, reference, today);
      return day === null
        ? null
        : { value: isoDay(day.day), precision: 'day', isResolved: day.isResolved };
    }
    case 'weekday':
      return today === null
        ? null
        : derived(isoDay(resolveWeekday(node.weekday, node.shift, today, reference)), 'day');
    case 'weekday-of': {
      const week = resolveDate(node.week, reference);
      const extent = week === null ? null : extentOfValue(week.value);
      return extent === null || extent.firstDay === null
        ? null
        : derived(isoDay(mondayOf(extent.firstDay) + node.weekday - 1), 'day');
    }
    case 'shifted':
      return today === null ? null : resolveShifted(node.unit, node.by, today);
    case 'shifted-month': {
      if (today === null) return null;
      const now = calendarDay(today);
      // "last May" in July is two months old; in March it is that of the year before.
      const isOtherYear =
        node.shift < 0 ? node.month >= now.month : node.shift > 0 ? node.month <= now.month : false;
      return derived(isoMonth(now.year + (isOtherYear ? node.shift : 0), node.month), 'month');
    }
    case 'offset':
      return resolveOffset(node, reference, today);
    case 'rolling':
      return today === null ? null : resolveRolling(node.unit, node.count, node.direction, today);
    case 'nth': {
      const of = resolveDate(node.of, reference);
      return of === null ? null : resolveNth(node, of);
    }
    case 'edge': {
      const of = resolveDate(node.of, reference);
      return of === null ? null : resolveEdge(node, of);
    }
    case 'week-of': {
      const of = resolveDate(node.of, reference);
      const day = of === null ? null : parseIsoDay(of.value);
      if (of === null || day === null) return null;
      return node.isWeekend
        ? { ...weekendNear(day), isResolved: of.isResolved }
        : { value: isoWeek(day), precision: 'week', isResolved: of.isResolved };
    }
    case 'portion': {
      const of = resolveDate(node.of, reference);
      return of === null ? null : { ...of, portion: node.portion };
    }
  }
}

/** ISO 8601-2 (EDTF) writes seasons as months 21–24 and quarters as 33–36. */
const SEASON_CODES: Readonly<Record<Season, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  winter: 24,
};

/** The year that a node names, or the reference's own. */
function yearOf(
  node: DateNode | null,
  reference: Reference,
): { readonly year: number; readonly isResolved: boolean } | null {
  const resolved = node === null ? null : resolveDate(node, reference);
  if (node !== null) {
    return resolved === null
      ? null
      : { year: Number(resolved.value.slice(0, 4)), isResolved: resolved.isResolved };
  }
  const today = reference.day === null ? null : parseIsoDay(reference.day);
  return today === null ? null : { year: calendarDay(today).year, isResolved: true };
}

function withYearOf(
  node: DateNode | null,
  reference: Reference,
  write: (year: string) => string,
  precision: Precision,
): ResolvedDate | null {
  const year = yearOf(node, reference);
  if (year !== null) {
    return { value: write(isoYear(year.year)), precision, isResolved: year.isResolved };
  }
  return node === null ? known(write('XXXX'), precision) : null;
}

function resolveDay(
  node: Extract<DateNode, { kind: 'day' }>,
  today: number | null,
  reference: Reference,
): ResolvedDate | null {
  const { year, month, day, weekday } = node;
  if (month === null) {
    const found = today === null ? null : findDayOfMonth(day, weekday, today, reference);
    return found === null ? null : derived(isoDay(found), 'day');
  }
  if (year !== null) return known(isoDay(dayNumber(year, month, day)), 'day');
  if (today === null)
    return known(`XXXX-${isoMonth(0, month).slice(5)}-${String(day).padStart(2, '0')}`, 'day');
  const step = reference.purpose === 'report' ? -1 : 1;
  const thisYear = calendarDay(today).year;
  // Nine years hold a leap day whatever century ends between them.
  for (let count = 0; count <= 9; count += 1) {
    const candidate = thisYear + (count === 0 ? 0 : step * count);
    if (!isRealDay(candidate, month, day)) continue;
    const number = dayNumber(candidate, month, day);
    if ((number - today) * step >= 0) return derived(isoDay(number), 'day');
  }
  return null;
}

/**
 * "three days ago" is a day; "two weeks ago" about a day; "two months ago" is no finer than a
 * month and "ten years ago" no finer than a year, unless smaller steps or a day say more.
 */
function resolveOffset(
  node: Extract<DateNode, { kind: 'offset' }>,
  reference: Reference,
  today: number | null,
): ResolvedDate | null {
  const { steps, direction, from } = node;
  const anchor = from === null ? null : resolveDate(from, reference);
  const anchorDay =
    from === null
      ? today
      : anchor === null
        ? null
        : (extentOfValue(anchor.value)?.firstDay ?? null);
  if (anchorDay === null) return null;
  const isResolved = from === null || anchor?.isResolved === true;
  if (steps.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')) {
    return resolveClockOffset(steps, direction, anchorDay, reference);
  }
  const moved = moveDay(anchorDay, steps, direction);
  const { year } = calendarDay(moved);
  if (year < 1 || year > 9999) return null;
  const finest = steps.at(-1)?.unit ?? 'day';
  if (from === null && MONTHS[finest] !== undefined) {
    const isMonth = finest === 'month' || finest === 'quarter';
    return derived(isoDay(moved).slice(0, isMonth ? 7 : 4), isMonth ? 'month' : 'year');
  }
  if (anchor !== null && anchor.precision !== 'day') {
    const length = anchor.precision === 'month' ? 7 : 4;
    const isFine = anchor.precision === 'month' || anchor.precision === 'year';
    if (!isFine || MONTHS[finest] === undefined) return null;
    return { value: isoDay(moved).slice(0, length), precision: anchor.precision, isResolved };
  }
  const isAbout = from === null && finest !== 'day';
  return {
    value: isoDay(moved),
    precision: 'day',
    isResolved,
    ...(isAbout ? { isApproximate: true as const } : {}),
  };
}

function resolveHoliday(
  holiday: Holiday,
  yearNode: DateNode | null,
  reference: Reference,
  today: number | null,
): { readonly day: number; readonly isResolved: boolean } | null {
  if (yearNode !== null) {
    const year = yearOf(yearNode, reference);
    return year === null
      ? null
      : { day: holidayIn(holiday, year.year), isResolved: year.isResolved };
  }
  if (today === null) return null;
  const { year } = calendarDay(today);
  const day = holidayIn(holiday, year);
  const isPast = reference.purpose === 'report';
  const isOnSide = isPast ? day <= today : day >= today;
  return {
    day: isOnSide ? day : holidayIn(holiday, isPast ? year - 1 : year + 1),
    isResolved: true,
  };
}

/** The day number of a holiday in a year. */
function holidayIn(holiday: Holiday, year: number): number {
  switch (holiday.kind) {
    case 'fixed':
      return dayNumber(year, holiday.month, holiday.day);
    case 'easter':
      return easterSunday(year) + holiday.plus;
    case 'nth-weekday':
      // Every month has a fourth and a last of each weekday, so the fallback never speaks.
      return (
        (nthWeekday(year, holiday.month, holiday.weekday, holiday.nth) ??
          dayNumber(year, holiday.month, 1)) + (holiday.plus ?? 0)
      );
  }
}
