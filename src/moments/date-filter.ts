import { readTypedDate } from './typed-date.js';

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
  const typed = { ...cleaned('from', from), ...cleaned('to', to) };
  const dates: { from?: string; to?: string } = {};
  for (const name of ['from', 'to'] as const) {
    const value = typed[name];
    if (value === undefined) continue;
    const read = readTypedDate(value);
    if (read === null) return { kind: 'unreadable', value };
    dates[name] = read;
  }
  const { from: start, to: end } = dates;
  const isOrdered = start === undefined || end === undefined || !isAfterDate(start, end);
  return isOrdered ? dates : { kind: 'out-of-order' };
}

function cleaned(name: 'from' | 'to', value: string | null): DateOptions {
  const text = value?.trim() ?? '';
  return text === '' ? {} : { [name]: text };
}
