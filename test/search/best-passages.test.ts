import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BestPassages } from '../../src/search/best-passages.js';

describe('BestPassages', () => {
  it('keeps what sorting would keep, in any order of offers, ties by ordinal', () => {
    const offers = fc.uniqueArray(
      fc.record({ ordinal: fc.nat(200), score: fc.integer({ min: 1, max: 9 }) }),
      { selector: ({ ordinal }) => ordinal },
    );
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 20 }), (offered, capacity) => {
        const best = new BestPassages(capacity);
        for (const { ordinal, score } of offered) best.offer(ordinal, score);
        const sorted = [...offered].sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
        expect(best.ranked()).toEqual(sorted.slice(0, capacity));
      }),
    );
  });

  it('raises its threshold only when it is full', () => {
    const best = new BestPassages(2);
    best.offer(0, 5);
    expect(best.threshold).toBe(0);
    best.offer(1, 3);
    expect(best.threshold).toBe(3);
    best.offer(2, 4);
    expect(best.threshold).toBe(4);
  });
});
