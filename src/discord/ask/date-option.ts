import { isAfterDate, isFilterDate } from '../../moments/date-filter.js';

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
