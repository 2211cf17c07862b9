import { describe, expect, it } from 'vitest';
import { find, PLAN, summarise, UNDATED } from './found.js';

describe('findMoments in a report', () => {
  it.each([
    [
      'On May 19, at about 02:30, two shells fell.',
      'May 19, at about 02:30 | 2021-05-19T02:30 | about | resolved',
    ],
    ['At 09.47 the siren sounded again.', 'At 09.47 | T09:47'],
    [
      'Quiet on the night of May 19 to 20 in the north.',
      'the night of May 19 to 20 | 2021-05-19..2021-05-20 | night | resolved',
    ],
    [
      'On the night of 30 April to 1 May 2020',
      'the night of 30 April to 1 May 2020 | 2020-04-30..2020-05-01 | night',
    ],
    [
      'The minister said this morning that talks go on.',
      'this morning | 2021-05-21 | morning | resolved',
    ],
    [
      'since 6 o’clock to 8 o’clock in the morning',
      'since 6 o’clock to 8 o’clock in the morning | T06..T08 | morning',
    ],
    [
      "between 5 and 6 o'clock in the evening",
      "between 5 and 6 o'clock in the evening | T17..T18 | evening",
    ],
    ['Earlier, at 03:00 am, a convoy left.', 'at 03:00 am | T03:00'],
    [
      'May 20 in the afternoon, a drone was seen.',
      'May 20 in the afternoon | 2021-05-20 | afternoon | resolved',
    ],
    [
      'under fire starting from the morning',
      'starting from the morning | 2021-05-21 | morning | from | resolved',
    ],
    ['14 October 2020', '14 October 2020 | 2020-10-14'],
    ['Oct. 14, 2020', 'Oct. 14, 2020 | 2020-10-14'],
    ['the fourteenth of October, 2020', 'the fourteenth of October, 2020 | 2020-10-14'],
    ['Wednesday, 14 October 2020', 'Wednesday, 14 October 2020 | 2020-10-14'],
    ['2020-10-14', '2020-10-14 | 2020-10-14'],
    ['2020-10-14T08:36:05+04:00', '2020-10-14T08:36:05+04:00 | 2020-10-14T08:36:05 | +04:00'],
    ['2020-10-14T08:36-05:00', '2020-10-14T08:36-05:00 | 2020-10-14T08:36 | -05:00'],
    ['14.10.2020 08:36', '14.10.2020 08:36 | 2020-10-14T08:36'],
    ['on 3/4/2020', '3/4/2020 | 2020-04-03'],
    ['on 4/23/2020', '4/23/2020 | 2020-04-23'],
    ['In last year we met twice.', 'last year | 2020 | resolved'],
    ['over the past three years', 'the past three years | 2018..2021 | resolved'],
    ['October 2020', 'October 2020 | 2020-10'],
    ['in the reports of 2020/10', '2020/10 | 2020-10'],
    ['It began at 1306 GMT 29 Jan.', 'at 1306 GMT 29 Jan. | 2021-01-29T13:06 | UTC | resolved'],
    ['28-Oct-24 02:14 PM', '28-Oct-24 02:14 PM | 2024-10-28T14:14'],
    ['The siren sounded at 8h30.', 'at 8h30 | T08:30'],
    ['14 October last year', '14 October last year | 2020-10-14'],
    ["the summer of '12", "the summer of '12 | 2012-22"],
    ['in the third quarter of 2020', 'the third quarter of 2020 | 2020-35'],
    ['the spring of 1989', 'the spring of 1989 | 1989-21'],
    ['in the 1990s', 'the 1990s | 199X'],
    ['the early 19th century', 'the early 19th century | 18XX | early'],
    ['the late 1800s', 'the late 1800s | 18XX | late'],
    ['at the end of 1989', 'the end of 1989 | 1989 | late'],
    ['from 4 March to 9 March 2019', 'from 4 March to 9 March 2019 | 2019-03-04..2019-03-09'],
    ['13–14 October 2020', '13–14 October 2020 | 2020-10-13..2020-10-14'],
    ['Oct-Jan 2015', 'Oct-Jan 2015 | 2014-10..2015-01'],
    ['between 1996 and 1999', 'between 1996 and 1999 | 1996..1999'],
    ['the war of 1914–18', '1914–18 | 1914..1918'],
    ['the 2010-11 season', 'the 2010-11 | 2010..2011'],
    ['after 2010', 'after 2010 | 2010 | from!'],
    ['since 2010', 'since 2010 | 2010 | from'],
    ['until 5 May 2020', 'until 5 May 2020 | 2020-05-05 | until'],
    ['2003 or later', '2003 or later | 2003 | from'],
    [
      'from 22:30 to 01:15 on 3 May 2020',
      'from 22:30 to 01:15 on 3 May 2020 | 2020-05-03T22:30..2020-05-04T01:15',
    ],
    ['3-8pm', '3-8pm | T15..T20'],
    ['11:00-1 pm', '11:00-1 pm | T11:00..T13'],
    ['half past six in the evening', 'half past six in the evening | T18:30 | evening'],
    ['12 at night on 3 May 2020', '12 at night on 3 May 2020 | 2020-05-04T00 | night'],
    ['at noon', 'at noon | T12'],
    ['three days ago', 'three days ago | 2021-05-18 | resolved'],
    ['two weeks ago', 'two weeks ago | 2021-05-07 | about | resolved'],
    ['two months ago', 'two months ago | 2021-03 | resolved'],
    ['it snowed on Tuesday', 'Tuesday | 2021-05-18 | resolved'],
    ['two days after 27 February 2020', 'two days after 27 February 2020 | 2020-02-29'],
    ['on Easter Monday 2019', 'Easter Monday 2019 | 2019-04-22'],
    ['the first Monday of May 2020', 'the first Monday of May 2020 | 2020-05-04'],
    ['the last week of May 2018', 'the last week of May 2018 | 2018-W22'],
    [
      'March twenty-seven nineteen seventy-one',
      'March twenty-seven nineteen seventy-one | 1971-03-27',
    ],
    ['April two thousand and nine', 'April two thousand and nine | 2009-04'],
  ])('reads %j', (text, expected) => {
    expect(summarise(text)).toEqual([expected]);
  });

  it('keeps the zone that a time names, and none where several answer to the name', () => {
    const zones = [
      'at 08:36 GMT',
      'at 8 am Baku time',
      '08:36 +04:00',
      '8 pm EST',
      'at 10:00 IST',
      '17:00 UTC+3',
    ];
    expect(zones.map((text) => find(text)[0]?.moment.zone)).toEqual([
      'UTC',
      'Asia/Baku',
      '+04:00',
      '-05:00',
      null,
      '+03:00',
    ]);
  });

  it('gives the document’s zone to times only, never to days', () => {
    const reference = { ...PLAN, zone: 'Asia/Baku' };
    const [time, day] = find('at 08:36, and again on 3 May 2020', reference);
    expect([time?.moment.zone, day?.moment.zone]).toEqual(['Asia/Baku', null]);
  });

  it('reads each day of a list', () => {
    expect(summarise('on 18, 19 and 21 June 2020')).toEqual([
      '18 | 2020-06-18',
      '19 | 2020-06-19',
      '21 June 2020 | 2020-06-21',
    ]);
    expect(summarise('They met on June 18 and 19')).toEqual([
      'June 18 | 2020-06-18 | resolved',
      '19 | 2020-06-19 | resolved',
    ]);
  });

  it('finds every moment of a paragraph, in order and across a wrapped line', () => {
    const text = 'On 3\nMay 2020 it began; by 7 May\u00a02020 it was over. Today nobody remembers.';
    expect(summarise(text)).toEqual([
      '3\nMay 2020 | 2020-05-03',
      'by 7 May\u00a02020 | 2020-05-07 | until',
      'Today | 2021-05-21 | resolved',
    ]);
  });

  it('takes a blank line for the end of a date', () => {
    expect(summarise('14 October\n\n2020 men came')).toEqual(['14 October | XXXX-10-14']);
  });

  it('leaves the year open behind a date of another story', () => {
    const text = 'The fort was built on 5 April 1754. On 16 April the others came.';
    expect(summarise(text)).toEqual(['5 April 1754 | 1754-04-05', '16 April | XXXX-04-16']);
  });

  it('chooses the year by the wording of a report, and the next one for a plan', () => {
    expect(summarise('They met on 3 June')).toEqual(['3 June | 2020-06-03 | resolved']);
    expect(summarise('They meet on 3 June')).toEqual(['3 June | 2021-06-03 | resolved']);
    expect(summarise('on 3 June')).toEqual(['3 June | XXXX-06-03']);
    expect(summarise('on 3 June', PLAN)).toEqual(['3 June | 2021-06-03 | resolved']);
  });

  it('reads steps from now only in plans', () => {
    expect(summarise('we finished in two weeks')).toEqual([]);
    expect(summarise('in two weeks', PLAN)).toEqual([
      'in two weeks | 2021-06-04 | about | resolved',
    ]);
    expect(summarise('in 5 minutes', PLAN)).toEqual(['in 5 minutes | 2021-05-21T09:20 | resolved']);
  });
});

describe('findMoments without a document date', () => {
  it('keeps what is known and marks what is not', () => {
    expect(summarise('on October 14', UNDATED)).toEqual(['October 14 | XXXX-10-14']);
    expect(summarise('On May 4, at about 02:30', UNDATED)).toEqual([
      'May 4, at about 02:30 | XXXX-05-04T02:30 | about',
    ]);
    expect(summarise('since the morning', UNDATED)).toEqual([
      'since the morning | TXX | morning | from',
    ]);
  });

  it('leaves out what only a day could resolve', () => {
    const text =
      'yesterday, today, last year, on Tuesday, three days ago, over the past decade, on Christmas';
    expect(summarise(text, UNDATED)).toEqual([]);
  });

  it('resolves nothing, whatever the text', () => {
    const text = 'this morning at 8, 14 May, in June, tonight, 3 May 2020 at 10:00, next week';
    for (const { moment } of find(text, UNDATED)) expect(moment.resolvedAgainst).toBeUndefined();
  });
});
