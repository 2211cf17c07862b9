import type { Similarity } from './similarity.js';

/**
 * TF-IDF with the cosine of the angle, weighting `lnc.ltc` in the SMART notation (passages without
 * idf, questions with): Manning, Raghavan, Schütze, "Introduction to Information Retrieval" (2008),
 * section 6.4 and example 6.4.
 *
 *     impact = (1 + ln f) / norm of the passage           f for 0 < f < 1, where a field weighs little
 *     weight = (1 + ln q) ln(N / n)
 *
 * The question's own norm would divide all scores of one question alike and is left out, so scores
 * compare passages, not questions. No parameters.
 */
export function tfIdf(): Similarity {
  return {
    name: 'tf-idf lnc.ltc',
    usesNorms: true,
    // One term's part of a norm that holds it.
    largestImpact: 1,
    impact: (frequency, { norm }) => logFrequency(frequency) / norm,
    termWeight: ({ frequency, documentFrequency, passages }) =>
      logFrequency(frequency) * Math.log(passages / documentFrequency),
  };
}

/** `1 + ln f` from 1 on; below, `f` itself, which meets it at 1 and stays positive. */
export function logFrequency(frequency: number): number {
  return frequency < 1 ? frequency : 1 + Math.log(frequency);
}
