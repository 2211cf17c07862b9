import { describe, expect, it } from 'vitest';
import { ComparableMoment, compareWithAsked } from '../../src/answer/moment-agreement.js';
import type { Moment } from '../../src/moments/moment.js';

function moment(value: string, more: Partial<Moment> = {}): ComparableMoment {
  return new ComparableMoment({
    value,
    precision: value.includes('T') ? 'minute' : 'day',
    isApproximate: false,
    zone: null,
    asWritten: value,
    ...more,
  });
}

describe('compareWithAsked', () => {
  it.each([
    ['the same day', '2021-03-05', '2021-03-05', 'same'],
    ['an hour of the day asked for', '2021-03-05', '2021-03-05T08:36', 'same'],
    ['a day of the month asked for', '2021-03', '2021-03-05', 'same'],
    ['the day of the hour asked for', '2021-03-05T08:36', '2021-03-05', 'coarser'],
    ['the month of the day asked for', '2021-03-05', '2021-03', 'coarser'],
    ['another day', '2021-03-05', '2021-03-06', 'differs'],
    ['another year', '2020', '2021-03-05', 'differs'],
    ['that day of some year', 'XXXX-03-05', '2021-03-05', 'same'],
    ['another day, asked without a year', 'XXXX-03-18', '2021-03-05', 'differs'],
    ['a day of the month asked for without a year', 'XXXX-03', '2021-03-05', 'same'],
    ['the same clock time on some day', 'T08:36', '2021-03-05T08:36', 'same'],
    ['the hour asked for', 'T08', '2021-03-05T08:36', 'same'],
    ['another clock time', 'T09:00', '2021-03-05T08:36', 'differs'],
    ['the same time of another day', '2021-03-06T08:36', '2021-03-05T08:36', 'differs'],
    ['a clock time and a year', 'T08:36', '2021', 'incomparable'],
  ])('calls %s', (_, asked, found, agreement) => {
    expect(compareWithAsked(moment(asked), moment(found))).toBe(agreement);
  });

  it('finds a day within a range, and a clock time within one', () => {
    expect(
      compareWithAsked(moment('2021-03-05'), moment('2021-03-04', { end: '2021-03-06' })),
    ).toBe('same');
    expect(
      compareWithAsked(moment('T08:30'), moment('2021-03-05T07', { end: '2021-03-05T09' })),
    ).toBe('same');
    expect(
      compareWithAsked(moment('XXXX-03-05'), moment('2021-03-04', { end: '2021-03-06' })),
    ).toBe('same');
  });

  it('compares a clock time of the source’s zone as written, without shifting it', () => {
    const found = moment('2021-03-05T00:30', { zone: 'Asia/Baku' });
    expect(compareWithAsked(moment('2021-03-05'), found)).toBe('same');
    expect(compareWithAsked(moment('2021-03-04'), found)).toBe('differs');
  });
});
