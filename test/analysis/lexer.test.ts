import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBareContraction, splitBareContraction } from '../../src/analysis/contractions.js';
import { lexChunk } from '../../src/analysis/lexer.js';

const cut = (chunk: string): string =>
  lexChunk(chunk)
    .map(({ text }) => text)
    .join(' ');

describe('a chunk is cut into words, numbers and signs', () => {
  it.each([
    ['harbour', 'harbour'],
    ['and/or', 'and or'],
    ['end.The', 'end The'],
    ['Galilee.[citation', 'Galilee citation'],
    ['crowding--on', 'crowding on'],
    ['atypia(n', 'atypia n'],
    ['Methods:Data', 'Methods Data'],
    ['RNA:DNA', 'RNA DNA'],
    ['foo_bar', 'foo bar'],
    ['C++', 'C'],
  ])('%s at what no word holds', (chunk, lexemes) => {
    expect(cut(chunk)).toBe(lexemes);
  });

  it.each([
    ['rock-and-roll', 'rock-and-roll'],
    ['B-52s', 'B-52s'],
    ["d'Artagnan", "d'Artagnan"],
    ["rock'n'roll", "rock'n'roll"],
    ["women's-only", "women's-only"],
    ['AT&T', 'AT&T'],
    ['FINRISK97', 'FINRISK97'],
    ['25USD', '25USD'],
    ['22nd-2', '22nd-2'],
  ])('%s remains one', (chunk, lexemes) => {
    expect(cut(chunk)).toBe(lexemes);
  });

  it.each([
    ['1,234.5', '1,234.5'],
    ['2.45-3.54', '2.45-3.54'],
    ['9/11', '9/11'],
    ['12:30', '12:30'],
    ['7:15pm', '7:15pm'],
    ['2014-05-10', '2014-05-10'],
    ['1.5-fold', '1.5-fold'],
    ['p<0.05', 'p 0.05'],
    ['n=13', 'n 13'],
    ['35.5+/-8.9', '35.5 8.9'],
    ['systems.9', 'systems 9'],
    ['3.The', '3 The'],
    ['Arp2/3', 'Arp2 3'],
    ['HPV-16/18', 'HPV-16 18'],
    ['JMJD-3.1', 'JMJD-3.1'],
    ['v2.0', 'v2 0'],
    ["3'UTR", '3 UTR'],
  ])('%s by the marks of numbers', (chunk, lexemes) => {
    expect(cut(chunk)).toBe(lexemes);
  });

  it.each([
    ['$2.5m', '$ 2.5m'],
    ['US$14', 'US$ 14'],
    ['$$', '$'],
    ['27%-53%', '27 % 53 %'],
    ['#StopTheWar', '#StopTheWar'],
    ['#old_lady,#2', '#old_lady 2'],
    ['by@harbour_1', 'by @harbour_1'],
    ['U.S', 'U.S'],
    ['U.S.-led', 'U.S. led'],
    ['p.m', 'p.m'],
    ['J.K.Rowling', 'J.K Rowling'],
    ['Ph.D', 'Ph D'],
  ])('%s by signs and initials', (chunk, lexemes) => {
    expect(cut(chunk)).toBe(lexemes);
  });

  it.each([
    ["can't", "ca n't"],
    ["WON'T", "WO N'T"],
    ["we're", "we 're"],
    ["I'm", "I 'm"],
    ["couldn't've", "could n't 've"],
    ["Smith's", "Smith 's"],
    ["B-52's", 'B-52'],
    ["1990's", '1990'],
    ["U.S.'s", 'U.S.'],
    ['cannot', 'can not'],
    ['Dont', 'Do nt'],
    ['thereare', 'there are'],
    ["n't", "n't"],
    ["o'clock", "o'clock"],
  ])('%s into the words it is contracted of', (chunk, lexemes) => {
    expect(cut(chunk)).toBe(lexemes);
  });

  it('in order, each where it is said to lie, and no letter or digit is lost', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(..."abS13.'-,:/&$#@"),
    );
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 40 }), (chunk) => {
        let end = 0;
        let between = '';
        for (const { text, start, end: last } of lexChunk(chunk)) {
          expect(text).toBe(chunk.slice(start, last));
          expect(text).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(end);
          between += `${chunk.slice(end, start)} `;
          end = last;
        }
        between += chunk.slice(end);
        expect(between.replace(/'s(?![a-z0-9])/gi, '')).not.toMatch(/[a-z0-9]/i);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a contraction without its apostrophe', () => {
  it('is two words, in any case', () => {
    expect(splitBareContraction('Cannot')).toEqual(['Can', 'not']);
    expect(splitBareContraction('THEYRE')).toEqual(['THEY', 'RE']);
    expect(splitBareContraction('whove')).toEqual(['who', 've']);
    expect(splitBareContraction('iam')).toEqual(['i', 'am']);
    expect(splitBareContraction('itll')).toEqual(['it', 'll']);
  });

  it('is none that is a word of its own', () => {
    for (const word of [
      'well',
      'were',
      'ill',
      'hell',
      'id',
      'want',
      'cantata',
      'have',
      '',
      'kilo',
    ]) {
      expect(isBareContraction(word)).toBe(false);
      expect(splitBareContraction(word)).toEqual([word, '']);
    }
  });
});
