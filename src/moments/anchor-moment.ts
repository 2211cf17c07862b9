import { isoDay, parseIsoDay } from './calendar.js';
import type { Moment } from './moment.js';

/**
 * Puts a moment that names only a time ("since 6 o'clock to 8 o'clock") on a day that the
 * passage makes plain, and says so in `resolvedAgainst`. An end earlier than its start falls on
 * the next day. Moments that have a day already come back as they are; so does everything when
 * `day` is no ISO day.
 */
export function anchorMoment(moment: Moment, day: string): Moment {
  const number = parseIsoDay(day);
  if (number === null || !moment.value.startsWith('T')) return moment;
  if (moment.value === 'TXX') return { ...moment, value: day, resolvedAgainst: day };
  const isOvernight = moment.end !== undefined && moment.end < moment.value;
  return {
    ...moment,
    value: `${day}${moment.value}`,
    ...(moment.end === undefined
      ? {}
      : { end: `${isOvernight ? isoDay(number + 1) : day}${moment.end}` }),
    resolvedAgainst: day,
  };
}
