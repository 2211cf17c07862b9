import { describe, expect, it } from 'vitest';
import {
  type DateTimeRecord,
  isAbsolute,
  isValueRight,
  scoreDateTimes,
} from '../../src/eval/datetime.js';

const judged = (
  text: string,
  type: string,
  ...values: { timex: string; value?: string; start?: string; end?: string }[]
) => ({
  text,
  start: 0,
  end: text.length,
  type,
  values,
});

describe('scoreDateTimes', () => {
  const records: readonly DateTimeRecord[] = [
    {
      text: '3 May 2020 and later today',
      reference: '2020-06-01T00:00:00',
      results: [
        judged('3 May 2020', 'date', { timex: '2020-05-03', value: '2020-05-03' }),
        {
          ...judged('today', 'date', { timex: '2020-06-01', value: '2020-06-01' }),
          start: 21,
          end: 26,
        },
      ],
    },
    {
      text: 'for two years',
      reference: null,
      results: [judged('two years', 'duration', { timex: 'P2Y' })],
    },
    { text: 'nothing', reference: null, results: [] },
  ];

  it('counts overlap, exact spans, values and inventions apart', () => {
    const score = scoreDateTimes(records, (text) => {
      if (text === 'nothing') return [{ start: 0, end: 3, first: ['2020'], last: [] }];
      if (text.startsWith('for')) return [];
      return [
        { start: 0, end: 5, first: ['2020-05-03'], last: [] },
        { start: 21, end: 26, first: ['2020-06-02'], last: [] },
      ];
    });
    expect(score.total).toEqual({ judged: 2, overlapped: 2, exact: 1, valued: 1 });
    expect(score.absolute).toEqual({ judged: 1, overlapped: 1, exact: 0, valued: 1 });
    expect(score).toMatchObject({
      extracted: 3,
      overlapping: 2,
      exact: 1,
      valued: 1,
      emptySentences: 2,
      inventions: 1,
    });
  });

  it('matches an extraction to one judged expression only', () => {
    const score = scoreDateTimes(records.slice(0, 1), () => [
      { start: 0, end: 26, first: ['2020-05-03'], last: [] },
    ]);
    expect(score.total).toMatchObject({ judged: 2, overlapped: 1 });
  });
});

describe('isValueRight', () => {
  it('compares at the judged precision, ends inclusive or exclusive', () => {
    const month = judged('May 2020', 'daterange', {
      timex: '2020-05',
      start: '2020-05-01',
      end: '2020-06-01',
    });
    const at = (first: string, last?: string) => ({
      start: 0,
      end: 1,
      first: [first],
      last: last === undefined ? [] : [last],
    });
    expect(isValueRight(month, at('2020-05'))).toBe(true);
    expect(isValueRight(month, at('2020-05-01', '2020-05-31'))).toBe(true);
    expect(isValueRight(month, at('2020-05-01'))).toBe(false);
    const time = judged('8 pm', 'time', { timex: 'T20', value: '20:00:00' });
    expect(isValueRight(time, at('T20'))).toBe(true);
    expect(isValueRight(time, at('T08'))).toBe(false);
    const open = judged('until May', 'daterange', { timex: 'XXXX-05', end: '2020-05-01' });
    expect(isValueRight(open, { start: 0, end: 1, first: [], last: ['2020-05'] })).toBe(true);
  });
});

describe('isAbsolute', () => {
  it('asks that the text itself fixes the date', () => {
    expect(isAbsolute(judged('3 May 2020', 'date', { timex: '2020-05-03' }))).toBe(true);
    expect(isAbsolute(judged('8 pm', 'time', { timex: 'T20' }))).toBe(true);
    expect(
      isAbsolute(judged('15th century', 'daterange', { timex: '(1400-01-01,1500-01-01,P100Y)' })),
    ).toBe(true);
    expect(isAbsolute(judged('3 May', 'date', { timex: 'XXXX-05-03' }))).toBe(false);
    expect(isAbsolute(judged('last year', 'daterange', { timex: '2019' }))).toBe(false);
    expect(isAbsolute(judged('the year', 'daterange', { timex: '2019' }))).toBe(false);
  });
});
