/** What another engine scores on one split of a judged set, each 0 to 1. */
export interface PeerScore {
  readonly set: string;
  readonly split: string;
  readonly engine: string;
  readonly 'ndcg@10': number;
  readonly 'map@5': number;
}

/**
 * Where the figures come from: the README of the folder of judged sets, as of November 2026. Title
 * and text as one field, each engine's own defaults, OR between the words of a question. How equal
 * scores were ordered is not said there.
 */
export const peerScores: readonly PeerScore[] = [
  ...scoresOf('scifact', 'train', [
    ['MiniSearch 7.2', 629, 576],
    ['FlexSearch 0.8', 518, 469],
    ['SQLite FTS5', 699, 646],
    ['wink-bm25-text-search', 696, 643],
    ['lunr 2.3', 670, 610],
  ]),
  ...scoresOf('clef2020-checkthat', 'train', [
    ['MiniSearch 7.2', 740, 707],
    ['FlexSearch 0.8', 503, 467],
    ['SQLite FTS5', 820, 796],
    ['wink-bm25-text-search', 848, 827],
    ['lunr 2.3', 843, 818],
  ]),
  ...scoresOf('clef2020-checkthat', 'dev', [
    ['MiniSearch 7.2', 691, 662],
    ['FlexSearch 0.8', 514, 478],
    ['SQLite FTS5', 785, 753],
    ['wink-bm25-text-search', 807, 777],
    ['lunr 2.3', 800, 768],
  ]),
  ...scoresOf('squad2-dev', 'dev', [
    ['MiniSearch 7.2', 842, 809],
    ['FlexSearch 0.8', 729, 684],
    ['SQLite FTS5', 893, 866],
    ['wink-bm25-text-search', 898, 873],
    ['lunr 2.3', 893, 865],
  ]),
  ...scoresOf('fool-me-twice', 'dev', [
    ['MiniSearch 7.2', 404, 306],
    ['FlexSearch 0.8', 304, 229],
    ['SQLite FTS5', 413, 296],
    ['wink-bm25-text-search', 371, 257],
    ['lunr 2.3', 346, 231],
  ]),
];

/**
 * chrono-node 2.10.3 on all lines of `datetime-specs/dev.jsonl`, shares 0 to 1: measured in this
 * repository by `test/bench/datetime.ts`, November 2026.
 */
export const chronoScores = {
  engine: 'chrono-node 2.10',
  set: 'datetime-specs',
  split: 'dev',
  found: 0.735,
  precision: 0.829,
  valued: 0.349,
  inventions: 19,
} as const;

/** The best engine by one measure on one split; null where none was measured. */
export function bestPeer(
  set: string,
  split: string,
  measure: 'ndcg@10' | 'map@5',
): PeerScore | null {
  const known = peerScores.filter((score) => score.set === set && score.split === split);
  return known.reduce<PeerScore | null>(
    (best, score) => (best === null || score[measure] > best[measure] ? score : best),
    null,
  );
}

function scoresOf(
  set: string,
  split: string,
  thousandths: readonly (readonly [engine: string, ndcg: number, map: number])[],
): readonly PeerScore[] {
  return thousandths.map(([engine, ndcg, map]) => ({
    set,
    split,
    engine,
    'ndcg@10': ndcg / 1000,
    'map@5': map / 1000,
  }));
}
