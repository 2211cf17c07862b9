import { isRealDay } from '../../moments/calendar.js';

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
    if (!isIsoDate(value)) return { kind: 'unreadable', value };
  }
  if (dates.from !== undefined && dates.to !== undefined) {
    // 2020-10 to 2020 is in order: the year reaches beyond the month.
    const shared = Math.min(dates.from.length, dates.to.length);
    if (dates.from.slice(0, shared) > dates.to.slice(0, shared)) return { kind: 'out-of-order' };
  }
  return dates;
}

function cleaned(name: 'from' | 'to', value: string | null): DateOptions {
  const text = value?.trim() ?? '';
  return text === '' ? {} : { [name]: text };
}

function isIsoDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  return isRealDay(Number(year), Number(month), day === undefined ? 1 : Number(day));
}
