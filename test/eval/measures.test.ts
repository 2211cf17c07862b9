import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagePrecision, mean, ndcg, recall, reciprocalRank } from '../../src/eval/measures.js';

const graded = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
  ['d', 1],
]);

describe('measures, worked out by hand', () => {
  it('nDCG takes the grade as gain and discounts by log2(rank + 1)', () => {
    // DCG: b at 1 → 1/log2(2) = 1; x → 0; a at 3 → 2/log2(4) = 1. Ideal a, b, d: 2 + 1/log2(3) + 1/log2(4).
    expect(ndcg(['b', 'x', 'a'], graded, 10)).toBeCloseTo(2 / (2 + 0.6309297536 + 0.5), 9);
    expect(ndcg(['a', 'b', 'd'], graded, 10)).toBeCloseTo(1, 12);
  });

  it('nDCG cuts the ideal where it cuts the ranking', () => {
    expect(ndcg(['a'], graded, 1)).toBe(1);
    expect(ndcg(['b'], graded, 1)).toBe(0.5);
    expect(ndcg(['x', 'a'], graded, 1)).toBe(0);
  });

  it('a negative grade gains nothing and costs nothing', () => {
    const grades = new Map([
      ['bad', -2],
      ['good', 1],
    ]);
    expect(ndcg(['bad', 'good'], grades, 10)).toBeCloseTo(1 / Math.log2(3), 12);
    expect(recall(['bad'], grades, 10)).toBe(0);
  });

  it('average precision divides by all relevant documents, also those beyond the cut', () => {
    // Relevant a, b, d; found at 1 and 3: (1/1 + 2/3) / 3.
    expect(averagePrecision(['a', 'x', 'b', 'y', 'z', 'd'], graded, 5)).toBeCloseTo(5 / 9, 12);
    const seven = new Map([...'abcdefg'].map((id) => [id, 1] as const));
    expect(averagePrecision([...'abcdefg'], seven, 5)).toBeCloseTo(5 / 7, 12);
  });

  it('reciprocal rank looks at the first relevant document within the cut only', () => {
    expect(reciprocalRank(['c', 'x', 'd', 'a'], graded, 10)).toBeCloseTo(1 / 3, 12);
    expect(reciprocalRank(['x', 'y', 'a'], graded, 2)).toBe(0);
  });

  it('recall counts relevant documents within the cut over all relevant documents', () => {
    expect(recall(['a', 'c', 'x', 'b'], graded, 100)).toBeCloseTo(2 / 3, 12);
    expect(recall(['x', 'a'], graded, 1)).toBe(0);
  });

  it('everything is 0 when nothing is found or nothing is relevant', () => {
    const irrelevant = new Map([['a', 0]]);
    for (const measure of [ndcg, averagePrecision, reciprocalRank, recall]) {
      expect(measure([], graded, 10)).toBe(0);
      expect(measure(['a'], irrelevant, 10)).toBe(0);
      expect(measure(['a'], new Map(), 10)).toBe(0);
    }
  });

  it('the mean of nothing is unknown, not 0', () => {
    expect(mean([])).toBeNull();
    expect(mean([1, 0, 0.5])).toBe(0.5);
  });
});

describe('measures, whatever the ranking', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmno'), { maxLength: 15 });
  const grades = fc
    .array(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.integer({ min: -1, max: 3 })))
    .map((pairs) => new Map(pairs));

  it('lie between 0 and 1', () => {
    fc.assert(
      fc.property(ids, grades, fc.integer({ min: 1, max: 12 }), (ranking, judged, k) => {
        for (const measure of [ndcg, averagePrecision, reciprocalRank, recall]) {
          const value = measure(ranking, judged, k);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('do not fall when a relevant document moves up past an irrelevant one', () => {
    fc.assert(
      fc.property(ids, grades, fc.integer({ min: 1, max: 12 }), (ranking, judged, k) => {
        const at = ranking.findIndex(
          (id, i) =>
            (judged.get(id) ?? 0) > 0 && i > 0 && (judged.get(ranking[i - 1] ?? '') ?? 0) <= 0,
        );
        fc.pre(at > 0);
        const better = [...ranking];
        better.splice(at - 1, 2, ranking[at] ?? '', ranking[at - 1] ?? '');
        for (const measure of [ndcg, averagePrecision, reciprocalRank, recall]) {
          expect(measure(better, judged, k)).toBeGreaterThanOrEqual(measure(ranking, judged, k));
        }
      }),
    );
  });
});
