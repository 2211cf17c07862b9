import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { toAnswerOptions } from '../../src/cli/answer-options.js';
import {
  parseDateOption,
  parseSpeakerOption,
  parseTopOption,
} from '../../src/cli/option-values.js';

describe('parseDateOption', () => {
  it.each(['2020', '2020-10', '2020-10-14', '2020-02-29', '0999-12-31'])('takes %s', (date) => {
    expect(parseDateOption(date)).toBe(date);
  });

  it.each([
    '',
    '20',
    '2020-13',
    '2020-00',
    '2021-02-29',
    '2020-10-32',
    '2020-1-1',
    '14 October 2020',
    '2020-10-14T08',
    ' 2020',
    '٢٠٢٠',
    'constructor',
  ])('refuses "%s" and says what it expects', (date) => {
    expect(() => parseDateOption(date)).toThrow(InvalidArgumentError);
    expect(() => parseDateOption(date)).toThrow('2020-10-14');
  });
});

describe('parseTopOption', () => {
  it.each([
    ['1', 1],
    ['25', 25],
  ])('takes %s', (value, top) => {
    expect(parseTopOption(value)).toBe(top);
  });

  it.each(['0', '26', '-1', '1.5', '1e1', '', 'many', '٣'])('refuses "%s"', (value) => {
    expect(() => parseTopOption(value)).toThrow('from 1 to 25');
  });
});

describe('parseSpeakerOption', () => {
  it('refuses a name of white space', () => {
    expect(() => parseSpeakerOption(' \t')).toThrow('Expected a name');
  });
});

describe('toAnswerOptions', () => {
  it('passes on only what was asked for', () => {
    expect(toAnswerOptions({ json: true })).toEqual({});
    expect(toAnswerOptions({ top: 3, asOf: '2020', speaker: 'Aydin' })).toEqual({
      limit: 3,
      asOf: '2020',
      speaker: 'Aydin',
    });
  });

  it('refuses a period that ends before it starts', () => {
    expect(() => toAnswerOptions({ from: '2020-11', to: '2020-10-14' })).toThrow(
      'found --from 2020-11 and --to 2020-10-14',
    );
  });

  it('takes a month within the year that ends the period', () => {
    expect(toAnswerOptions({ from: '2020-11', to: '2020' })).toEqual({
      from: '2020-11',
      to: '2020',
    });
  });
});
