import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNearDuplicate,
  leastSimilarity,
  probesOf,
  similarity,
} from '../../src/review/near-duplicate.js';

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
          const probes = probesOf(asked, countOf);
          expect(probes.some((probe) => kept.includes(probe))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(met).toBeGreaterThan(100);
  });

  it('are looked for by few terms, the rarest', () => {
    const counts: Readonly<Record<string, number>> = { a: 9, b: 2, c: 1, d: 5, e: 7 };
    const countOf = (term: string) => counts[term] ?? 0;
    expect(probesOf(words('a b c d e'), countOf)).toEqual(['c', 'b']);
    expect(probesOf(words('a b c d'), countOf)).toEqual(['c']);
    expect(probesOf(words('a b c 14 15'), (term) => (term === '14' ? 3 : 1))).toEqual(['15']);
    expect(probesOf([], countOf)).toEqual([]);
    expect(leastSimilarity).toBe(0.8);
  });
});
