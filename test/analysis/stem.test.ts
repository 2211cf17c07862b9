import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import winkModel from 'wink-eng-lite-web-model';
import { endings, stemWord } from '../../src/analysis/stem.js';

const winkStem = winkModel.addons.stem as (word: string) => string;

describe('the endings that the stemmer knows', () => {
  it('are each taken off, or shortened, behind some beginning', () => {
    const beginnings = ['collabor', 'kindl', 'predict', 'biol'];
    expect(endings).toContain('ment');
    expect(endings).toContain('ity');
    for (const ending of endings) {
      const kept = beginnings.filter((one) => stemWord(one + ending).endsWith(ending));
      expect(kept.length, ending).toBeLessThan(beginnings.length);
    }
  });
});

describe('stems', () => {
  it('are those of wink-nlp for every word of its lexicon', () => {
    const { lexeme } = (winkModel.core as () => { features: { lexeme: { list: string[] } } })()
      .features;
    const words = lexeme.list.filter((word) => /^[a-z]+$/.test(word));
    expect(words.length).toBeGreaterThan(10_000);
    const otherwise = words.filter((word) => stemWord(word) !== winkStem(word));
    expect(otherwise).toEqual([]);
  });

  it('are those of wink-nlp for any letters, endings of English above all', () => {
    const beginnings = 'gener commun arsen y yy ay be sk inn her proc bl st iz at ll tt ee'.split(
      ' ',
    );
    const endings = `s es ies ied sses us ss ed edly ing ingly eed eedly y ly ily li ational tional
      ization ation ator izer fulness ousness iveness biliti lessli entli alism aliti ousli iviti
      fulli enci anci abli alli bli ogi alize icate iciti ative ical ness ful ement ance ence able
      ible ment ant ent ism ate iti ous ive ize ion sion tion al er ic e le ll l`.split(/\s+/);
    const letters = fc.string({ unit: fc.constantFrom(...'aeiouybcdlnrstwx'), maxLength: 5 });
    const word = fc
      .array(fc.oneof(letters, fc.constantFrom(...beginnings), fc.constantFrom(...endings)), {
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, (written) => {
        expect(stemWord(written)).toBe(winkStem(written));
      }),
      { numRuns: 20_000 },
    );
  });

  it('are the words themselves below three letters', () => {
    expect(['', 'a', 'as', 'us'].map(stemWord)).toEqual(['', 'a', 'as', 'us']);
  });
});
