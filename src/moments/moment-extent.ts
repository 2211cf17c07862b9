import { dayNumber, firstIsoMonday, isoWeeksIn, isRealDay, monthLength } from './calendar.js';

/** The stretch of wall-clock time that a value may mean: both ends belong to it. */
export interface Extent {
  /** Days since 1970-01-01; null when the value names no full date. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Seconds since midnight of the first and of the last day. */
  readonly firstSecond: number;
  readonly lastSecond: number;
}

const LAST_SECOND = 86_399;

/**
 * The extent of one value in any form that `Moment.value` takes; null when it has none of them
 * or names a day or week that does not exist. No zone is applied: a day stays that day.
 * A season is that of the northern half of the earth, winter beginning in the named year.
 */
export function extentOfValue(value: string): Extent | null {
  if (value === 'TXX')
    return { firstDay: null, lastDay: null, firstSecond: 0, lastSecond: LAST_SECOND };
  const [datePart = '', timePart] = value.split('T');
  const seconds = timePart === undefined ? null : secondsOf(timePart);
  if (timePart !== undefined && seconds === null) return null;
  const [firstSecond, lastSecond] = seconds ?? [0, LAST_SECOND];
  if (datePart === '') {
    return seconds === null ? null : { firstDay: null, lastDay: null, firstSecond, lastSecond };
  }
  if (/^XXXX-\d{2}(-\d{2})?$/.test(datePart)) {
    const [month, day] = [Number(datePart.slice(5, 7)), Number(datePart.slice(8) || '1')];
    const isReal = isRealDay(null, month, day);
    return isReal ? { firstDay: null, lastDay: null, firstSecond, lastSecond } : null;
  }
  const days = daysOf(datePart);
  if (days === null || (seconds !== null && datePart.length !== 10)) return null;
  return { firstDay: days[0], lastDay: days[1], firstSecond, lastSecond };
}

function secondsOf(time: string): readonly [number, number] | null {
  const match = /^(\d{2})(?::(\d{2})(?::(\d{2}))?)?$/.exec(time);
  if (match === null) return null;
  const [, hourText, minuteText, secondText] = match;
  const [hour, minute, second] = [
    Number(hourText),
    Number(minuteText ?? 0),
    Number(secondText ?? 0),
  ];
  if (hour > 23 || minute > 59 || second > 60) return null;
  const first = Math.min(hour * 3600 + minute * 60 + second, LAST_SECOND);
  const length = secondText !== undefined ? 1 : minuteText !== undefined ? 60 : 3600;
  return [first, first + length - 1];
}

function daysOf(date: string): readonly [number, number] | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (day !== null) {
    const [year, month, number] = [Number(day[1]), Number(day[2]), Number(day[3])];
    if (!isRealDay(year, month, number)) return null;
    const at = dayNumber(year, month, number);
    return [at, at];
  }
  const week = /^(\d{4})-W(\d{2})$/.exec(date);
  if (week !== null) {
    const [year, number] = [Number(week[1]), Number(week[2])];
    if (number < 1 || number > isoWeeksIn(year)) return null;
    const monday = firstIsoMonday(year) + 7 * (number - 1);
    return [monday, monday + 6];
  }
  const part = /^(\d{4})-(\d{2})$/.exec(date);
  if (part !== null) return monthsOf(Number(part[1]), Number(part[2]));
  if (/^\d{4}$/.test(date)) return yearsOf(Number(date), 1);
  if (/^\d{3}X$/.test(date)) return yearsOf(Number(date.slice(0, 3)) * 10, 10);
  if (/^\d{2}XX$/.test(date)) return yearsOf(Number(date.slice(0, 2)) * 100, 100);
  return null;
}

/** Months 1–12, seasons 21–24, quarters 33–36: the codes of ISO 8601-2. */
function monthsOf(year: number, code: number): readonly [number, number] | null {
  if (code >= 1 && code <= 12) return monthSpan(year, code, 1);
  if (code >= 21 && code <= 24) return monthSpan(year, (code - 21) * 3 + 3, 3);
  return code >= 33 && code <= 36 ? monthSpan(year, (code - 33) * 3 + 1, 3) : null;
}

function monthSpan(year: number, month: number, count: number): readonly [number, number] {
  const lastMonth = month + count - 1;
  const [lastYear, last] = lastMonth > 12 ? [year + 1, lastMonth - 12] : [year, lastMonth];
  return [dayNumber(year, month, 1), dayNumber(lastYear, last, monthLength(lastYear, last))];
}

function yearsOf(year: number, count: number): readonly [number, number] {
  return [dayNumber(year, 1, 1), dayNumber(year + count, 1, 1) - 1];
}

/** Whether a value is of a form that `Moment.value` may take, and exists in the calendar. */
export function isMomentValue(value: string): boolean {
  return value === 'XXXX' || /^XXXX-(2[1-4]|3[3-6])$/.test(value) || extentOfValue(value) !== null;
}
