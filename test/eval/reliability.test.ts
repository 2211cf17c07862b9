import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliabilityOf } from '../../src/eval/reliability.js';

const one = (probability: number, isRight: boolean, weight = 1) => ({
  probability,
  isRight,
  weight,
});

describe('reliability', () => {
  it('compares what was said with what came true, bin by bin', () => {
    const { bins, calibrationError, brier } = reliabilityOf([
      one(0.82, true),
      one(0.88, false),
      one(0.1, false, 2),
      one(1, true),
    ]);
    expect(bins).toHaveLength(10);
    expect(bins[8]).toEqual({
      from: 0.8,
      to: 0.9,
      count: 2,
      said: expect.closeTo(0.85),
      right: 0.5,
    });
    expect(bins[1]).toMatchObject({ count: 1, said: 0.1, right: 0 });
    expect(bins[9]).toMatchObject({ count: 1, said: 1, right: 1 });
    expect(bins[5]).toMatchObject({ count: 0, said: null, right: null });
    // (2 · .35 + 2 · .1 + 0) ÷ 5
    expect(calibrationError).toBeCloseTo(0.18, 9);
    expect(brier).toBeCloseTo((0.18 ** 2 + 0.88 ** 2 + 2 * 0.01) / 5, 9);
  });

  it('draws risk over coverage, the surest first, equal ones together', () => {
    const { curve } = reliabilityOf([
      one(0.9, true),
      one(0.5, false),
      one(0.5, true),
      one(0.1, false),
    ]);
    expect(curve).toEqual([
      { coverage: 0.25, risk: 0, threshold: 0.9 },
      { coverage: 0.75, risk: 1 / 3, threshold: 0.5 },
      { coverage: 1, risk: 0.5, threshold: 0.1 },
    ]);
  });

  it('ends with all answered at the share that is wrong, coverage rising', () => {
    const estimates = fc.array(
      fc.record({
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
        isRight: fc.boolean(),
        weight: fc.double({ min: 0.1, max: 2, noNaN: true }),
      }),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(estimates, (some) => {
        const { curve, bins } = reliabilityOf(some);
        const total = some.reduce((sum, { weight }) => sum + weight, 0);
        const wrong = some.reduce((sum, { weight, isRight }) => sum + (isRight ? 0 : weight), 0);
        expect(curve.at(-1)?.coverage).toBeCloseTo(1, 9);
        expect(curve.at(-1)?.risk).toBeCloseTo(wrong / total, 9);
        for (const [i, point] of curve.slice(1).entries()) {
          expect(point.coverage).toBeGreaterThan(curve[i]?.coverage ?? 1);
        }
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(some.length);
      }),
    );
  });

  it('has empty bins and no curve for nothing', () => {
    const { bins, curve, brier } = reliabilityOf([]);
    expect(bins.every(({ said }) => said === null)).toBe(true);
    expect({ curve, brier }).toEqual({ curve: [], brier: 0 });
  });
});
