import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, dayNumber, isoDay } from '../../src/moments/calendar.js';
import { orderOfStamps, readStamp, type StampReading } from '../../src/moments/stamp.js';

const OPEN: StampReading = { order: null, zone: null };

function read(stamp: string, reading: StampReading = OPEN): string | null {
  const moment = readStamp(stamp, reading);
  return moment === null ? null : [moment.value, moment.zone ?? ''].join(' ').trim();
}

describe('readStamp', () => {
  it.each([
    ['[2024-02-29 23:59:07]', '2024-02-29T23:59:07'],
    ['2019-11-05T06:20:00Z', '2019-11-05T06:20:00 UTC'],
    ['2019-11-05T06:20:00.250-03:30', '2019-11-05T06:20:00 -03:30'],
    ['25/12/2021, 17:05 -', '2021-12-25T17:05'],
    ['[12/25/21, 5:05:09 PM]', '2021-12-25T17:05:09'],
    ['\u200e[25.12.21, 17:05:09]', '2021-12-25T17:05:09'],
    ['1.2.2022 07:45:00 UTC+01:00', '2022-02-01T07:45:00 +01:00'],
    ['2/25/2022 12:03\u202fAM', '2022-02-25T00:03'],
    ['[09-Jan-20 11:30 AM]', '2020-01-09T11:30'],
    ['Sat, 01 Feb 2020 20:15:40 +0100', '2020-02-01T20:15:40 +01:00'],
    ['Sat Feb  1 20:15:40 2020', '2020-02-01T20:15:40'],
    ['Saturday, 1 February 2020 at 8:15 pm', '2020-02-01T20:15'],
    ['## 2020-02-01', '2020-02-01'],
    ['## 1 February 2020', '2020-02-01'],
    ['— Saturday, February 1, 2020 —', '2020-02-01'],
    ['1 Feb 2020', '2020-02-01'],
    ['06/06/2020 10:00', '2020-06-06T10:00'],
    ['Sat 02/01/2020', '2020-02-01'],
  ])('reads %j', (stamp, expected) => {
    expect(read(stamp)).toBe(expected);
  });

  it('keeps the words of the stamp', () => {
    expect(readStamp(' [2024-02-29 23:59] ', OPEN)?.asWritten).toBe('[2024-02-29 23:59]');
  });

  it('knows no more than the year where the order of the numbers is open', () => {
    expect(readStamp('03/04/2022, 10:00', OPEN)).toMatchObject({
      value: '2022',
      precision: 'year',
    });
    expect(read('03/04/2022, 10:00', { order: 'day-first', zone: null })).toBe('2022-04-03T10:00');
    expect(read('03/04/2022, 10:00', { order: 'month-first', zone: null })).toBe(
      '2022-03-04T10:00',
    );
  });

  it('takes a clock for a stamp only below a day, because recordings count minutes so', () => {
    expect(read('[19:02]')).toBeNull();
    expect(read('[19:02]', { ...OPEN, day: '2020-02-01', zone: 'Europe/Rome' })).toBe(
      '2020-02-01T19:02 Europe/Rome',
    );
  });

  it.each([
    'Dear diary, 3 May 2020',
    '3 May 2020 to 4 May 2020',
    'Ada 12:30',
    'in 2019',
    '3 May',
    '31/02/2020',
    '99/99/9999',
    '13/14/2020',
    '2020-02-30 10:00',
    '25:00',
    '',
    'x'.repeat(100),
  ])('takes %j for no stamp', (text) => {
    expect(read(text)).toBeNull();
  });

  it('reads any day back that it is given in any of the usual forms', () => {
    const day = fc.integer({ min: dayNumber(1971, 1, 1), max: dayNumber(2069, 12, 31) });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('day-first' as const, 'month-first' as const),
        (at, order) => {
          const { year, month, day: number } = calendarDay(at);
          const pair = order === 'day-first' ? [number, month] : [month, number];
          const stamps = [`${pair.join('/')}/${year}, 08:05 -`, `[${isoDay(at)} 08:05]`];
          for (const stamp of stamps) {
            expect(read(stamp, { order, zone: null })).toBe(`${isoDay(at)}T08:05`);
          }
          expect(read(`[${pair.join('/')}/${String(year).slice(2)}]`, { order, zone: null })).toBe(
            isoDay(at),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives an existing moment or none for any text', () => {
    const scraps = fc
      .array(
        fc.constantFrom(...'1 12 31 2020 99 / . - : , [ ] am PM UTC Z T May Fri at +02 (', ' '),
        {
          maxLength: 14,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(scraps, fc.string()), (text) => {
        const moment = readStamp(text, { order: 'day-first', zone: null });
        if (moment !== null)
          expect(moment.value).toMatch(/^\d{4}(-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?$/);
      }),
    );
  });
});

describe('orderOfStamps', () => {
  it('is decided by one number above twelve anywhere in the file', () => {
    expect(orderOfStamps(['02/03/2022, 10:00 -', '14/03/2022, 10:00 -'])).toBe('day-first');
    expect(orderOfStamps(['[2/3/22, 9:00 AM]', '[2/14/22, 9:00 AM]'])).toBe('month-first');
  });

  it('is decided by a weekday, by dots, and by the order in which the days go forward', () => {
    expect(orderOfStamps(['Tue 01/02/2022'])).toBe('day-first');
    expect(orderOfStamps(['Sun 01/02/2022'])).toBe('month-first');
    expect(orderOfStamps(['01.02.2022 10:00'])).toBe('day-first');
    expect(orderOfStamps(['10/02/2022', '01/03/2022'])).toBe('day-first');
    expect(orderOfStamps(['02/10/2022', '03/01/2022'])).toBe('month-first');
  });

  it('stays open where nothing decides or the stamps contradict each other', () => {
    expect(orderOfStamps([])).toBeNull();
    expect(orderOfStamps(['2022-02-03 10:00'])).toBeNull();
    expect(orderOfStamps(['01/02/2022', '02/02/2022'])).toBeNull();
    expect(orderOfStamps(['14/02/2022', '02/14/2022'])).toBeNull();
  });
});
