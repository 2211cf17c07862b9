import {
  calendarDay,
  dayNumber,
  easterSunday,
  isoDay,
  isoMonth,
  isoWeeksIn,
  isoYear,
  mondayOf,
  nthWeekday,
  parseIsoDay,
} from './calendar.js';
import type { DateNode, Holiday } from './expression.js';
import type { Precision } from './moment.js';
import { extentOfValue } from './moment-extent.js';
import type { Reading } from './reference.js';
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
import {
  openMonth,
  openMonthDay,
  resolveMonth,
  resolveMonthDay,
  resolvePeriod,
  resolveShiftedSeason,
  SEASON_CODES,
} from './resolve-yearless.js';
import { derived, known, type ResolvedDate } from './resolved-date.js';

/**
 * Reads a date node against a reading of its text: null when the date needs a day that the
 * reading does not have, or when there is no such day. Without a day of the text a missing year stays
 * open (`XXXX-10-14`).
 */
export function resolveDate(node: DateNode, reading: Reading): ResolvedDate | null {
  const today = reading.day === null ? null : parseIsoDay(reading.day);
  switch (node.kind) {
    case 'day':
      return resolveDay(node, today, reading);
    case 'month': {
      const { year, month } = node;
      if (year !== null) return known(isoMonth(year, month), 'month');
      return today === null ? openMonth(month) : resolveMonth(month, today, reading);
    }
    case 'year':
      return known(isoYear(node.year), 'year');
    case 'decade':
      return known(`${isoYear(node.year).slice(0, 3)}X`, 'decade');
    case 'century':
      return known(`${isoYear((node.century - 1) * 100).slice(0, 2)}XX`, 'century');
    case 'quarter':
      return inYear(32 + node.quarter, node.year, 'quarter', today, reading);
    case 'season':
      if (node.shift !== undefined) {
        const { season, shift } = node;
        return today === null ? null : resolveShiftedSeason({ season, shift }, today);
      }
      return inYear(SEASON_CODES[node.season], node.year, 'season', today, reading);
    case 'iso-week': {
      const year = yearOf(node.year, reading);
      if (year === null || node.week > isoWeeksIn(year.year)) return null;
      const value = `${isoYear(year.year)}-W${String(node.week).padStart(2, '0')}`;
      return { value, precision: 'week', isResolved: year.isResolved };
    }
    case 'holiday': {
      const day = resolveHoliday(node.holiday, node.year, reading, today);
      return day === null
        ? null
        : { value: isoDay(day.day), precision: 'day', isResolved: day.isResolved };
    }
    case 'weekday': {
      const day = today === null ? null : resolveWeekday(node.weekday, node.shift, today, reading);
      return day === null ? null : derived(isoDay(day), 'day');
    }
    case 'weekday-of': {
      const week = resolveDate(node.week, reading);
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
      return resolveOffset(node, reading, today);
    case 'step':
      return resolveStep(node, reading);
    case 'rolling':
      return today === null ? null : resolveRolling(node.unit, node.count, node.direction, today);
    case 'nth': {
      const of = resolveDate(node.of, reading);
      return of === null ? null : resolveNth(node, of);
    }
    case 'edge': {
      const of = resolveDate(node.of, reading);
      return of === null ? null : resolveEdge(node, of);
    }
    case 'week-of': {
      const of = resolveDate(node.of, reading);
      const day = of === null ? null : parseIsoDay(of.value);
      if (of === null || day === null) return null;
      return node.isWeekend
        ? { ...weekendNear(day), isResolved: of.isResolved }
        : { value: isoWeek(day), precision: 'week', isResolved: of.isResolved };
    }
    case 'portion': {
      const of = resolveDate(node.of, reading);
      return of === null ? null : { ...of, portion: node.portion };
    }
  }
}

/** The year that a node names, or the reading's own. */
function yearOf(
  node: DateNode | null,
  reading: Reading,
): { readonly year: number; readonly isResolved: boolean } | null {
  const resolved = node === null ? null : resolveDate(node, reading);
  if (node !== null) {
    return resolved === null
      ? null
      : { year: Number(resolved.value.slice(0, 4)), isResolved: resolved.isResolved };
  }
  const today = reading.day === null ? null : parseIsoDay(reading.day);
  return today === null ? null : { year: calendarDay(today).year, isResolved: true };
}

/** A quarter or a season, by its code, of the year that its node names. */
function inYear(
  code: number,
  yearNode: DateNode | null,
  precision: Precision,
  today: number | null,
  reading: Reading,
): ResolvedDate | null {
  if (yearNode === null) {
    // "in summer" of a report tells of every year where its wording does not say which.
    const isAnyYear = precision === 'season' && reading.purpose === 'report';
    if (isAnyYear && (today === null || reading.side === null)) return null;
    return today === null
      ? known(`XXXX-${code}`, precision)
      : resolvePeriod(code, precision, today, reading);
  }
  const year = yearOf(yearNode, reading);
  return year === null
    ? null
    : { value: `${isoYear(year.year)}-${code}`, precision, isResolved: year.isResolved };
}

function resolveDay(
  node: Extract<DateNode, { kind: 'day' }>,
  today: number | null,
  reading: Reading,
): ResolvedDate | null {
  const { year, month, day, weekday } = node;
  if (month === null) {
    const found = today === null ? null : findDayOfMonth(day, weekday, today, reading);
    return found === null ? null : derived(isoDay(found), 'day');
  }
  if (year !== null) return known(isoDay(dayNumber(year, month, day)), 'day');
  return today === null
    ? openMonthDay(month, day)
    : resolveMonthDay({ month, day, weekday }, today, reading);
}

/** "two days later", from what the text named before: no finer than that and than its own unit. */
function resolveStep(
  { steps, direction }: Extract<DateNode, { kind: 'step' }>,
  { anchor }: Reading,
): ResolvedDate | null {
  const day = anchor === null ? null : (extentOfValue(anchor.value)?.firstDay ?? null);
  const unit = steps.at(-1)?.unit ?? 'day';
  if (anchor === null || day === null) return null;
  const moved = moveDay(day, steps, direction);
  const { year, month } = calendarDay(moved);
  if (year < 1 || year > 9999) return null;
  const counted = (value: string, precision: Precision): ResolvedDate => ({
    ...derived(value, precision),
    against: anchor.value,
  });
  const isYears = unit === 'year' || unit === 'decade' || unit === 'century';
  if (anchor.precision === 'quarter' || anchor.precision === 'season') {
    const code = anchor.value.slice(5);
    // A winter is counted from its December.
    return isYears ? counted(`${isoYear(year)}-${code}`, anchor.precision) : null;
  }
  if (anchor.precision === 'year') return isYears ? counted(isoYear(year), 'year') : null;
  if (anchor.precision === 'month') {
    return MONTHS[unit] === undefined ? null : counted(isoMonth(year, month), 'month');
  }
  if (anchor.precision !== 'day') return null;
  if (isYears) return counted(isoYear(year), 'year');
  if (MONTHS[unit] !== undefined) return counted(isoMonth(year, month), 'month');
  const isAbout = unit !== 'day';
  return {
    ...counted(isoDay(moved), 'day'),
    ...(isAbout ? { isApproximate: true as const } : {}),
  };
}

/**
 * "three days ago" is a day; "two weeks ago" about a day; "two months ago" is no finer than a
 * month and "ten years ago" no finer than a year, unless smaller steps or a day say more.
 */
function resolveOffset(
  node: Extract<DateNode, { kind: 'offset' }>,
  reading: Reading,
  today: number | null,
): ResolvedDate | null {
  const { steps, direction, from } = node;
  const anchor = from === null ? null : resolveDate(from, reading);
  const anchorDay =
    from === null
      ? today
      : anchor === null
        ? null
        : (extentOfValue(anchor.value)?.firstDay ?? null);
  if (anchorDay === null) return null;
  const isResolved = from === null || anchor?.isResolved === true;
  if (steps.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')) {
    return resolveClockOffset(steps, direction, anchorDay, reading);
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
  reading: Reading,
  today: number | null,
): { readonly day: number; readonly isResolved: boolean } | null {
  if (yearNode !== null) {
    const year = yearOf(yearNode, reading);
    return year === null
      ? null
      : { day: holidayIn(holiday, year.year), isResolved: year.isResolved };
  }
  if (today === null || reading.side === null) return null;
  const { year } = calendarDay(today);
  const day = holidayIn(holiday, year);
  const isPast = reading.side === 'past';
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
