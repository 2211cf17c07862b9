/**
 * Days since 1970-01-01 of a date in the proleptic Gregorian calendar (as ISO 8601 counts).
 * Counted from the first of March, so that the leap day is the last day of the counted year.
 * Month 1–12, day 1–31; the day is not checked against the month: see `isRealDay`.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1;
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    dayOfYear -
    719_468
  );
}

/** A calendar day: year as ISO 8601 numbers it, month 1–12, day 1–31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of a day number: the inverse of `dayNumber`. */
export function calendarDay(number: number): CalendarDay {
  // A first guess from the mean length of a year is at most one year off.
  let year = 1970 + Math.floor(number / 365.2425);
  while (dayNumber(year, 1, 1) > number) year -= 1;
  while (dayNumber(year + 1, 1, 1) <= number) year += 1;
  let month = 12;
  while (dayNumber(year, month, 1) > number) month -= 1;
  return { year, month, day: number - dayNumber(year, month, 1) + 1 };
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month (1–12); 0 for a month that does not exist. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether the calendar has this day. With no year known, 29 February is possible. */
export function isRealDay(year: number | null, month: number, day: number): boolean {
  return day >= 1 && day <= monthLength(year ?? 2000, month);
}

/** ISO weekday of a day number: Monday 1 … Sunday 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The Monday on or before a day. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1;
}

/** The Monday that begins ISO week 1 of a year: the week that holds 4 January. */
export function firstIsoMonday(year: number): number {
  return mondayOf(dayNumber(year, 1, 4));
}

/** ISO week of a day: its week-numbering year and its number, 1–53. */
export function isoWeekOf(number: number): { readonly year: number; readonly week: number } {
  // The Thursday decides which year a week belongs to.
  const { year } = calendarDay(mondayOf(number) + 3);
  return { year, week: Math.floor((number - firstIsoMonday(year)) / 7) + 1 };
}

/** Number of ISO weeks in a year: 52 or 53. */
export function isoWeeksIn(year: number): number {
  return (firstIsoMonday(year + 1) - firstIsoMonday(year)) / 7;
}

/** Moves a day by whole months; a day that the target month lacks becomes that month's last. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = calendarDay(number);
  const total = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(total / 12);
  const targetMonth = total - targetYear * 12 + 1;
  return dayNumber(targetYear, targetMonth, Math.min(day, monthLength(targetYear, targetMonth)));
}

/** Western Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, ch. 8). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The nth (1–5) given weekday of a month, or the last for -1; null when the month has no nth. */
export function nthWeekday(
  year: number,
  month: number,
  weekday: number,
  nth: number,
): number | null {
  const first = dayNumber(year, month, 1);
  const last = first + monthLength(year, month) - 1;
  if (nth === -1) return last - ((weekdayOf(last) - weekday + 7) % 7);
  const found = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  return nth >= 1 && found <= last ? found : null;
}

export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${String(month).padStart(2, '0')}`;
}

export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

/** Day number of `YYYY-MM-DD`; null when it is not that or no real day. */
export function parseIsoDay(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDay(year, month, day) ? dayNumber(year, month, day) : null;
}
