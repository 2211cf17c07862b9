import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spelling } from '../../src/search/spelling.js';
import { TermDictionary } from '../../src/search/term-dictionary.js';
import { slipsOf } from './slips-of.js';

const near = (typed: string, terms: readonly string[]): string[] =>
  Spelling.of(TermDictionary.of(new Set(terms)))
    .near(typed)
    .toSorted();

describe('the terms near a mistyped one', () => {
  it('are all that are one slip away, wherever in the word the slip is, and no others', () => {
    const letters = 'abc';
    const word = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 })
      .map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 40 }), (typed, terms) => {
        const slips = slipsOf(typed, letters);
        const expected =
          typed.length < 4 ? [] : [...new Set(terms)].filter((one) => slips.has(one));
        expect(near(typed, terms)).toEqual(expected.toSorted());
      }),
      { numRuns: 2_000 },
    );
  });

  it('are found among every slip of one word', () => {
    for (const typed of ['abcd', 'harbour', 'zz😀zz']) {
      const slips = [...slipsOf(typed, 'abz')];
      expect(near(typed, slips)).toEqual(slips.toSorted());
    }
  });

  it('hold no digit: another number is another fact', () => {
    expect(near('tank', ['tan1', 'tanks', 't4nk'])).toEqual(['tanks']);
    expect(near('f16s', ['f16', 'f15s'])).toEqual([]);
  });

  it('are none of a dictionary without terms, of a short word or of one longer than any term', () => {
    expect(near('harbour', [])).toEqual([]);
    expect(near('abc', ['abd'])).toEqual([]);
    expect(near('a'.repeat(65), ['a'.repeat(64)])).toEqual([]);
    expect(near('a'.repeat(64), ['a'.repeat(63)])).toEqual(['a'.repeat(63)]);
  });
});
