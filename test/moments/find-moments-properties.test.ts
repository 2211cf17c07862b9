import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, dayNumber, isoDay } from '../../src/moments/calendar.js';
import { findMoments } from '../../src/moments/find-moments.js';
import { isMomentValue } from '../../src/moments/moment-extent.js';
import type { Reference } from '../../src/moments/reference.js';
import { REPORT } from './found.js';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const reference: fc.Arbitrary<Reference> = fc.record({
  day: fc.option(
    fc.integer({ min: dayNumber(1950, 1, 1), max: dayNumber(2090, 1, 1) }).map(isoDay),
  ),
  zone: fc.constantFrom(null, 'Asia/Baku'),
  order: fc.constantFrom('day-first' as const, 'month-first' as const),
  purpose: fc.constantFrom('report' as const, 'plan' as const),
});

/** Shuffled pieces of dates: far likelier to meet the rules than random letters. */
const scraps = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ..."on at the of in from to between and since until after before about 1 2 7 12 14 31 99 08:36 8.30 2020 1999 1850 am pm p.m. May march Oct. October sat Friday night morning evening last next this past week year month two three twenty first 3rd 14th ago now noon midnight quarter half past o’clock GMT +04:00 Q3 1990s century - – / , . ( ) ' ’s every Christmas easter today 2020-10-14 14/10/2020 5/3 T08 Z 20201014 spring fall decade constructor İstanbul 😀".split(
          ' ',
        ),
      ),
      fc.constantFrom(' ', ' ', ' ', '', '\n', '\u00a0', '  '),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.flat().join(''));

const anyText = fc.oneof(
  scraps,
  scraps,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 80 }),
);

describe('findMoments on any text', () => {
  it('finds spans that slice to the words, in order and apart, with values that exist', () => {
    fc.assert(
      fc.property(anyText, reference, (text, ref) => {
        let last = 0;
        for (const { span, moment, kind } of findMoments(text, ref)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
          expect(text.slice(span.start, span.end)).toBe(moment.asWritten);
          expect(moment.value).toSatisfy(isMomentValue);
          if (moment.end !== undefined) expect(moment.end).toSatisfy(isMomentValue);
          if (ref.day === null) expect(moment.resolvedAgainst).toBeUndefined();
          if (moment.precision === 'part-of-day') expect(moment.partOfDay).toBeDefined();
          expect(kind.includes('range')).toBe(
            moment.end !== undefined || moment.bound !== undefined,
          );
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('calls a range that begins and ends on one day that day', () => {
    const [found] = findMoments('It was open from today to today.', REPORT);
    expect(found?.kind).toBe('date');
    expect(found?.moment.end).toBeUndefined();
  });

  it('gives no clock time to a month or a quarter', () => {
    expect(findMoments('It closed at midnight two quarters ago.', REPORT)).toEqual([]);
  });

  it('finds the same moment whatever stands in the paragraphs around it', () => {
    fc.assert(
      fc.property(scraps, scraps, (before, after) => {
        const text = `${before}\n\nThe wall fell on 14 October 2020.\n\n${after}`;
        const start = before.length + '\n\nThe wall fell on '.length;
        const found = findMoments(text, REPORT).find(({ span }) => span.start === start);
        expect(found?.moment).toMatchObject({
          value: '2020-10-14',
          asWritten: '14 October 2020',
          precision: 'day',
        });
      }),
    );
  });

  it('never shifts a day, however it is written and whatever the zone and reference', () => {
    const day = fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(2999, 12, 31) });
    fc.assert(
      fc.property(day, reference, (number, ref) => {
        const { year, month, day: date } = calendarDay(number);
        const iso = isoDay(number);
        const name = MONTHS[month - 1] ?? '';
        const pad = (value: number) => String(value).padStart(2, '0');
        const forms = [
          iso,
          `${date} ${name} ${year}`,
          `${name} ${date}, ${year}`,
          `the ${date} of ${name} ${year}`,
          `${date}-${name.slice(0, 3)}-${year}`,
          ref.order === 'day-first'
            ? `${pad(date)}/${pad(month)}/${year}`
            : `${pad(month)}/${pad(date)}/${year}`,
        ];
        for (const form of forms) {
          const found = findMoments(`It was ${form} then.`, ref);
          expect(found.map(({ moment }) => [moment.value, moment.precision, moment.zone])).toEqual([
            [iso, 'day', null],
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('findMoments on very long texts', () => {
  const million = 1_000_000;
  it.each([
    '1',
    '1 ',
    '1-',
    '1, ',
    '2014-',
    '10/',
    '8.',
    '08:36:',
    ' ',
    '\n',
    'May 1 and ',
    'the last ',
  ])('ends on a million characters of %j', (unit) => {
    const text = unit.repeat(Math.ceil(million / unit.length));
    expect(findMoments(text, REPORT).length).toBeLessThanOrEqual(text.length / 5);
  });

  it('loses no date of a line longer than its window', () => {
    const count = 20_000;
    const text = Array.from({ length: count }, (_, index) => isoDay(10_000 + index)).join(', ');
    const found = findMoments(text, REPORT);
    expect(found.length).toBe(count);
    expect(found.at(-1)?.moment.value).toBe(isoDay(10_000 + count - 1));
  });
});
