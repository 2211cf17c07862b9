import {
  addMonths,
  calendarDay,
  firstIsoMonday,
  isoDay,
  isoMonth,
  isoYear,
  mondayOf,
  nthWeekday,
} from './calendar.js';
import type { DateNode } from './expression.js';
import { extentOfValue } from './moment-extent.js';
import { isoWeek } from './resolve-relative.js';
import type { ResolvedDate } from './resolved-date.js';

/** "the first Monday of May", "the last week of 2016", "the 9th month": the nth of a period `of`. */
export function resolveNth(
  node: Extract<DateNode, { kind: 'nth' }>,
  of: ResolvedDate,
): ResolvedDate | null {
  const extent = of.value.startsWith('X') ? null : extentOfValue(of.value);
  if (extent === null || extent.firstDay === null || extent.lastDay === null) return null;
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

/** "the last five months of 2011", "the first 3 days of May". */
export function resolveEdge(
  node: Extract<DateNode, { kind: 'edge' }>,
  of: ResolvedDate,
): ResolvedDate | null {
  const extent = of.value.startsWith('X') ? null : extentOfValue(of.value);
  if (extent === null || extent.firstDay === null || extent.lastDay === null) return null;
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
