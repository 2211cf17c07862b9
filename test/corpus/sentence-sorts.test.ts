import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { TokenBuffer } from '../../src/analysis/token-buffer.js';
import { commaDensity, sort, sortsOf, sortsVersion } from '../../src/corpus/sentence-sorts.js';

const analyzer = createAnalyzer({ aliases: [] });

function sortsIn(words: string, date?: string): readonly string[] {
  const start = date === undefined ? 0 : words.indexOf(date);
  const dates = date === undefined ? [] : [{ start, end: start + date.length }];
  const held = sortsOf(words, TokenBuffer.of(analyzer.analyze(words)), dates);
  return Object.entries(sort).flatMap(([name, bit]) => ((held & bit) === 0 ? [] : [name]));
}

describe('what a sentence holds', () => {
  it.each([
    ['The mill has nine wheels.', ['number']],
    ['The strike was like the one of last spring.', []],
    ['No one knew, and every one of them left.', ['yesNo']],
    ['One boat sank.', ['number']],
    ['It has cost $2.1 billion.', ['number', 'money', 'pronoun']],
    ['Some 12 per cent of the ferries were late.', ['number', 'percent']],
    ['The nave is 40 metres long.', ['number', 'measure']],
    ['The strike went on for five long weeks.', ['number', 'duration']],
    ['Roe was born in Exville.', ['age', 'name', 'place']],
    ['The hall, by Ada Roe, is closed.', ['name', 'person', 'agent']],
    ['Xylose is a sugar.', ['isA']],
    ['The word means “small boat”.', ['means', 'quotation']],
    ['We left because of the rain.', ['reason', 'firstPerson']],
    ['Thatch is laid by tying bundles.', ['manner']],
    ['But the mill stood still.', ['contrast']],
    ['Why did the mill stand still?', ['question']],
    ['Opening hours', ['unended']],
    ['No, the mill is shut.', ['yesNo']],
    ['They had two choices: stay or go.', ['number', 'pronoun', 'colon']],
  ])('%s', (words, expected) => {
    expect(sortsIn(words)).toEqual(expect.arrayContaining(expected));
    const mayBeToo = [...expected, 'isA', 'name'];
    expect(sortsIn(words).filter((one) => !mayBeToo.includes(one))).toEqual([]);
  });

  it('takes the numbers of a date for a moment, and its year for a year', () => {
    expect(sortsIn('It burnt down on 14 October 1951.', '14 October 1951')).toEqual(
      expect.arrayContaining(['moment', 'year']),
    );
    expect(sortsIn('It burnt down on 14 October 1951.', '14 October 1951')).not.toContain('number');
    expect(sortsIn('It ran from 1951 to 1957.')).toContain('duration');
  });

  it('says how dense the commas are, beside everything else', () => {
    const list = 'Oats, rye, wheat, hops, barley, nuts and figs are grown, dried and sold.';
    const held = sortsOf(list, TokenBuffer.of(analyzer.analyze(list)));
    expect(commaDensity(held)).toBe(1);
    expect(commaDensity(sortsOf('It rains.', TokenBuffer.of(analyzer.analyze('It rains.'))))).toBe(
      0,
    );
  });

  it('reads an empty sentence, and has a version that whoever keeps it notes', () => {
    expect(sortsOf('', new TokenBuffer())).toBe(sort.unended);
    expect(Number.isInteger(sortsVersion)).toBe(true);
  });
});
