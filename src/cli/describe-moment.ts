import type { Moment, PartOfDay } from '../moments/moment.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const partsOfDay = {
  'early-morning': 'early morning',
  morning: 'morning',
  noon: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
} satisfies Record<PartOfDay, string>;

const hasClock = new Set<Moment['precision']>(['second', 'minute', 'hour', 'part-of-day']);

/**
 * A moment in English words, no more precise than it is known: `about 08:36, 14 October 2020
 * (zone not stated)`. The value is never shifted to another zone, so a day stays that day.
 */
export function describeMoment(moment: Moment): string {
  const remarks: string[] = [];
  if (moment.zone !== null) {
    if (hasClock.has(moment.precision)) remarks.push(moment.zone);
  } else if (hasClock.has(moment.precision)) remarks.push('zone not stated');
  if (moment.resolvedAgainst !== undefined && !moment.value.startsWith(moment.resolvedAgainst)) {
    remarks.push(`reckoned from ${describeValue(moment.resolvedAgainst)}`);
  }
  const about = moment.isApproximate ? 'about ' : '';
  const tail = remarks.length === 0 ? '' : ` (${remarks.join('; ')})`;
  return `${about}${describeBounds(moment)}${tail}`;
}

/** The day of an ISO 8601 instant, in UTC, in words: `24 November 2026`. */
export function describeInstantDay(instant: string): string {
  return describeValue(instant.slice(0, 10));
}

function describeBounds({ value, end, bound, partOfDay }: Moment): string {
  if (partOfDay !== undefined) {
    const part = partsOfDay[partOfDay];
    if (bound === undefined && end === undefined) return `${describeValue(value)}, ${part}`;
    const day =
      end === undefined ? describeValue(value) : `${describeValue(value)} to ${describeValue(end)}`;
    return placeBound(`the ${part} of ${day}`, bound);
  }
  if (bound !== undefined) return placeBound(describeValue(value), bound);
  if (end === undefined) return describeValue(value);
  const [day, clock] = splitValue(value);
  const [endDay, endClock] = splitValue(end);
  if (clock !== null && endClock !== null && day === endDay) {
    const times = `${describeClock(clock)} to ${describeClock(endClock)}`;
    return day === '' ? times : `${describeDate(day)}, ${times}`;
  }
  return `${describeValue(value)} to ${describeValue(end)}`;
}

function placeBound(words: string, bound: Moment['bound']): string {
  if (bound === undefined) return words;
  return bound === 'from' ? `from ${words} on` : `until ${words}`;
}

function describeValue(value: string): string {
  const [day, clock] = splitValue(value);
  if (clock === null) return describeDate(day);
  return day === '' ? describeClock(clock) : `${describeDate(day)}, ${describeClock(clock)}`;
}

/** `2020-10-14T08:36` is the day `2020-10-14` and the clock `08:36`; either may be missing. */
function splitValue(value: string): readonly [day: string, clock: string | null] {
  const at = value.indexOf('T');
  return at === -1 ? [value, null] : [value.slice(0, at), value.slice(at + 1)];
}

/** An hour alone is not shown as `07:00`: that would claim its minutes. */
function describeClock(clock: string): string {
  return clock.includes(':') ? clock : `${Number(clock)} o’clock`;
}

function describeDate(date: string): string {
  const [, year, week] = /^(-?\d{4,})-W(\d{2})$/.exec(date) ?? [];
  if (week !== undefined) return `week ${Number(week)} of ${year}`;
  const [, quarterYear, quarter] = /^(-?\d{4,})-Q([1-4])$/.exec(date) ?? [];
  if (quarter !== undefined) return `quarter ${quarter} of ${quarterYear}`;
  const [, fullYear, month, day] = /^(-?\d{4,})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  const monthName = months[Number(month) - 1];
  if (monthName === undefined) return date;
  const words = `${monthName} ${fullYear}`;
  return day === undefined ? words : `${Number(day)} ${words}`;
}
