import { describe, expect, it } from 'vitest';
import { find, REPORT, UNDATED } from './found.js';

/** Values of what a report of Friday 21 May 2021 says. */
function values(text: string, reference = REPORT): readonly string[] {
  return find(text, reference).map(({ moment }) =>
    moment.end === undefined ? moment.value : `${moment.value}..${moment.end}`,
  );
}

describe('a date without its year in a report', () => {
  it.each([
    // What is arranged is told in the present.
    ['The election takes place on 6 June.', '2021-06-06'],
    ['The two teams play each other on 2 March.', '2022-03-02'],
    ['Tickets go on sale on 1 July.', '2021-07-01'],
    ['The pool is shut until 9 September.', '2021-09-09'],
    ['The library stays shut until 9 September.', '2021-09-09'],
    ['The pier is closing on 9 September.', '2021-09-09'],
    ['The club has a match on 3 June.', '2021-06-03'],
    // Helping verbs, wherever they stand.
    ['Rents will, the landlord wrote, rise on 1 April.', '2022-04-01'],
    ['The widow of the baker who was killed will give evidence on 2 June.', '2021-06-02'],
    ['The mayor said that work would begin on 2 August.', '2021-08-02'],
    ['The baths are to reopen on 4 June.', '2021-06-04'],
    ['The tunnel is due to open on 4 June.', '2021-06-04'],
    ['Claims must be sent in by 30 April.', '2022-04-30'],
    ['She may appeal by 30 June.', '2021-06-30'],
    ['They agreed to hand over the keys on 4 June.', '2021-06-04'],
    ['The case was adjourned until 8 October.', '2021-10-08'],
    ['The concert has been moved to 8 October.', '2021-10-08'],
    ['A vote scheduled for 8 October has split the town.', '2021-10-08'],
    // No verb but a word that leads on.
    ['Harbour wall closed until 8 October', '2021-10-08'],
    ['No trains from 8 October', '2021-10-08'],
    ['Register by 8 October', '2021-10-08'],
    ['Deadline: 8 October', '2021-10-08'],
    // The past.
    ['The election took place on 6 June.', '2020-06-06'],
    ['The pool was shut until 9 September.', '2020-09-09'],
    ['The pool has been shut since 9 September.', '2020-09-09'],
    ['Nobody has come since 9 September.', '2020-09-09'],
    ['He is charged with setting fire to a barn on 9 September.', '2020-09-09'],
    ['He may have left on 9 September.', '2020-09-09'],
    ['She failed to appear on 9 September.', '2020-09-09'],
    ['On 2 March a hen was seen on the ferry.', '2021-03-02'],
    ['On 2 March, while the judge slept, a hen was seen.', '2021-03-02'],
    ['The fire of 2 March killed nine hens.', '2021-03-02'],
    // Months, seasons, quarters.
    ['The mill burned down in March and reopens in November.', '2021-03 2021-11'],
    ['The mill burned down in November and reopens in March.', '2020-11 2022-03'],
    ['The rink will open in winter.', '2021-24'],
    ['The rink opened in the winter.', '2020-24'],
    ['The mill will close in the spring.', '2021-21'],
    ['They lost money in the second quarter.', '2021-34'],
    ['They lost money in Q3.', '2020-35'],
    ['They expect to lose money in the first quarter.', '2022-33'],
  ])('is read by the wording: %s', (text, expected) => {
    expect(values(text).join(' ')).toBe(expected);
  });

  it.each([
    ['The tunnel was due to open on 4 June.', 'XXXX-06-04'],
    ['The tunnel was to open on 4 June.', 'XXXX-06-04'],
    ['The accord of 4 June', 'XXXX-06-04'],
    ['Annex B, 4 June', 'XXXX-06-04'],
    ['The Spring Fair of March', 'XXXX-03'],
  ])('stays open where nothing decides: %s', (text, expected) => {
    const [found] = find(text, REPORT);
    expect(found?.moment.value).toBe(expected);
    expect(found?.moment.resolvedAgainst).toBeUndefined();
  });

  it('needs no verb for the week that ends with the report', () => {
    expect(values('Rain on 17 May.')).toEqual(['2021-05-17']);
    expect(values('Rain on 7 May.')).toEqual(['XXXX-05-07']);
  });

  it('is not arranged by a present that only goes on', () => {
    expect(values('She is asking the court about the sale of the mill in March.')).toEqual([
      'XXXX-03',
    ]);
    expect(values('The court is hearing of a fight on Tuesday.')).toEqual([]);
    expect(values('They are talking about Tuesday’s fight.')).toEqual(['2021-05-18']);
    expect(values('They are getting ready for Tuesday’s fight.')).toEqual(['2021-05-25']);
    expect(values('After selling the mill in March he has bought a boat.')).toEqual(['2021-03']);
    expect(values('His death in June is a riddle to the police.')).toEqual(['2020-06']);
  });

  it('takes each date with its own verb', () => {
    const text = 'The baker, who was arrested on 3 June, will be tried on 8 October.';
    expect(values(text)).toEqual(['2020-06-03', '2021-10-08']);
    expect(values('“We shall meet on 3 June,” he said on 12 May.')).toEqual([
      '2021-06-03',
      '2021-05-12',
    ]);
    expect(values('The fair opens, the office said, on 3 June.')).toEqual(['2021-06-03']);
  });

  it('stays open without a day of the text, whatever the verb', () => {
    expect(values('The fair opens on 3 June.', UNDATED)).toEqual(['XXXX-06-03']);
    expect(values('The fair opens on Friday.', UNDATED)).toEqual([]);
  });

  it('is decided by the weekday beside it, and left open where that contradicts the verb', () => {
    expect(values('Next meeting: Thursday 3 June')).toEqual(['2021-06-03']);
    expect(values('The council met on Wednesday 3 June.')).toEqual(['2020-06-03']);
    expect(values('The council met on Monday 3 June.')).toEqual(['2019-06-03']);
    expect(values('The council will meet on Tuesday 3 June.')).toEqual(['XXXX-06-03']);
  });
});

describe('weekdays in a report', () => {
  it.each([
    ['The clinic will close on Tuesday.', '2021-05-25'],
    ['The clinic closed on Tuesday.', '2021-05-18'],
    ['The nurse said on Tuesday that the clinic will close.', '2021-05-18'],
    ['The nurse said the clinic closes on Tuesday.', '2021-05-25'],
    ['Nine boats were lost on Wednesday night.', '2021-05-19'],
    [
      'The strike, which began on Monday, is expected to last until Tuesday.',
      '2021-05-17 2021-05-25',
    ],
  ])('lie where the wording puts them: %s', (text, expected) => {
    expect(values(text).join(' ')).toBe(expected);
  });

  it('make a span of one week', () => {
    expect(values('It was shut from Monday to Thursday.')).toEqual(['2021-05-17..2021-05-20']);
    expect(values('It was shut from Tuesday to Saturday.')).toEqual(['2021-05-11..2021-05-15']);
    expect(values('It will be shut from Monday to Thursday.')).toEqual(['2021-05-24..2021-05-27']);
    expect(values('It was shut from Friday to Monday.')).toEqual(['2021-05-14..2021-05-17']);
    expect(values('It will be shut from Monday to Thursday next week.')).toEqual([
      '2021-05-24..2021-05-27',
    ]);
  });

  it('belong to the week that their sentence names', () => {
    expect(values('It was shut last week, from Monday to Thursday.')).toEqual([
      '2021-W19',
      '2021-05-10..2021-05-13',
    ]);
    expect(values('They will meet next week, on Friday.')).toEqual(['2021-W21', '2021-05-28']);
    expect(values('They met last week. On Tuesday they rested.')).toEqual([
      '2021-W19',
      '2021-05-18',
    ]);
  });

  it('are of every week in the present tense of opening hours', () => {
    expect(values('The office is open Monday to Friday.')).toEqual([]);
    expect(values('The office opens from Monday to Friday.')).toEqual([]);
  });
});

describe('seasons named by their distance', () => {
  it.each([
    ['It snowed last winter.', '2020-24'],
    ['They met last autumn.', '2020-23'],
    ['They will meet next summer.', '2021-22'],
    ['They will meet next spring.', '2022-21'],
    ['They met this spring.', '2021-21'],
  ])('are the nearest: %s', (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it('are left out where they are of every year', () => {
    expect(values('The shop closes in winter.')).toEqual([]);
    expect(values('They bathed in the spring.')).toEqual([]);
    expect(values('He lived in the summer house.')).toEqual([]);
  });
});

describe('steps of the story', () => {
  it.each([
    ['The dam broke on 27 February 2020. Two days later the mayor left.', '2020-02-27 2020-02-29'],
    ['The dam broke on 27 February 2020; the next day the mayor left.', '2020-02-27 2020-02-28'],
    ['The dam broke on 1 March 2020, and he had left two days earlier.', '2020-03-01 2020-02-28'],
    ['In May 2019 they met; the following month they parted.', '2019-05 2019-06'],
    ['Sales fell in the third quarter of 2019, from a peak a year earlier.', '2019-35 2018-35'],
    ['It was built in 1950 and burned down three years later.', '1950 1953'],
    ['On 3 May 2019 they met. A year later they parted.', '2019-05-03 2020'],
  ])('are counted from the moment named before: %s', (text, expected) => {
    expect(values(text).join(' ')).toBe(expected);
  });

  it('say what they were counted from', () => {
    const [, later] = find('On 3 May 2019 they met. Two weeks later they parted.', UNDATED);
    expect(later?.moment).toMatchObject({
      value: '2019-05-17',
      isApproximate: true,
      resolvedAgainst: '2019-05-03',
    });
  });

  it('name nothing where nothing was named before, or the comparison is of a plan', () => {
    expect(values('Two days later the mayor left.')).toEqual([]);
    expect(values('It came two days later than planned.')).toEqual([]);
    expect(values('In May 2019 he came two days later.')).toEqual(['2019-05']);
    expect(values('It opens on 3 June. He came back two years later.')).toEqual(['2021-06-03']);
  });
});

describe('clocks of recordings', () => {
  it('are no time of day', () => {
    expect(values('[00:12] Ada Roe: We met at 10:30.\n[11:15] Ben Orr: At noon.')).toEqual([
      'T10:30',
      'T12',
    ]);
    expect(values('Ada Roe  12:34\nGood morning.')).toEqual([]);
    expect(values('00:00:01.000 --> 00:00:04.000\nThe tide was out.')).toEqual([]);
    expect(values('01:02:03,000 --> 01:02:05,500')).toEqual([]);
  });

  it('leave clocks of logs and sentences alone', () => {
    expect(values('At 08:36 a shell fell.\n10:15 Quiet again.')).toEqual(['T08:36', 'T10:15']);
    expect(values('(10:15)')).toEqual([]);
    expect(values('The Mill Street bus leaves at 12:34.')).toEqual(['T12:34']);
  });
});
