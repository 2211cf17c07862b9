import { describe, expect, it } from 'vitest';
import { describeInstantDay, describeMoment } from '../../src/cli/describe-moment.js';
import type { Moment } from '../../src/moments/moment.js';

const moment = (changes: Partial<Moment> & Pick<Moment, 'value' | 'precision'>): Moment => ({
  isApproximate: false,
  zone: null,
  asWritten: '',
  ...changes,
});

describe('describeMoment', () => {
  it.each<[string, Moment]>([
    ['14 October 2020', moment({ value: '2020-10-14', precision: 'day' })],
    [
      '14 October 2020, about 08:36 (zone not stated)',
      moment({ value: '2020-10-14T08:36', precision: 'minute', isApproximate: true }),
    ],
    [
      '14 October 2020, 07h to 09h (Asia/Baku)',
      moment({
        value: '2020-10-14T07',
        end: '2020-10-14T09',
        precision: 'hour',
        zone: 'Asia/Baku',
      }),
    ],
    ['08:36 (zone not stated)', moment({ value: 'T08:36', precision: 'minute' })],
    [
      '08:30 to 09:15 (zone not stated)',
      moment({ value: 'T08:30', end: 'T09:15', precision: 'minute' }),
    ],
    [
      '14 October 2020, in the morning (zone not stated)',
      moment({ value: '2020-10-14', precision: 'part-of-day', partOfDay: 'morning' }),
    ],
    [
      '14 October 2020, since the morning (zone not stated)',
      moment({
        value: '2020-10-14',
        precision: 'part-of-day',
        partOfDay: 'morning',
        bound: 'from',
      }),
    ],
    [
      'night of 13 to 14 October 2020 (zone not stated)',
      moment({
        value: '2020-10-13',
        end: '2020-10-14',
        precision: 'part-of-day',
        partOfDay: 'night',
      }),
    ],
    ['13 to 14 October 2020', moment({ value: '2020-10-13', end: '2020-10-14', precision: 'day' })],
    ['since 2010', moment({ value: '2010', precision: 'year', bound: 'from' })],
    ['until May 2021', moment({ value: '2021-05', precision: 'month', bound: 'until' })],
    ['week 42 of 2020', moment({ value: '2020-W42', precision: 'week' })],
    ['quarter 4 of 2020', moment({ value: '2020-36', precision: 'quarter' })],
    [
      '13 October 2020 (reckoned from 14 October 2020)',
      moment({ value: '2020-10-13', precision: 'day', resolvedAgainst: '2020-10-14' }),
    ],
    ['the 2020s', moment({ value: '202X', precision: 'decade' })],
  ])('says %s', (words, value) => {
    expect(describeMoment(value)).toBe(words);
  });
});

describe('describeInstantDay', () => {
  it('keeps the UTC day late in the evening', () => {
    expect(describeInstantDay('2026-11-24T23:59:59.999Z')).toBe('24 November 2026');
  });
});
