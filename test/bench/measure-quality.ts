import { join } from 'node:path';
import { shippedLanguage } from '../../src/cli/eval-all.js';
import { readJudgedSet } from '../../src/eval/judged-set.js';
import { measureRetrieval } from '../../src/eval/retrieval.js';
import { engines } from './peers/engines.js';
import { receipts } from './peers/receipts.js';
import type { Quality, QualityTask } from './quality.js';

/** Ranks deeper than this do not count for nDCG@10 and MAP@5. */
const depth = 10;

/** Run by `measureQuality`, which hands over the task and waits for the message. */
const { engine, folder, set, split } = JSON.parse(process.argv[2] ?? '') as QualityTask;
const make = engines[engine];
if (make === undefined) throw new RangeError(`expected an engine, found none at ${engine}`);
// Ours as the product ranks, with its synonyms and parts of speech.
const peer = make === receipts ? receipts(await shippedLanguage()) : make();
const judged = await readJudgedSet(join(folder, set), split);
const result = await measureRetrieval(judged, {
  build: (documents) => peer.build(documents),
  rank: async (question, limit) =>
    (await peer.search(question, Math.min(limit, depth))).map((place, index) => ({
      id: judged.documents[place]?.id ?? '',
      score: -index,
    })),
});
process.send?.({
  peer: peer.name,
  set: `${set} ${split}`,
  ndcgAt10: result['ndcg@10'] ?? Number.NaN,
  mapAt5: result['map@5'] ?? Number.NaN,
} satisfies Quality);
