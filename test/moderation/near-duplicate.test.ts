import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNearDuplicate,
  leastSimilarity,
  probesOf,
  similarity,
} from '../../src/moderation/near-duplicate.js';

const words = (text: string): readonly string[] => text.split(' ');

/** Lists of few terms, some with digits, so that many pairs are alike. */
const terms = fc.uniqueArray(
  fc.constantFrom(...words('a b c d e f g h i j k l m n 1 2 3 2020-10-14 __proto__ constructor')),
  { maxLength: 18 },
);

describe('similarity', () => {
  it('is the share of common terms in all terms', () => {
    expect(similarity(words('a b c'), words('b c d'))).toBe(2 / 4);
    expect(similarity(words('a b'), words('b a a'))).toBe(1);
    expect(similarity([], [])).toBe(0);
    expect(similarity(words('__proto__'), words('constructor'))).toBe(0);
  });
});

describe('near-duplicates', () => {
  it.each([
    ['one other word in nine', 'a b c d e f g h i', 'a b c d e f g h z', true],
    ['one other word in eight', 'a b c d e f g h', 'a b c d e f g z', false],
    ['one word more than four', 'a b c d', 'a b c d e', true],
    ['one word more than three', 'a b c', 'a b c d', false],
    ['another number', 'a b c d e f g h i 14', 'a b c d e f g h i 15', false],
    ['a number that only one has', 'a b c d e f g h i', 'a b c d e f g h i 5', false],
    ['a number elsewhere', '14 a b', 'a b 14', true],
    ['the other way round', 'ann call bea', 'bea call ann', false],
    ['nothing', '', '', false],
  ])('%s', (_, one, other, expected) => {
    const split = (text: string) => (text === '' ? [] : words(text));
    expect(isNearDuplicate(split(one), split(other))).toBe(expected);
  });

  it('are so both ways, and nothing but the empty question is not its own', () => {
    fc.assert(
      fc.property(terms, terms, (one, other) => {
        expect(isNearDuplicate(one, other)).toBe(isNearDuplicate(other, one));
        expect(isNearDuplicate(one, one)).toBe(one.length > 0);
      }),
    );
  });

  it('always hold one of the probes, whatever is rare', () => {
    /** A list that differs from another in few places: dropped, replaced and added terms. */
    const near = fc
      .tuple(terms, fc.array(fc.nat(17), { maxLength: 3 }), terms)
      .map(
        ([one, dropped, added]) =>
          [
            one,
            [...new Set([...one.filter((_, n) => !dropped.includes(n)), ...added.slice(0, 2)])],
          ] as const,
      );
    let met = 0;
    fc.assert(
      fc.property(near, fc.func(fc.nat(50)), ([one, other], countOf) => {
        if (!isNearDuplicate(one, other)) return;
        met += 1;
        for (const [asked, kept] of [
          [one, other],
          [other, one],
        ] as const) {
          const isFound = probesOf(asked, countOf, 25).some(
            ({ term, fewest, most }) =>
              kept.includes(term) && fewest <= kept.length && kept.length <= most,
          );
          expect(isFound).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(met).toBeGreaterThan(100);
  });

  it('are looked for by few terms, the rarest', () => {
    const counts: Readonly<Record<string, number>> = { a: 9, b: 2, c: 1, d: 5, e: 7, 14: 3, 15: 1 };
    const probes = (text: string, many = 9) =>
      probesOf(text === '' ? [] : words(text), (term) => counts[term] ?? 0, many);
    // All five with one more; or, without c, the other four and nothing else.
    expect(probes('a b c d e')).toEqual([
      { term: 'c', fewest: 4, most: 6 },
      { term: 'b', fewest: 4, most: 4 },
    ]);
    expect(probes('a b c d')).toEqual([{ term: 'c', fewest: 4, most: 5 }]);
    expect(probes('a b c 14 15')).toEqual([{ term: '15', fewest: 4, most: 6 }]);
    // A number that many have finds nothing.
    expect(probes('a b c 14 15', 1).map(({ term }) => term)).toEqual(['c', 'b']);
    expect(probes('14 15', 1).map(({ term }) => term)).toEqual(['15']);
    expect(probes('')).toEqual([]);
    expect(leastSimilarity).toBe(0.8);
  });
});
