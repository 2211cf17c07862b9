import { dayNumber, easterSunday, nthWeekday } from './calendar.js';
import type { Holiday } from './expression.js';

/** The day number of a holiday in a year. */
export function holidayIn(holiday: Holiday, year: number): number {
  switch (holiday.kind) {
    case 'fixed':
      return dayNumber(year, holiday.month, holiday.day);
    case 'easter':
      return easterSunday(year) + holiday.plus;
    case 'nth-weekday':
      // Every month has a fourth and a last of each weekday, so the fallback never speaks.
      return (
        (nthWeekday(year, holiday.month, holiday.weekday, holiday.nth) ??
          dayNumber(year, holiday.month, 1)) + (holiday.plus ?? 0)
      );
  }
}
