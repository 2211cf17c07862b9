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

/** Why dates that somebody typed cannot be used. */
export type DateProblem =
  | { readonly kind: 'unreadable'; readonly value: string }
  | { readonly kind: 'out-of-order' };

/** A span of dates as ISO 8601, cut to a year, a month or a day. */
export interface DateOptions {
  readonly from?: string;
  readonly to?: string;
}

/** Reads the dates that a person may type; null stands for one that was not typed. */
export function readDates(from: string | null, to: string | null): DateOptions | DateProblem {
  const dates = { ...cleaned('from', from), ...cleaned('to', to) };
  for (const value of Object.values(dates)) {
    if (!isFilterDate(value)) return { kind: 'unreadable', value };
  }
  const { from: start, to: end } = dates;
  const isOrdered = start === undefined || end === undefined || !isAfterDate(start, end);
  return isOrdered ? dates : { kind: 'out-of-order' };
}

function cleaned(name: 'from' | 'to', value: string | null): DateOptions {
  const text = value?.trim() ?? '';
  return text === '' ? {} : { [name]: text };
}
