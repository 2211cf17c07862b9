import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CandidatePool } from '../../src/search/candidate-pool.js';

describe('CandidatePool', () => {
  it('keeps what sorting would keep, in any order of offers, ties by ordinal', () => {
    const offers = fc.uniqueArray(
      fc.record({ ordinal: fc.nat(300), sum: fc.integer({ min: 1, max: 9 }) }),
      { selector: ({ ordinal }) => ordinal, maxLength: 200 },
    );
    // Sums may be beyond it.
    const largest = fc.constantFrom(4, 9, 1_000);
    const pool = new CandidatePool();
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 20 }), largest, (offered, capacity, most) => {
        pool.begin(capacity, most);
        for (const { ordinal, sum } of offered) {
          if (sum >= pool.threshold) pool.offer(ordinal, sum, 1000 - ordinal);
        }
        const sorted = offered
          .toSorted((a, b) => b.sum - a.sum || a.ordinal - b.ordinal)
          .slice(0, capacity)
          .map(({ ordinal }) => 1000 - ordinal);
        expect([...pool.places()].sort()).toEqual(sorted.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the first of equal ones, however many come', () => {
    const pool = new CandidatePool();
    pool.begin(100, 2);
    for (let ordinal = 10_000; ordinal > 0; ordinal--) pool.offer(ordinal, 1, ordinal);
    expect([...pool.places()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, i) => i + 1),
    );
  });

  it('raises its threshold with the sums that enough offers reach, and never above the last of them', () => {
    const pool = new CandidatePool();
    pool.begin(2, 10);
    for (const [ordinal, sum] of [5, 3].entries()) pool.offer(ordinal, sum, ordinal);
    expect(pool.threshold).toBeLessThanOrEqual(3);
    expect(pool.threshold).toBeGreaterThan(2.9);
    pool.offer(2, 4, 2);
    expect(pool.threshold).toBeLessThanOrEqual(4);
    expect(pool.threshold).toBeGreaterThan(3.9);
    pool.offer(3, 1, 3);
    expect([...pool.places()].sort()).toEqual([0, 2]);
  });
});
