import type { Moment, PartOfDay } from './moment.js';
import { type Extent, extentOfValue } from './moment-extent.js';

/**
 * Whether any of the time that a moment may mean lies within `from`..`to`, both included.
 * `from` and `to` are ISO values of any precision (`2020`, `2020-10`, `2020-10-14T08:00`);
 * either may be left out. Wall-clock times are compared as written, without zones, so a
 * day-only moment never shifts. A moment without a full date (`T08:36`, `XXXX-10-14`) is within
 * everything only when neither end is given. Throws RangeError for an end that is no ISO value.
 */
export function overlaps(moment: Moment, from?: string, to?: string): boolean {
  if (from === undefined && to === undefined) return true;
  const own = extentOfMoment(moment);
  if (own === null) return false;
  const [earliest, latest] = own;
  return (
    (from === undefined || latest >= edge(from, 'first')) &&
    (to === undefined || earliest <= edge(to, 'last'))
  );
}

/** First and last second of a moment on the wall clock; null without a full date. */
export function extentOfMoment(moment: Moment): readonly [number, number] | null {
  const first = extentOfValue(moment.value);
  const last = moment.end === undefined ? first : extentOfValue(moment.end);
  const start = first === null ? null : narrow(first, moment);
  const end = last === null ? null : narrow(last, moment);
  const from = start?.[0];
  const to = end?.[1];
  if (start === null || end === null || from === undefined || to === undefined) return null;
  const isExcluded = moment.isBoundExcluded === true;
  if (moment.bound === 'from') return [isExcluded ? start[1] + 1 : from, Number.POSITIVE_INFINITY];
  if (moment.bound === 'until') return [Number.NEGATIVE_INFINITY, isExcluded ? from - 1 : to];
  return [from, to];
}

/**
 * Hours that a part of the day may mean, generously. A night reaches into the next morning, and
 * "at night" on a day may also mean its first hours.
 */
const HOURS: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  'early-morning': [0, 9],
  morning: [0, 12],
  noon: [11, 14],
  afternoon: [12, 19],
  evening: [16, 24],
  night: [0, 32],
};

function narrow(extent: Extent, moment: Moment): readonly [number, number] | null {
  if (extent.firstDay === null || extent.lastDay === null) return null;
  const firstMidnight = extent.firstDay * 86_400;
  const lastMidnight = extent.lastDay * 86_400;
  if (moment.partOfDay === undefined || moment.precision !== 'part-of-day') {
    return [firstMidnight + extent.firstSecond, lastMidnight + extent.lastSecond];
  }
  const [from, to] = HOURS[moment.partOfDay];
  return [firstMidnight + from * 3600, lastMidnight + to * 3600 - 1];
}

function edge(value: string, side: 'first' | 'last'): number {
  const extent = extentOfValue(value);
  if (extent === null || extent.firstDay === null || extent.lastDay === null) {
    throw new RangeError(
      `expected an ISO date such as 2020-10 or 2020-10-14 as the ${side === 'first' ? 'start' : 'end'} of a range, found ${JSON.stringify(value.slice(0, 40))}`,
    );
  }
  return side === 'first'
    ? extent.firstDay * 86_400 + extent.firstSecond
    : extent.lastDay * 86_400 + extent.lastSecond;
}
