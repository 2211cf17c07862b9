import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerThreshold,
  beliefIn as believe,
  type ConfidenceFeatures,
  keynessBounds,
  levelOf,
  strongThreshold,
} from '../../src/answer/confidence.js';
import { confidenceModels } from '../../src/answer/confidence-models.js';
import { featureNames } from '../../src/answer/sentence-features.js';

const features = fc.record({
  standing: fc.double({ min: -6, max: 8, noNaN: true }),
  keyness: fc.double({ min: keynessBounds.least, max: keynessBounds.most, noNaN: true }),
  trust: fc.double({ min: 0, max: 1, noNaN: true }),
  lead: fc.double({ min: -1.1, max: 1.1, noNaN: true }),
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  contentWords: fc.nat({ max: 200 }),
  lacksSort: fc.constantFrom(0, 1),
  headMissed: fc.constantFrom<0 | 1>(0, 1),
  untitled: fc.constantFrom<0 | 1>(0, 1),
  gap: fc.double({ min: -20, max: 6, noNaN: true }),
  share: fc.double({ min: -20, max: 0, noNaN: true }),
  sentence: fc.constant(new Float64Array(featureNames.length)),
});

/** A sentence like any, alone among its kind. */
const plain = {
  sentence: new Float64Array(featureNames.length),
  gap: 1,
  share: -0.5,
  headMissed: 0,
  untitled: 0,
} as const;

describe.each(Object.entries(confidenceModels))(
  'how far a quote is believed, ranked by %s',
  (_, model) => {
    const beliefIn = (facts: ConfidenceFeatures) => believe(facts, model);

    it('is within 0 and 1, surer of the corpus than of the quote, and rises with every fact that speaks for it', () => {
      fc.assert(
        fc.property(features, fc.double({ min: 0, max: 1, noNaN: true }), (some, more) => {
          const base = { ...some, lacksSort: some.lacksSort === 1 ? 1 : 0 } as const;
          const { held, probability } = beliefIn(base);
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(held);
          expect(held).toBeLessThanOrEqual(1);
          const covering = beliefIn({ ...base, coverage: Math.min(1, base.coverage + more) });
          expect(covering.held).toBeGreaterThanOrEqual(held);
          expect(covering.probability).toBeGreaterThanOrEqual(probability);
          const standing = beliefIn({ ...base, standing: base.standing + more });
          expect(standing.held).toBeGreaterThanOrEqual(held);
          expect(standing.probability).toBeGreaterThanOrEqual(probability);
          const telling = beliefIn({ ...base, keyness: base.keyness + more });
          expect(telling.held).toBeGreaterThanOrEqual(held);
          expect(telling.probability).toBeGreaterThanOrEqual(probability);
          expect(beliefIn({ ...base, lacksSort: 1 }).held).toBeLessThanOrEqual(
            beliefIn({ ...base, lacksSort: 0 }).held,
          );
          expect(beliefIn({ ...base, headMissed: 1 }).held).toBeLessThanOrEqual(
            beliefIn({ ...base, headMissed: 0 }).held,
          );
        }),
      );
    });

    it('is surer of a sentence that stands out, and no surer of the corpus', () => {
      const even = {
        standing: 1,
        keyness: 2,
        trust: 1,
        lead: 0,
        coverage: 0.8,
        contentWords: 4,
        lacksSort: 0,
        ...plain,
      } as const;
      const leading = beliefIn({ ...even, gap: 3, share: -0.1 });
      expect(leading.probability).toBeGreaterThan(beliefIn(even).probability);
      expect(leading.held).toBe(beliefIn(even).held);
    });

    it('asks for less of a long question than of a short one', () => {
      const post = {
        standing: 0,
        keyness: 2,
        trust: 1,
        lead: 0,
        coverage: 0.4,
        contentWords: 30,
        lacksSort: 0,
        ...plain,
      } as const;
      expect(beliefIn(post).held).toBeGreaterThan(beliefIn({ ...post, contentWords: 3 }).held);
    });

    it('believes nothing of a question that has no word for what it asks about', () => {
      fc.assert(
        fc.property(features, (some) => {
          const base = { ...some, lacksSort: some.lacksSort === 1 ? 1 : 0 } as const;
          expect(beliefIn({ ...base, contentWords: 0 })).toEqual({ held: 0, probability: 0 });
        }),
      );
    });

    it('looks neither at the standing nor at the keyness in a corpus that could not be sampled', () => {
      const tiny = {
        standing: 4,
        keyness: 4,
        trust: 0,
        lead: 0,
        coverage: 0.7,
        contentWords: 4,
        lacksSort: 0,
        ...plain,
      } as const;
      expect(beliefIn(tiny)).toEqual(beliefIn({ ...tiny, standing: -4, keyness: 0 }));
    });
  },
);

describe('the level that people are shown', () => {
  it('is none below the threshold of what the corpus holds, however sure the quote', () => {
    const probability = strongThreshold;
    expect(levelOf({ held: answerThreshold - 1e-9, probability })).toBe('none');
    expect(levelOf({ held: answerThreshold, probability })).toBe('strong');
  });

  it('is strong from its own threshold on', () => {
    expect(levelOf({ held: 1, probability: strongThreshold - 1e-9 })).toBe('possible');
    expect(levelOf({ held: 1, probability: strongThreshold })).toBe('strong');
    expect(levelOf({ held: 1, probability: 0 })).toBe('possible');
  });
});
