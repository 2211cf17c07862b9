import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerThreshold,
  levelOf,
  probabilityOf,
  strongThreshold,
} from '../../src/answer/confidence.js';

const features = fc.record({
  standing: fc.double({ min: -6, max: 8, noNaN: true }),
  trust: fc.double({ min: 0, max: 1, noNaN: true }),
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  contentWords: fc.nat({ max: 200 }),
  lacksSort: fc.constantFrom(0, 1),
});

describe('the probability that a quote answers', () => {
  it('is within 0 and 1, and rises with what is held and with how it stands out', () => {
    fc.assert(
      fc.property(features, fc.double({ min: 0, max: 1, noNaN: true }), (some, more) => {
        const base = { ...some, lacksSort: some.lacksSort === 1 ? 1 : 0 } as const;
        const probability = probabilityOf(base);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        const held = { ...base, coverage: Math.min(1, base.coverage + more) };
        expect(probabilityOf(held)).toBeGreaterThanOrEqual(probability);
        const standing = { ...base, standing: base.standing + more };
        expect(probabilityOf(standing)).toBeGreaterThanOrEqual(probability);
        expect(probabilityOf({ ...base, lacksSort: 1 })).toBeLessThanOrEqual(
          probabilityOf({ ...base, lacksSort: 0 }),
        );
      }),
    );
  });

  it('asks for less of a long question than of a short one', () => {
    const post = { standing: 0, trust: 1, coverage: 0.4, contentWords: 30, lacksSort: 0 } as const;
    expect(probabilityOf(post)).toBeGreaterThan(probabilityOf({ ...post, contentWords: 3 }));
  });

  it('does not look at the standing in a corpus that could not be sampled', () => {
    const tiny = { standing: 4, trust: 0, coverage: 0.7, contentWords: 4, lacksSort: 0 } as const;
    expect(probabilityOf(tiny)).toBe(probabilityOf({ ...tiny, standing: -4 }));
  });
});

describe('the level that people are shown', () => {
  it('begins at its threshold', () => {
    expect(levelOf(answerThreshold - 1e-9)).toBe('none');
    expect(levelOf(answerThreshold)).toBe('possible');
    expect(levelOf(strongThreshold - 1e-9)).toBe('possible');
    expect(levelOf(strongThreshold)).toBe('strong');
  });
});
