import { isRealDay } from './calendar.js';

/** Whether a text is a date as filters take it: a year, a month or a day of the calendar, as ISO 8601. */
export function isFilterDate(value: string): boolean {
  const [, year, month = '01', day = '01'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  return year !== undefined && isRealDay(Number(year), Number(month), Number(day));
}

/** Whether one filter date lies after another, as far as both are precise: `2020-10` is not after `2020`. */
export function isAfterDate(from: string, to: string): boolean {
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) > to.slice(0, length);
}
