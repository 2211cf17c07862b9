import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  calendarDay,
  dayNumber,
  easterSunday,
  isoDay,
  isoWeekOf,
  nthWeekday,
  parseIsoDay,
  weekdayOf,
} from '../../src/moments/calendar.js';

const anyDay = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) });

describe('the calendar', () => {
  it('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = new Date(number * 86_400_000);
        expect(isoDay(number)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(number)).toBe(date.getUTCDay() || 7);
        const { year, month, day } = calendarDay(number);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(parseIsoDay(isoDay(number))).toBe(number);
      }),
    );
  });

  it('counts ISO weeks as the standard does at the turns of years', () => {
    const week = (iso: string) => isoWeekOf(parseIsoDay(iso) ?? 0);
    expect(week('2021-01-03')).toEqual({ year: 2020, week: 53 });
    expect(week('2019-12-30')).toEqual({ year: 2020, week: 1 });
    expect(week('2020-10-14')).toEqual({ year: 2020, week: 42 });
  });

  it('keeps to the month’s last day when a month is shorter', () => {
    expect(isoDay(addMonths(dayNumber(2020, 1, 31), 1))).toBe('2020-02-29');
    expect(isoDay(addMonths(dayNumber(2020, 3, 31), -13))).toBe('2019-02-28');
  });

  it('knows Easter and counted weekdays', () => {
    expect([2008, 2019, 2020, 2038].map((year) => isoDay(easterSunday(year)))).toEqual([
      '2008-03-23',
      '2019-04-21',
      '2020-04-12',
      '2038-04-25',
    ]);
    expect(isoDay(nthWeekday(2020, 11, 4, 4) ?? 0)).toBe('2020-11-26');
    expect(isoDay(nthWeekday(2020, 5, 1, -1) ?? 0)).toBe('2020-05-25');
    expect(nthWeekday(2021, 2, 1, 5)).toBeNull();
  });
});
