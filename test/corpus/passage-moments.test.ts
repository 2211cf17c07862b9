import { describe, expect, it } from 'vitest';
import { momentsWithin } from '../../src/corpus/passage-moments.js';
import type { Voice } from '../../src/corpus/voice.js';
import { parseIsoMoment } from '../../src/moments/parse-iso-moment.js';
import type { Reference } from '../../src/moments/reference.js';

/** A report of Friday 21 May 2021. */
const REPORT: Reference = { day: '2021-05-21', zone: null, order: 'day-first', purpose: 'report' };
const AUTHOR: Voice = { role: 'author', name: 'Ada Roe' };
const QUOTED: Voice = { role: 'quoted', name: 'Ben Orr' };

/** Values of what a paragraph names whose words between “ and ” have a voice of their own. */
function values(text: string, quoted: Voice, voice: Voice = AUTHOR): readonly string[] {
  const quotation = { start: text.indexOf('“'), end: text.indexOf('”') + 1 };
  const stretches = [{ span: quotation, voice: quoted }];
  const part = { span: { start: 0, end: text.length }, voice, stretches };
  return momentsWithin(text, part, REPORT).map(({ moment, span }) => {
    expect(text.slice(span.start, span.end)).toBe(moment.asWritten);
    return moment.value;
  });
}

describe('moments of what is quoted', () => {
  const text =
    'It rained yesterday. “It rained yesterday and will rain on Friday,” he wrote. It rains today.';

  it('are counted from the day on which it was said', () => {
    const said = parseIsoMoment('2021-03-10');
    expect(values(text, { ...QUOTED, said })).toEqual([
      '2021-05-20',
      '2021-03-09',
      '2021-03-12',
      '2021-05-21',
    ]);
  });

  it('are left out where that day is not told, or not told to the day', () => {
    expect(values(text, QUOTED)).toEqual(['2021-05-20', '2021-05-21']);
    expect(values(text, { ...QUOTED, said: parseIsoMoment('1987') })).toEqual([
      '2021-05-20',
      '2021-05-21',
    ]);
  });

  it('are known where a day more or less does not matter', () => {
    expect(values('“We fear next spring, and we met in March 2020,” he said.', QUOTED)).toEqual([
      '2022-21',
      '2020-03',
    ]);
    expect(values('“The vote is on 3 June,” he said.', QUOTED)).toEqual(['2021-06-03']);
  });

  it('are of the same day in an interview', () => {
    const asked: Voice = { role: 'asked', name: 'Ada Roe' };
    expect(values('“Who came yesterday?” Nobody came today.', asked, QUOTED)).toEqual([
      '2021-05-20',
      '2021-05-21',
    ]);
  });
});
