import {
  addMonths,
  calendarDay,
  dayNumber,
  isoDay,
  isoWeekOf,
  isoYear,
  isRealDay,
  mondayOf,
  weekdayOf,
} from './calendar.js';
import type { Step } from './expression.js';
import type { Unit } from './lexicon.js';
import type { Reading, Reference } from './reference.js';
import { derived, type ResolvedDate } from './resolved-date.js';

/**
 * A weekday: in the week before, this week, the next, the nearest ahead, in the week that the
 * sentence names, or on the side that the wording says; null when it says none.
 */
export function resolveWeekday(
  weekday: number,
  shift: -1 | 0 | 1 | 'coming' | null,
  today: number,
  { side, week }: Reading,
): number | null {
  if (typeof shift === 'number') return mondayOf(today) + 7 * shift + weekday - 1;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (shift === 'coming') return today + (ahead === 0 ? 7 : ahead);
  if (week !== null) return week + weekday - 1;
  if (side === null) return null;
  return side === 'past' ? today - ((7 - ahead) % 7) : today + ahead;
}

/** "the 13th", "Tuesday the 13th": the nearest month where that is so, on the side of the wording. */
export function findDayOfMonth(
  day: number,
  weekday: number | null,
  today: number,
  { side }: Reading,
): number | null {
  if (side === null) return null;
  const step = side === 'past' ? -1 : 1;
  const now = calendarDay(today);
  for (let count = 0; count <= 24; count += 1) {
    const total = now.year * 12 + now.month - 1 + step * count;
    const [year, month] = [Math.floor(total / 12), (total % 12) + 1];
    if (!isRealDay(year, month, day)) continue;
    const number = dayNumber(year, month, day);
    const isThatDay = weekday === null || weekdayOf(number) === weekday;
    if (isThatDay && (number - today) * step >= 0) return number;
  }
  return null;
}

/** A calendar unit some steps away: "next month", "yesterday"; null for units of the clock. */
export function resolveShifted(unit: Unit, by: number, today: number): ResolvedDate | null {
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

/** The ISO week of a day, `2020-W42`. */
export function isoWeek(day: number): string {
  const { year, week } = isoWeekOf(day);
  return `${isoYear(year)}-W${String(week).padStart(2, '0')}`;
}

/** The weekend nearest to a day: a Monday or Tuesday looks back. */
export function weekendNear(day: number): ResolvedDate {
  return weekendOf(weekdayOf(day) <= 2 ? day - 7 : day);
}

/** Saturday and Sunday of the week that holds the day. */
function weekendOf(day: number): ResolvedDate {
  const saturday = mondayOf(day) + 5;
  return { value: isoDay(saturday), end: isoDay(saturday + 1), precision: 'day', isResolved: true };
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, fortnight: 14, weekend: 7 };

/** Months in units that the length of months matters to; undefined for days and weeks. */
export const MONTHS: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

/** Moves a day by steps of days or longer. */
export function moveDay(day: number, steps: readonly Step[], direction: -1 | 1): number {
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

/** "the last 3 months": from that far away up to the reference, no finer than its unit. */
export function resolveRolling(
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

/** "5 minutes ago" needs the reference's clock; "two hours ago" is known to the hour. */
export function resolveClockOffset(
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
