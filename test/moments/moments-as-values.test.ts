import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorMoment } from '../../src/moments/anchor-moment.js';
import { overlaps } from '../../src/moments/compare-moments.js';
import { formatMoment } from '../../src/moments/format-moment.js';
import type { Moment } from '../../src/moments/moment.js';
import { InvalidIsoMomentError, parseIsoMoment } from '../../src/moments/parse-iso-moment.js';
import { find, REPORT, UNDATED } from './found.js';

function only(text: string, reference = REPORT): Moment {
  const found = find(text, reference);
  expect(found).toHaveLength(1);
  return (found[0] as (typeof found)[number]).moment;
}

describe('formatMoment', () => {
  it.each([
    ['On May 19, at about 02:30', '19 May 2021, about 02:30 (zone not stated)'],
    ['the night of May 19 to 20', 'night of 19 to 20 May 2021'],
    [
      'since 6 o’clock to 8 o’clock in the morning of 3 May 2020',
      '3 May 2020, 6 to 8 in the morning (zone not stated)',
    ],
    ['3 May 2020 at 08:36 GMT', '3 May 2020, 08:36 (UTC)'],
    ['at 7 pm on 3 May 2020', '3 May 2020, 19h (zone not stated)'],
    ['3 May 2020 in the afternoon', '3 May 2020, in the afternoon'],
    ['since the morning', '21 May 2021, since the morning'],
    [
      'from 22:30 to 01:15 on 3 May 2020',
      '3 May 2020, 22:30 to 4 May 2020, 01:15 (zone not stated)',
    ],
    ['October 2020', 'October 2020'],
    ['after 2010', 'after 2010'],
    ['until 5 May 2020', 'until 5 May 2020'],
    ['30 April to 2 May 2020', '30 April to 2 May 2020'],
    ['the end of 1989', 'late 1989'],
    ['the 1990s', 'the 1990s'],
    ['the 21st century', '21st century'],
    ['Q3 2020', 'quarter 3 of 2020'],
    ['the summer of 2020', 'summer 2020'],
    ['the first week of 2020', 'week 1 of 2020'],
    ['two weeks ago', 'about 7 May 2021'],
  ])('says %j as %j', (text, expected) => {
    expect(formatMoment(only(text))).toBe(expected);
  });

  it('says what is not known', () => {
    expect(formatMoment(only('on October 14', UNDATED))).toBe('14 October (year not stated)');
    expect(formatMoment(only('during the night', UNDATED))).toBe('night (day not stated)');
  });
});

describe('overlaps', () => {
  it.each([
    ['14 October 2020', '2020-10-14', '2020-10-14', true],
    ['14 October 2020', '2020-10-15', undefined, false],
    ['14 October 2020', undefined, '2020-10-13', false],
    ['14 October 2020 at 08:36', '2020-10-14', '2020-10-14', true],
    ['14 October 2020 at 08:36', '2020-10-14T09:00', undefined, false],
    ['14 October 2020 at 08:36', '2020-10-14T08:36', '2020-10-14T08:36', true],
    ['October 2020', '2020-10-31', '2020-11-02', true],
    ['in 2020', '2020-06', '2020-06', true],
    ['the 1990s', '1999-12-31', undefined, true],
    ['the night of 13 to 14 October 2020', '2020-10-14', '2020-10-14', true],
    ['since 2010', '2030', undefined, true],
    ['after 2010', undefined, '2010', false],
    ['after 2010', '2011', '2011', true],
    ['before 2010', '2010', undefined, false],
    ['until 2010', '2010', undefined, true],
    ['2 to 10 July 2019', '2019-07-10', '2019-07-12', true],
    ['at 08:36', '2020', '2021', false],
  ])('%s within %s..%s: %s', (text, from, to, expected) => {
    expect(overlaps(only(text), from, to)).toBe(expected);
  });

  it('lets everything through when no end is given', () => {
    expect(overlaps(only('at 08:36'))).toBe(true);
  });

  it('says which end it could not read', () => {
    expect(() => overlaps(only('October 2020'), '2020-02-30')).toThrow(
      /start of a range.*2020-02-30/,
    );
  });
});

describe('anchorMoment', () => {
  it('puts a bare time on a day and says which', () => {
    const moment = anchorMoment(only('from 22:00 to 02:00'), '2020-10-14');
    expect(moment).toMatchObject({
      value: '2020-10-14T22:00',
      end: '2020-10-15T02:00',
      resolvedAgainst: '2020-10-14',
    });
  });

  it('leaves moments that have a day alone', () => {
    const moment = only('3 May 2020');
    expect(anchorMoment(moment, '2020-10-14')).toBe(moment);
  });
});

describe('parseIsoMoment', () => {
  it.each([
    ['2020', '2020', 'year', null],
    ['2020-10', '2020-10', 'month', null],
    ['2020-10-14', '2020-10-14', 'day', null],
    [' 2020-10-14 ', '2020-10-14', 'day', null],
    ['2020-W42', '2020-W42', 'week', null],
    ['2020-10-14T08', '2020-10-14T08', 'hour', null],
    ['2020-10-14 08:36', '2020-10-14T08:36', 'minute', null],
    ['2020-10-14T08:36:05.123Z', '2020-10-14T08:36:05', 'second', 'UTC'],
    ['2020-10-14T08:36+0400', '2020-10-14T08:36', 'minute', '+04:00'],
  ])('reads %j', (text, value, precision, zone) => {
    expect(parseIsoMoment(text)).toEqual({
      value,
      precision,
      zone,
      isApproximate: false,
      asWritten: text,
    });
  });

  it.each([
    ['2020-02-30', /month 02 of 2020 has days 01 to 29, not 30/],
    ['2019-02-29', /days 01 to 28/],
    ['2020-13', /no month 13/],
    ['2020-W54', /no such week/],
    ['2020-10-14T25:00', /no time 25:00/],
    ['0000-01-01', /no year 0000/],
    ['14 October 2020', /not of that form/],
    ['', /not of that form/],
    ['2020-10-14T08:36+99:00', /no zone/],
  ])('refuses %j and says why', (text, reason) => {
    expect(() => parseIsoMoment(text)).toThrow(InvalidIsoMomentError);
    expect(() => parseIsoMoment(text)).toThrow(reason);
  });

  it('throws nothing else, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseIsoMoment(text);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidIsoMomentError);
        }
      }),
    );
  });
});
