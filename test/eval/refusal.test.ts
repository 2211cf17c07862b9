import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, refusedAt } from '../../src/eval/refusal.js';

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

describe('refusing where a share of own questions is answered', () => {
  it('takes the highest threshold that lets the share pass', () => {
    const own = Array.from({ length: 20 }, (_, i) => (i + 1) / 20);
    // One of twenty may be lost, so the threshold is .10.
    expect(refusedAt(0.95, own, [0.01, 0.09, 0.1, 0.5])).toBe(0.5);
    expect(refusedAt(1, own, [0.01, 0.09, 0.1, 0.5])).toBe(0.25);
  });

  it('answers at least the share, and would not at the next higher threshold', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 0.01, max: 1, noNaN: true }), (own, answered) => {
        // What of its own would be refused is refused of the same numbers.
        expect(1 - refusedAt(answered, own, own)).toBeGreaterThanOrEqual(answered - 1e-6);
      }),
    );
  });

  it('refuses nothing of what looks the same, all of what looks worse', () => {
    expect(refusedAt(0.95, [0.5, 0.5], [0.5, 0.5])).toBe(0);
    expect(refusedAt(0.95, [0.5, 0.5], [0.4])).toBe(1);
  });
});

describe('the area under the ROC curve', () => {
  it('is the share of pairs in the right order, ties counting half', () => {
    expect(areaUnderCurve([0.9, 0.5], [0.5, 0.1])).toBe(3.5 / 4);
    expect(areaUnderCurve([0.3], [0.3])).toBe(0.5);
  });

  it('turns into its complement when the two are exchanged', () => {
    fc.assert(
      fc.property(shares, shares, (own, foreign) => {
        const area = areaUnderCurve(own, foreign);
        expect(area + areaUnderCurve(foreign, own)).toBeCloseTo(1, 9);
        const pairs = own.flatMap((a) => foreign.map((b) => Number(a > b) + Number(a === b) / 2));
        expect(area).toBeCloseTo(pairs.reduce((sum, one) => sum + one, 0) / pairs.length, 9);
      }),
    );
  });
});
