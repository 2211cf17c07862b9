import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../src/moments/typed-date.js';

describe('a date that somebody types', () => {
  it.each([
    ['2021', '2021'],
    ['2021-05', '2021-05'],
    ['2020-10-14', '2020-10-14'],
    ['May 2021', '2021-05'],
    ['14.10.2020', '2020-10-14'],
    ['14 October 2020', '2020-10-14'],
    ['October 14, 2020', '2020-10-14'],
    ['14th of October 2020', '2020-10-14'],
    ['14/10/2020', '2020-10-14'],
    [' 3 May 2021. ', '2021-05-03'],
  ])('is read as it was meant: %s', (typed, iso) => {
    expect(readTypedDate(typed)).toBe(iso);
  });

  it.each([
    '3/4/2020',
    '',
    'soon',
    'yesterday',
    'after 2010',
    'about 2010',
    'May 2021 to June 2021',
    '14 October',
    '31 February 2020',
    'published on 14 October 2020 in Baku',
    `${' '.repeat(500)}2020 ${'x'.repeat(5000)}`,
  ])('is not guessed: %s', (typed) => {
    expect(readTypedDate(typed)).toBeNull();
  });
});
