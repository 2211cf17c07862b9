import { describe, expect, it } from 'vitest';
import { PLAN, REPORT, summarise } from './found.js';

const DATELESS = [
  'This may or may not be so; one may ask why, and you may 100% agree.',
  'They march 20 miles a day; the march goes on. It will not mar 5 of them.',
  'In the second half we fell behind, and the fall of the city followed.',
  'Give me a second, I sat in the sun with the wed and the mon.',
  'Two F-16 jets, a T-72, a BM-21 and one MiG-29 were shown by channel France 24.',
  'More than 100+ shells, over 150 times, 3,000 men, 2000 soldiers, 1 billion dollars.',
  'It cost $12.50, €2019, £5 and 1999 euros; #14, @10:30, No. 2020-15.',
  'Version 1.2.20 replaced v10.4.3 and 2.14.1; mix 1/2 with 3/4, score 3-2, odds 9:2.',
  'Call +994 12 2011-2016-55 or 555-0114, room 2014-B, ISBN 978-3-16-148410-0.',
  'Latitude 40.2210, pH at 7.35, p < 0.05, ratio 4:11, John 3:16, HLA-B*01:03.',
  'For the last two years we have waited; it took three weeks and 45 minutes.',
  'Every Sunday at 9am, each morning, daily from 9 to 5 pm, Mondays and Fridays at 10:00.',
  'He told USA Today that he reads the Sunday Times, watches the Tonight Show and likes Christmas songs.',
  'Oct4, Oct-4 and MAR-1 are genes; Jan Novak, April Jones and the November Uprising are not.',
  'Good morning! Nice day. The morning-after pill and a night-time walk.',
  '2017-2-33, 2020-02-30, 31 June 2020 and 2/30/2019 are no dates.',
  'The prices rose from 1200 to 1500, by 2000, a total of 1990 units.',
  'Twenty-four hours, 24/7, seven days a week. 9/11.',
  'x2020y, 2020th, 20201014, 99/99/9999, 10:99, 25:00, 0:60',
  'constructor __proto__ toString hasOwnProperty valueOf',
  'up-to-date, one-second delay, two-week-old',
];

describe('words and numbers that only look like dates', () => {
  it.each(DATELESS)('finds nothing in a report that says %j', (text) => {
    expect(summarise(text, REPORT)).toEqual([]);
  });

  it('knows the same words when they are dates', () => {
    expect(summarise('It rained in May.', REPORT)).toEqual(['May | 2021-05 | resolved']);
    expect(summarise('on 4 March 2020', REPORT)).toEqual(['4 March 2020 | 2020-03-04']);
    expect(summarise('on Thu at 4', PLAN)).toEqual(['Thu at 4 | 2021-05-27T04 | resolved']);
    expect(summarise('in 2000', REPORT)).toEqual(['2000 | 2000']);
    expect(summarise('fall 2010', REPORT)).toEqual(['fall 2010 | 2010-23']);
  });

  it('reads no year out of a count behind a full date', () => {
    expect(summarise('On 14 October, 2000 villages', REPORT)).toEqual(['14 October | XXXX-10-14']);
    expect(summarise('On October 14 20 villages burned', REPORT)).toEqual([
      'October 14 | 2020-10-14 | resolved',
    ]);
  });
});
