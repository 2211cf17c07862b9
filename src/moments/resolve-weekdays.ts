import { isoDay, parseIsoDay, weekdayOf } from './calendar.js';
import type { DateNode } from './expression.js';
import type { Reading } from './reference.js';
import { resolveDate } from './resolve-date.js';
import { derived, type ResolvedDate } from './resolved-date.js';

/** The two ends of a span of days. */
export interface Ends {
  readonly date: ResolvedDate | null;
  readonly endDate: ResolvedDate | null;
}

/**
 * "Monday to Friday": the second weekday is the first of its name on or after the first one, so
 * that the span is one of a week. Which week, the sentence says ("next week, from Monday to
 * Friday"), or either end, or else the wording: the last span that is over, or the next that has
 * not begun; both ends are null when nothing says it. Null when an end is no bare weekday.
 */
export function resolveWeekdays(from: DateNode, to: DateNode, reading: Reading): Ends | null {
  const today = reading.day === null ? null : parseIsoDay(reading.day);
  if (isBare(to)) {
    const start = isBare(from) ? startOfSpan(from, to, today, reading) : dayOf(from, reading);
    if (start === null && !isBare(from)) return null;
    return start === null ? NONE : endsOf(start, start + daysBetween(weekdayOf(start), to.weekday));
  }
  const isOfNamedWeek = to.kind === 'weekday-of' || 'shift' in to;
  if (!isBare(from) || !isOfNamedWeek) return null;
  const end = dayOf(to, reading);
  return end === null ? NONE : endsOf(end - daysBetween(from.weekday, weekdayOf(end)), end);
}

type BareWeekday = Extract<DateNode, { kind: 'weekday' }>;

const NONE: Ends = { date: null, endDate: null };

function isBare(node: DateNode): node is BareWeekday {
  return node.kind === 'weekday' && node.shift === null;
}

function startOfSpan(
  from: BareWeekday,
  to: BareWeekday,
  today: number | null,
  { side, week }: Reading,
): number | null {
  if (today === null) return null;
  if (week !== null) return week + from.weekday - 1;
  if (side === null) return null;
  if (side === 'future') return today + daysBetween(weekdayOf(today), from.weekday);
  const end = today - daysBetween(to.weekday, weekdayOf(today));
  return end - daysBetween(from.weekday, to.weekday);
}

/** Days from one weekday to the next of another name, 0 to 6. */
function daysBetween(from: number, to: number): number {
  return (to - from + 7) % 7;
}

function dayOf(node: DateNode, reading: Reading): number | null {
  const resolved = resolveDate(node, reading);
  return resolved === null ? null : parseIsoDay(resolved.value);
}

function endsOf(start: number, end: number): Ends {
  return { date: derived(isoDay(start), 'day'), endDate: derived(isoDay(end), 'day') };
}
