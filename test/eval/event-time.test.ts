import { describe, expect, it } from 'vitest';
import { isSameTime } from '../../src/eval/event-time.js';
import type { Moment } from '../../src/moments/moment.js';

function moment(value: string, more: Partial<Moment> = {}): Moment {
  return { value, precision: 'day', isApproximate: false, zone: null, asWritten: value, ...more };
}

describe('isSameTime agrees at the coarser precision', () => {
  it.each([
    ['2021-03-05', '2021-03-05'],
    ['2021-03-05T09:15', '2021-03-05'],
    ['2021-03-05', '2021-03-05T09:15'],
    ['2021-03-05T09:15', '2021-03-05T09'],
    ['2021-03', '2021-03-05'],
    ['2021', '2021-03-05T09:15'],
    ['09:15', '2021-03-05T09:15'],
    ['9:15', 'T09:15'],
    ['T09', '2021-03-05T09:15'],
    ['2021-03-05T09:15', 'T09:15'],
    ['2021-03-05T09:15:30Z', '2021-03-05T09:15'],
    ['2021-03-05T09:15+04:00', '2021-03-05T09:15'],
    ['2021-03-05TMO', '2021-03-05'],
    ['2021-03-05~', '2021-03-05'],
    ['2021-W09', '2021-03-05'],
    ['2020-W53', '2021-01-03'],
    ['2021-Q1', '2021-03'],
    ['2021-21', '2021-03-05'],
    ['2021-WI', '2022-02-28'],
    ['202X', '2021-03'],
    ['20XX', '2021'],
  ])('%s is %s', (expected, value) => {
    expect(isSameTime(expected, moment(value))).toBe(true);
  });

  it.each([
    ['2021-03-05', '2021-03-06'],
    ['2021-03-05T09:15', '2021-03-05T09:16'],
    ['2021-03-05T09:15', '2021-03-05T10'],
    ['2021-03-05T09:15', '2021-03-06T09:15'],
    ['2021-03-05T09:15', 'T09:16'],
    ['09:15', '2021-03-05'],
    ['2021-03-05', 'T09:15'],
    ['2021-W09', '2021-03-08'],
    ['2021-W09', '2021-02-28'],
    ['2021-Q1', '2021-04'],
    ['25:00', '2021-03-05T01:00'],
  ])('%s is not %s', (expected, value) => {
    expect(isSameTime(expected, moment(value))).toBe(false);
  });
});

describe('isSameTime compares ranges by both ends', () => {
  const morning = moment('2021-03-05T07:00', { end: '2021-03-05T09:00' });

  it.each([
    '2021-03-05T07:00/2021-03-05T09:00',
    '2021-03-05T07:00/09:00',
    '2021-03-05T07/09',
    '07:00/09:00',
    '2021-03-05',
    '2021-03',
  ])('%s is the range from 7 to 9', (expected) => {
    expect(isSameTime(expected, morning)).toBe(true);
  });

  it.each(['07:00', '07:00/10:00', '06:00/09:00', '2021-03-05T07:00', '2021-03-05/2021-03-06'])(
    '%s is not the range from 7 to 9',
    (expected) => {
      expect(isSameTime(expected, morning)).toBe(false);
    },
  );

  it('completes an end that leaves out what it shares with the start', () => {
    const days = moment('2021-03-05', { end: '2021-03-08' });
    expect(isSameTime('2021-03-05/08', days)).toBe(true);
    expect(isSameTime('2021-03-05/03-08', days)).toBe(true);
    expect(isSameTime('2021-03-05/09', days)).toBe(false);
  });

  it('a range is right for a moment that is coarser than all of it, not for one inside it', () => {
    expect(isSameTime('07:00/09:00', moment('2021-03-05T08:00'))).toBe(false);
    expect(isSameTime('2021-03-05T07:00/09:00', moment('2021-03-05'))).toBe(true);
  });

  it('an open range needs a moment that is open at the same end', () => {
    const since = moment('2021-03-05', { bound: 'from' });
    const until = moment('2021-03-05', { bound: 'until' });
    for (const open of ['2021-03-05/..', '2021-03-05/']) {
      expect(isSameTime(open, since)).toBe(true);
      expect(isSameTime(open, until)).toBe(false);
      expect(isSameTime(open, moment('2021-03-05'))).toBe(false);
    }
    expect(isSameTime('../2021-03-05', until)).toBe(true);
    expect(isSameTime('/2021-03-05', since)).toBe(false);
  });
});

describe('isSameTime compares plain text with the words of the document', () => {
  it('as whole words, without case', () => {
    const written = moment('2021-03-05', { asWritten: 'Early this Morning' });
    expect(isSameTime('this morning', written)).toBe(true);
    expect(isSameTime('since early this morning', written)).toBe(true);
    expect(isSameTime('this morn', written)).toBe(false);
    expect(isSameTime('yesterday', written)).toBe(false);
  });

  it('and nothing is not everything', () => {
    for (const nothing of ['', '/', '../..', '…', 'a/b/c']) {
      expect(isSameTime(nothing, moment('2021-03-05'))).toBe(false);
    }
  });
});
