import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJudgedSet } from '../../src/eval/judged-set.js';
import { measureRetrieval } from '../../src/eval/retrieval.js';
import type { Peer } from './peer.js';

/** How well an engine ranks on one judged set; see `src/eval/measures.ts`. */
export interface Quality {
  readonly peer: string;
  readonly set: string;
  readonly ndcgAt10: number;
  readonly mapAt5: number;
}

/** One set of prose claims, one of tweets. Their test halves are for others to judge by. */
const qualitySets = [
  ['scifact', 'train'],
  ['clef2020-checkthat', 'dev'],
] as const;

/** Ranks deeper than this do not count for nDCG@10 and MAP@5. */
const depth = 10;

/** Measures fresh engines on the judged sets in `folder`; nothing where those are absent. */
export async function measureQuality(
  makers: readonly (() => Peer)[],
  folder: string,
  onProgress: (message: string) => void,
): Promise<readonly Quality[]> {
  const figures: Quality[] = [];
  for (const [name, split] of qualitySets) {
    if (!existsSync(join(folder, name))) continue;
    const set = await readJudgedSet(join(folder, name), split);
    for (const make of makers) {
      const peer = make();
      onProgress(`quality of ${peer.name} on ${name} ${split}`);
      const result = await measureRetrieval(set, {
        build: (documents) => peer.build(documents),
        rank: (question, limit) =>
          peer.search(question, Math.min(limit, depth)).map((id, index) => ({ id, score: -index })),
      });
      figures.push({
        peer: peer.name,
        set: `${name} ${split}`,
        ndcgAt10: result['ndcg@10'] ?? Number.NaN,
        mapAt5: result['map@5'] ?? Number.NaN,
      });
    }
  }
  return figures;
}
