import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermDictionary } from '../../src/search/term-dictionary.js';

describe('TermDictionary', () => {
  it('behaves like a Map from term to number', () => {
    const term = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('constructor', '__proto__', 'toString', ''),
    );
    fc.assert(
      fc.property(fc.uniqueArray(term), fc.array(term), (terms, others) => {
        const numbers = new Map(terms.map((one, id) => [one, id]));
        const dictionary = TermDictionary.of(terms);
        expect(dictionary.size).toBe(terms.length);
        for (const one of [...terms, ...others]) {
          expect(dictionary.find(one)).toBe(numbers.get(one) ?? -1);
        }
        terms.forEach((one, id) => {
          expect(dictionary.term(id)).toBe(one);
        });
      }),
    );
  });

  it('throws for a number that no term has', () => {
    expect(() => TermDictionary.of(['one']).term(1)).toThrow(RangeError);
  });

  it('spreads words that were chosen to fall into one slot', () => {
    // The first seed's own hash, so that the attacker knows as much as the table.
    const hash = (term: string): number => {
      let value = Math.imul(1, 0x9e3779b1);
      for (let i = 0; i < term.length; i++) {
        value = Math.imul(value ^ term.charCodeAt(i), 0x5bd1e995);
        value ^= value >>> 15;
      }
      return value;
    };
    const clashing: string[] = [];
    for (let i = 0; clashing.length < 400; i++) {
      const word = i.toString(36);
      if ((hash(word) & 1023) === 7) clashing.push(word);
    }
    const { columns } = TermDictionary.of(clashing);
    expect(columns.slots).toHaveLength(1024);
    expect(columns.seed[0]).toBeGreaterThan(1);
    const dictionary = new TermDictionary(columns);
    clashing.forEach((word, id) => {
      expect(dictionary.find(word)).toBe(id);
    });
  });
});
