import { isRealDay } from './calendar.js';
import { findMoments } from './find-moments.js';
import type { DateOrder } from './reference.js';

/** Whether a text is a date as filters take it: a year, a month or a day of the calendar, as ISO 8601. */
export function isFilterDate(value: string): boolean {
  const [, year, month = '01', day = '01'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  return year !== undefined && isRealDay(Number(year), Number(month), Number(day));
}

/**
 * A date as a person types it ("May 2021", "14.10.2020", "14 October 2020") as ISO 8601, cut to a
 * year, a month or a day; null for what is no single date of these, and for what can be read in two
 * ways, such as "3/4/2020".
 */
export function readTypedDate(text: string): string | null {
  const typed = text.trim();
  if (isFilterDate(typed)) return typed;
  const [dayFirst, monthFirst] = [read(typed, 'day-first'), read(typed, 'month-first')];
  return dayFirst === monthFirst ? dayFirst : null;
}

/** Longer texts are no dates; the grammar need not read them. */
const most = 40;

function read(text: string, order: DateOrder): string | null {
  if (text.length > most) return null;
  const found = findMoments(text, { day: null, zone: null, order, purpose: 'report' });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return null;
  const { moment, span } = only;
  const isWhole = text.slice(0, span.start).trim() === '' && isEnd(text.slice(span.end));
  const isPlain =
    moment.end === undefined &&
    moment.bound === undefined &&
    moment.portion === undefined &&
    moment.partOfDay === undefined &&
    !moment.isApproximate;
  return isWhole && isPlain && isFilterDate(moment.value) ? moment.value : null;
}

function isEnd(rest: string): boolean {
  const left = rest.trim();
  return left === '' || left === '.';
}
