import type { Grades } from './judgements.js';

/*
 * The measures of trec_eval (https://github.com/usnistgov/trec_eval), for one question.
 * `ranking` holds document ids, best first, each at most once; ranks count from 1. A document
 * is relevant when its grade is above 0; one that was never judged counts as grade 0.
 * Where a question has no relevant document every measure is 0: such questions are left out of
 * the means (see `JudgedSet.queries`). trec_eval also reorders equal scores: `inTrecOrder`.
 */

/** How many results count for each measure, as in its name: nDCG@10, MAP@5, MRR@10, recall@100. */
export const cutoffs = { ndcg: 10, map: 5, mrr: 10, recall: 100 } as const;

/**
 * nDCG@k = DCG@k ÷ ideal DCG@k, where DCG@k = Σ over ranks i ≤ k of gain(i) ÷ log2(i + 1); the
 * gain is the grade itself, not 2^grade − 1, and negative grades gain nothing. The ideal ranking
 * is that of all judged documents by falling grade. 0 to 1.
 * Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 20(4), 2002,
 * with the discount of Burges et al., ICML 2005; trec_eval's `ndcg_cut`.
 */
export function ndcg(ranking: readonly string[], grades: Grades, k: number): number {
  const ideal = discountedGain([...grades.values()].sort((a, b) => b - a).slice(0, k));
  if (ideal === 0) return 0;
  return discountedGain(ranking.slice(0, k).map((id) => grades.get(id) ?? 0)) / ideal;
}

/**
 * AP@k = Σ over ranks i ≤ k that hold a relevant document of (relevant documents up to i) ÷ i,
 * divided by the number of all relevant documents, found or not, even where there are more than
 * k. 0 to 1. Its mean over questions is MAP@k; trec_eval's `map_cut`.
 */
export function averagePrecision(ranking: readonly string[], grades: Grades, k: number): number {
  const relevant = countRelevant(grades);
  if (relevant === 0) return 0;
  let found = 0;
  let sum = 0;
  ranking.slice(0, k).forEach((id, index) => {
    if (!isRelevant(grades, id)) return;
    found += 1;
    sum += found / (index + 1);
  });
  return sum / relevant;
}

/**
 * RR@k = 1 ÷ rank of the first relevant document, or 0 when it is beyond rank k. 0 to 1. Its
 * mean is MRR@k; trec_eval's `recip_rank` over rankings cut at k.
 */
export function reciprocalRank(ranking: readonly string[], grades: Grades, k: number): number {
  const index = ranking.slice(0, k).findIndex((id) => isRelevant(grades, id));
  return index === -1 ? 0 : 1 / (index + 1);
}

/** Recall@k = relevant documents within the first k ÷ all relevant documents. 0 to 1; trec_eval's `recall`. */
export function recall(ranking: readonly string[], grades: Grades, k: number): number {
  const relevant = countRelevant(grades);
  if (relevant === 0) return 0;
  return ranking.slice(0, k).filter((id) => isRelevant(grades, id)).length / relevant;
}

/** The arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + Math.max(gain, 0) / Math.log2(index + 2), 0);
}

function isRelevant(grades: Grades, id: string): boolean {
  return (grades.get(id) ?? 0) > 0;
}

function countRelevant(grades: Grades): number {
  let count = 0;
  for (const grade of grades.values()) if (grade > 0) count += 1;
  return count;
}
