import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bm25 } from '../../src/search/bm25.js';
import type { Similarity } from '../../src/search/similarity.js';
import { tfIdf } from '../../src/search/tf-idf.js';

describe('BM25', () => {
  it('weighs a term as worked out by hand', () => {
    // 10 passages, 2 hold it: ln(1 + 8.5 / 2.5) = ln 4.4
    const weight = bm25().termWeight({ frequency: 1, documentFrequency: 2, passages: 10 });
    expect(weight).toBeCloseTo(1.4816045, 6);
  });

  it('values repetition and length as worked out by hand', () => {
    // k1 1.2, b 0.75, f 3, length 20 of 10: 3 * 2.2 / (3 + 1.2 * (0.25 + 1.5)) = 6.6 / 5.1
    const impact = bm25({ k1: 1.2, b: 0.75 }).impact(3, { length: 20, averageLength: 10, norm: 1 });
    expect(impact).toBeCloseTo(1.2941176, 6);
  });

  it('adds damping times ln q for a word the question repeats', () => {
    const { termWeight } = bm25({ damping: 0.5 });
    const once = termWeight({ frequency: 1, documentFrequency: 2, passages: 10 });
    const twice = termWeight({ frequency: 2, documentFrequency: 2, passages: 10 });
    expect(twice / once).toBeCloseTo(1 + 0.5 * Math.LN2, 12);
  });

  it('never exceeds k1 + 1 however often a word is repeated', () => {
    const passage = { length: 5, averageLength: 10, norm: 1 };
    expect(bm25({ k1: 0.9 }).impact(1e9, passage)).toBeLessThanOrEqual(1.9);
  });

  it.each([
    ['k1', { k1: -0.1 }],
    ['k1', { k1: Number.NaN }],
    ['b', { b: 1.1 }],
    ['damping', { damping: 2 }],
  ])('refuses %s out of range', (name, parameters) => {
    expect(() => bm25(parameters)).toThrow(RangeError);
    expect(() => bm25(parameters)).toThrow(name);
  });
});

describe('TF-IDF, lnc.ltc', () => {
  it('agrees with a cosine worked out by hand', () => {
    // A passage with frequencies 3 and 1: norm sqrt((1 + ln 3)^2 + 1) = 2.324690
    const norm = Math.hypot(1 + Math.log(3), 1);
    const passage = { length: 4, averageLength: 4, norm };
    expect(tfIdf().impact(3, passage)).toBeCloseTo(0.90275, 5);
    expect(tfIdf().impact(1, passage)).toBeCloseTo(0.430165, 5);
    // In 2 of 8 passages, asked once: ln 4
    const weight = tfIdf().termWeight({ frequency: 1, documentFrequency: 2, passages: 8 });
    expect(weight).toBeCloseTo(1.3862944, 6);
  });
});

describe.each<[string, Similarity]>([
  ['BM25', bm25()],
  ['TF-IDF', tfIdf()],
])('%s', (_, similarity) => {
  const statistics = fc.record({
    length: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
    averageLength: fc.double({ min: 1, max: 1e4, noNaN: true }),
    norm: fc.double({ min: 1, max: 1e3, noNaN: true }),
  });

  it('values more occurrences more, and never below nothing', () => {
    fc.assert(
      fc.property(statistics, fc.double({ min: 0.1, max: 1e4, noNaN: true }), (passage, f) => {
        const fewer = similarity.impact(f, passage);
        expect(fewer).toBeGreaterThan(0);
        expect(similarity.impact(f * 2, passage)).toBeGreaterThanOrEqual(fewer);
      }),
    );
  });

  it('weighs rarer terms more, and never below nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e7 }), fc.nat(), (passages, n) => {
        const documentFrequency = 1 + (n % (passages - 1));
        const common = { frequency: 1, documentFrequency: documentFrequency + 1, passages };
        const rare = { ...common, documentFrequency };
        expect(similarity.termWeight(rare)).toBeGreaterThan(similarity.termWeight(common));
        expect(similarity.termWeight(common)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
