import type { SimilarityName } from '../search/similarities.js';
import type { ConfidenceModel } from './confidence.js';

/** Constants by the similarity that ranks: its scores are spread in a way of their own. */
export type ConfidenceModels = Readonly<Record<SimilarityName, ConfidenceModel>>;

/**
 * Learned by `npm --prefix test/bench run calibrate` on golden questions: `held` on those that a corpus
 * answers against the same ones after their documents were struck out, others on its topics, and those
 * of other sets; `chosen` on whether the quote of an answerable one is right. What an interviewer asked
 * (`askedGain`) stands in no judged set: a guess, about as much as what a title says. `headMissed` and
 * `untitled` were learned with all others held, from halves, and rounded.
 */
const learnedWithBm25: ConfidenceModel = {
  leastScore: 0.5,
  chanceCoverage: [1.228, -0.539, 0.0575],
  coverageDeviation: 0.132,
  standingPerSurplus: 0.6,
  usualKeyness: [1.52, 0.39],
  held: {
    intercept: -1.55,
    standing: 0.19,
    surplus: 0.23,
    keyness: 0.44,
    lacksSort: -0.6,
    headMissed: -1.7,
    untitled: 0.2,
    lead: 1.54,
    length: -0.56,
    sentence: {
      rarityLong: 1.43,
      titleGainLong: 2.52,
      titleAsked: 0.56,
      inTitle: 1.39,
      close: 0.3,
      nameMissed: -0.97,
      headCounted: 0.5,
      opensDefinition: 0.54,
      noDate: -0.88,
      logPlace: -0.2,
      firstPassage: 0.17,
      unended: -0.24,
      coverage: 0.29,
      askedGain: 2.5,
    },
  },
  chosen: { intercept: 0.46, gap: 0.32, share: 0.89 },
};

/** Likewise. */
const learnedWithTfIdf: ConfidenceModel = {
  leastScore: 0.1,
  chanceCoverage: [1.227, -0.555, 0.0624],
  coverageDeviation: 0.135,
  standingPerSurplus: 0.59,
  usualKeyness: [1.51, 0.4],
  held: {
    intercept: -2.05,
    standing: 0.17,
    surplus: 0.23,
    keyness: 0.48,
    lacksSort: -0.01,
    headMissed: -1.7,
    untitled: 0.2,
    lead: 1.43,
    length: -0.21,
    sentence: {
      rarityLong: 0.86,
      titleGainLong: 2.62,
      titleAsked: 0.76,
      inTitle: 0.72,
      close: 0.19,
      nameMissed: -0.6,
      headCounted: 0.91,
      opensDefinition: 0.7,
      noDate: -1.64,
      logPlace: -0.26,
      unended: -0.96,
      coverage: 1.17,
      askedGain: 2.5,
    },
  },
  chosen: { intercept: 0.3, gap: 0.31, share: 0.75 },
};

export const confidenceModels: ConfidenceModels = {
  bm25: learnedWithBm25,
  'tf-idf': learnedWithTfIdf,
};
