import {
  addMonths,
  calendarDay,
  dayNumber,
  easterSunday,
  firstIsoMonday,
  isoDay,
  isoMonth,
  isoWeekOf,
  isoWeeksIn,
  isoYear,
  isRealDay,
  mondayOf,
  nthWeekday,
  parseIsoDay,
  weekdayOf,
} from './calendar.js';
import type { DateNode, Holiday, Step } from './expression.js';
import type { Season, Unit } from './lexicon.js';
import type { Portion, Precision } from './moment.js';
import { extentOfValue } from './moment-extent.js';
import type { Reference } from './reference.js';

/** A date in the form that moments carry it. */
export interface ResolvedDate {
  readonly value: string;
  /** Inclusive last value, for periods that no single value names. */
  readonly end?: string;
  readonly precision: Precision;
  /** The reference day was needed. */
  readonly isResolved: boolean;
  readonly isApproximate?: true;
  readonly portion?: Portion;
}

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
      const isPast = reference.purpose === 'past';
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
    case 'nth':
      return resolveNth(node, reference);
    case 'edge':
      return resolveEdge(node, reference);
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

function known(value: string, precision: Precision): ResolvedDate {
  return { value, precision, isResolved: false };
}

function derived(value: string, precision: Precision): ResolvedDate {
  return { value, precision, isResolved: true };
}

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
    const found =
      today === null || weekday === null ? null : findWeekdayDay(day, weekday, today, reference);
    return found === null ? null : derived(isoDay(found), 'day');
  }
  if (year !== null) return known(isoDay(dayNumber(year, month, day)), 'day');
  if (today === null)
    return known(`XXXX-${isoMonth(0, month).slice(5)}-${String(day).padStart(2, '0')}`, 'day');
  const step = reference.purpose === 'past' ? -1 : 1;
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

/** "Tuesday the 13th": the nearest month, on the side that the purpose says, where that is so. */
function findWeekdayDay(
  day: number,
  weekday: number,
  today: number,
  reference: Reference,
): number | null {
  const step = reference.purpose === 'past' ? -1 : 1;
  const now = calendarDay(today);
  for (let count = 0; count <= 24; count += 1) {
    const total = now.year * 12 + now.month - 1 + step * count;
    const [year, month] = [Math.floor(total / 12), (total % 12) + 1];
    if (!isRealDay(year, month, day)) continue;
    const number = dayNumber(year, month, day);
    if (weekdayOf(number) === weekday && (number - today) * step >= 0) return number;
  }
  return null;
}

function resolveWeekday(
  weekday: number,
  shift: -1 | 0 | 1 | 'coming' | null,
  today: number,
  reference: Reference,
): number {
  if (typeof shift === 'number') return mondayOf(today) + 7 * shift + weekday - 1;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (shift === 'coming') return today + (ahead === 0 ? 7 : ahead);
  return reference.purpose === 'past' ? today - ((7 - ahead) % 7) : today + ahead;
}

function resolveShifted(unit: Unit, by: number, today: number): ResolvedDate | null {
  const { year, month } = calendarDay(today);
  switch (unit) {
    case 'day':
      return derived(isoDay(today + by), 'day');
    case 'week':
      return derived(isoWeek(today + 7 * by), 'week');
    case 'weekend':
      return weekendOf(today + 7 * by);
    case 'month':
      return derived(isoDay(addMonths(dayNumber(year, month, 1), by)).slice(0, 7), 'month');
    case 'quarter': {
      const first = addMonths(dayNumber(year, month - ((month - 1) % 3), 1), 3 * by);
      const start = calendarDay(first);
      return derived(`${isoYear(start.year)}-${33 + (start.month - 1) / 3}`, 'quarter');
    }
    case 'year':
      return derived(isoYear(year + by), 'year');
    case 'decade':
      return derived(`${isoYear(year + 10 * by).slice(0, 3)}X`, 'decade');
    case 'century':
      return derived(`${isoYear(year + 100 * by).slice(0, 2)}XX`, 'century');
    default:
      return null;
  }
}

function isoWeek(day: number): string {
  const { year, week } = isoWeekOf(day);
  return `${isoYear(year)}-W${String(week).padStart(2, '0')}`;
}

/** The weekend nearest to a day: a Monday or Tuesday looks back. */
function weekendNear(day: number): ResolvedDate {
  return weekendOf(weekdayOf(day) <= 2 ? day - 7 : day);
}

/** Saturday and Sunday of the week that holds the day. */
function weekendOf(day: number): ResolvedDate {
  const saturday = mondayOf(day) + 5;
  return { value: isoDay(saturday), end: isoDay(saturday + 1), precision: 'day', isResolved: true };
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, fortnight: 14, weekend: 7 };
const MONTHS: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

/** Moves a day by steps of days or longer. */
function moveDay(day: number, steps: readonly Step[], direction: -1 | 1): number {
  let moved = day;
  for (const { count, unit } of steps) {
    const months = MONTHS[unit];
    moved =
      months === undefined
        ? moved + direction * count * (DAYS[unit] ?? 0)
        : addMonths(moved, direction * count * months);
  }
  return moved;
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
  const isAbout = from === null && finest !== 'day';
  return {
    value: isoDay(moved),
    precision: 'day',
    isResolved,
    ...(isAbout ? { isApproximate: true as const } : {}),
  };
}

/** "5 minutes ago" needs the reference's clock; "two hours ago" is known to the hour. */
function resolveClockOffset(
  steps: readonly Step[],
  direction: -1 | 1,
  today: number,
  reference: Reference,
): ResolvedDate | null {
  const clock = /^(\d{2}):(\d{2})/.exec(reference.clock ?? '');
  if (clock === null) return null;
  let minutes = Number(clock[1]) * 60 + Number(clock[2]);
  const longer: Step[] = [];
  for (const step of steps) {
    if (step.unit === 'hour') minutes += direction * 60 * step.count;
    else if (step.unit === 'minute') minutes += direction * step.count;
    else if (step.unit !== 'second') longer.push(step);
  }
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  const day = isoDay(moveDay(today, longer, direction) + days);
  const hour = String(Math.floor(rest / 60)).padStart(2, '0');
  const isHour = steps.at(-1)?.unit === 'hour';
  return isHour
    ? { ...derived(`${day}T${hour}`, 'hour'), isApproximate: true }
    : derived(`${day}T${hour}:${String(rest % 60).padStart(2, '0')}`, 'minute');
}

/** "the last 3 months": from that far away up to the reference, no finer than its unit. */
function resolveRolling(
  unit: Unit,
  count: number,
  direction: -1 | 1,
  today: number,
): ResolvedDate | null {
  const far = moveDay(today, [{ count, unit }], direction);
  const { year } = calendarDay(far);
  if (year < 1 || year > 9999) return null;
  const [first, last] = direction < 0 ? [far, today] : [today, far];
  const length = MONTHS[unit] === undefined ? 10 : unit === 'month' || unit === 'quarter' ? 7 : 4;
  const precision = length === 10 ? 'day' : length === 7 ? 'month' : 'year';
  return {
    value: isoDay(first).slice(0, length),
    end: isoDay(last).slice(0, length),
    precision,
    isResolved: true,
  };
}

function resolveNth(
  node: Extract<DateNode, { kind: 'nth' }>,
  reference: Reference,
): ResolvedDate | null {
  const of = resolveDate(node.of, reference);
  const extent = of === null || of.value.startsWith('X') ? null : extentOfValue(of.value);
  if (of === null || extent === null || extent.firstDay === null || extent.lastDay === null)
    return null;
  const { isResolved } = of;
  const { firstDay, lastDay } = extent;
  const first = calendarDay(firstDay);
  const isYear = of.precision === 'year';
  const isMonth = of.precision === 'month';
  switch (node.unit) {
    case 'weekday': {
      if (!isMonth || node.weekday === null) return null;
      const day = nthWeekday(first.year, first.month, node.weekday, node.nth);
      return day === null ? null : { value: isoDay(day), precision: 'day', isResolved };
    }
    case 'day': {
      const day = node.nth === -1 ? lastDay : firstDay + node.nth - 1;
      return day > lastDay ? null : { value: isoDay(day), precision: 'day', isResolved };
    }
    case 'week': {
      // The weeks of a year are ISO's; those of a month begin with the one that holds its first
      // Thursday, by the same rule.
      const start = isYear ? firstIsoMonday(first.year) : mondayOf(firstDay + 3);
      const monday = node.nth === -1 ? mondayOf(lastDay - 3) : start + 7 * (node.nth - 1);
      return monday > lastDay ? null : { value: isoWeek(monday), precision: 'week', isResolved };
    }
    case 'month':
      if (!isYear || node.nth > 12) return null;
      return {
        value: isoMonth(first.year, node.nth === -1 ? 12 : node.nth),
        precision: 'month',
        isResolved,
      };
    case 'quarter':
      if (!isYear || node.nth > 4) return null;
      return {
        value: `${isoYear(first.year)}-${32 + (node.nth === -1 ? 4 : node.nth)}`,
        precision: 'quarter',
        isResolved,
      };
    case 'half': {
      if (!isYear) return null;
      const isSecond = node.nth !== 1;
      return {
        value: isoMonth(first.year, isSecond ? 7 : 1),
        end: isoMonth(first.year, isSecond ? 12 : 6),
        precision: 'month',
        isResolved,
      };
    }
  }
}

/** "the last four months of 2021", "the first 3 days of May". */
function resolveEdge(
  node: Extract<DateNode, { kind: 'edge' }>,
  reference: Reference,
): ResolvedDate | null {
  const of = resolveDate(node.of, reference);
  const extent = of === null || of.value.startsWith('X') ? null : extentOfValue(of.value);
  if (of === null || extent === null || extent.firstDay === null || extent.lastDay === null)
    return null;
  const { firstDay, lastDay } = extent;
  const { count, unit } = node;
  const isDay = unit === 'day';
  const [first, last] =
    node.edge === 'first'
      ? [firstDay, isDay ? firstDay + count - 1 : addMonths(firstDay, count) - 1]
      : [isDay ? lastDay - count + 1 : addMonths(lastDay + 1, -count), lastDay];
  if (first < firstDay || last > lastDay) return null;
  const length = isDay ? 10 : 7;
  return {
    value: isoDay(first).slice(0, length),
    end: isoDay(last).slice(0, length),
    precision: unit,
    isResolved: of.isResolved,
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
  const isPast = reference.purpose === 'past';
  const isOnSide = isPast ? day <= today : day >= today;
  return {
    day: isOnSide ? day : holidayIn(holiday, isPast ? year - 1 : year + 1),
    isResolved: true,
  };
}

function holidayIn(holiday: Holiday, year: number): number {
  switch (holiday.kind) {
    case 'fixed':
      return dayNumber(year, holiday.month, holiday.day);
    case 'easter':
      return easterSunday(year) + holiday.plus;
    case 'nth-weekday':
      return (
        (nthWeekday(year, holiday.month, holiday.weekday, holiday.nth) ??
          dayNumber(year, holiday.month, 1)) + (holiday.plus ?? 0)
      );
  }
}
