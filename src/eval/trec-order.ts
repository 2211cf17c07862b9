import type { RankedDocument } from './ranker.js';

/**
 * The order in which trec_eval reads a ranking, whatever order it came in: by falling score, and
 * equal scores by falling document id, compared byte by byte (`comp_sim_docno` in its
 * form_res_rels.c). It holds scores in single precision, so scores that differ less are equal too.
 */
export function inTrecOrder(ranking: readonly RankedDocument[]): readonly RankedDocument[] {
  return ranking
    .map((document) => ({ document, score: Math.fround(document.score) }))
    .sort((a, b) => b.score - a.score || compareBytes(b.document.id, a.document.id))
    .map(({ document }) => document);
}

/** As C's `strcmp` on UTF-8, which orders by code point; JavaScript's own order is by UTF-16 code unit. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
