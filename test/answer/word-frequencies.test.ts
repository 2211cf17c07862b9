import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordFrequencies } from '../../src/answer/word-frequencies.js';

describe('how often words come in a language', () => {
  it('is what the table says, as a share of all words', () => {
    const { shareOf } = createWordFrequencies(
      new Map([
        ['of', 24_000_000],
        ['ferri', 4_000],
      ]),
    );
    expect(shareOf('of')).toBeCloseTo(0.024, 12);
    expect(shareOf('ferri')).toBeCloseTo(4e-6, 12);
  });

  it('is half of the rarest for what the table lacks, whatever it is called', () => {
    const table = fc.array(fc.tuple(fc.string(), fc.integer({ min: 1, max: 1e8 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(table, fc.string(), (entries, term) => {
        const listed = new Map(entries);
        const { shareOf } = createWordFrequencies(listed);
        const rarest = Math.min(...listed.values());
        for (const lacking of ['constructor', '__proto__', term]) {
          if (!listed.has(lacking)) expect(shareOf(lacking)).toBe(rarest / 2 / 1e9);
        }
        for (const one of listed.keys()) expect(shareOf(one)).toBeGreaterThan(shareOf('\0none'));
      }),
    );
  });

  it('is the same for all words where the table is empty', () => {
    const { shareOf } = createWordFrequencies(new Map());
    expect(shareOf('of')).toBe(shareOf('ferri'));
    expect(shareOf('of')).toBeGreaterThan(0);
  });
});
