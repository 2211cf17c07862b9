import type { Similarity } from './similarity.js';

/** Parameters of BM25. */
export interface Bm25Parameters {
  /** How slowly repetition in a passage saturates: 0 (once says all) to about 3. */
  readonly k1: number;
  /** How far length is held against a passage: 0 (not at all) to 1 (fully). */
  readonly b: number;
  /** What a term adds to its weight each time the question repeats it e = 2.7 times as often, 0 to 1. */
  readonly damping: number;
}

/**
 * `k1` and `b` are Anserini's for passages; `damping` was seen to matter little on three of four
 * judged sets and to help long questions.
 */
export const bm25Defaults: Bm25Parameters = { k1: 0.9, b: 0.4, damping: 0.5 };

/**
 * BM25: Robertson, Walker, Jones, Hancock-Beaulieu, Gatford, "Okapi at TREC-3" (1994), eq. 1-3, in
 * the form of Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), eq. 3.15:
 *
 *     weight = ln(1 + (N - n + 0.5) / (n + 0.5))          never negative, as in Lucene
 *     impact = f (k1 + 1) / (f + k1 (1 - b + b L / Lavg))
 *
 * A term that the question repeats `q` times weighs `1 + damping ln q` times as much; the paper's
 * own factor for repetition, q (k3 + 1) / (q + k3), is meant for long topic descriptions.
 * @throws RangeError for parameters outside their ranges.
 */
export function bm25(parameters: Partial<Bm25Parameters> = {}): Similarity {
  const { k1, b, damping } = { ...bm25Defaults, ...parameters };
  if (!(k1 >= 0 && k1 < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`expected k1 to be a finite number from 0, found ${k1}`);
  }
  if (!(b >= 0 && b <= 1)) throw new RangeError(`expected b from 0 to 1, found ${b}`);
  if (!(damping >= 0 && damping <= 1)) {
    throw new RangeError(`expected damping from 0 to 1, found ${damping}`);
  }
  return {
    name: `bm25 k1=${k1} b=${b} damping=${damping}`,
    usesNorms: false,
    largestImpact: k1 + 1,
    impact: (frequency, { length, averageLength }) =>
      (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / averageLength)),
    termWeight: ({ frequency, documentFrequency, passages }) =>
      (1 + damping * Math.log(frequency)) *
      Math.log(1 + (passages - documentFrequency + 0.5) / (documentFrequency + 0.5)),
  };
}
