import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import {
  indexCorpusInThreads,
  indexPassagesInThreads,
  mergeInThread,
} from '../../src/generation/index-in-threads.js';
import { IndexThread } from '../../src/generation/index-thread.js';
import { chooseMerge } from '../../src/search/choose-merge.js';
import { finishMerge } from '../../src/search/finish-merge.js';
import { indexCorpus } from '../../src/search/index-corpus.js';

import { readSnapshot, snapshotInSteps } from '../../src/search/snapshot.js';
import { documentExample } from '../corpus/document-example.js';
import { askedQuery } from '../search/asked-query.js';
import { reindex } from '../search/reindex.js';

const aliases = [{ name: 'Harbour Office', variants: ['HO'] }];
const analyzer = createAnalyzer({ aliases });
const corpus = buildCorpus(
  Array.from({ length: 40 }, (_, i) =>
    documentExample(`Ferry ${i} sank.\n\nThe HO said so on ${(i % 28) + 1} May 1907.`, {
      id: `f${i}`,
    }),
  ),
);
const questions = ['did ferry 17 sink', 'what did the harbour office say', 'ferri 3 on 9 May 1907'];
const options = { aliases, analyzerVersion: analyzer.version };

describe('threads that index', () => {
  it.each([
    [1, 'bm25'],
    [2, 'bm25'],
    [2, 'tf-idf'],
  ] as const)('%i of them build what one would build here, by %s', async (threads, similarity) => {
    const index = await indexCorpusInThreads(corpus, { ...options, threads, similarity });
    const here = indexCorpus(corpus, analyzer, similarity);
    expect(index.segments).toHaveLength(threads);
    expect(index.version).toBe(here.version);
    for (const question of questions) {
      const query = await askedQuery(question, analyzer, here);
      expect(await askedQuery(question, analyzer, index)).toEqual(query);
      expect(index.search(query)).toEqual(here.search(query));
    }
  });

  it('tell how far they are', async () => {
    const told: (readonly [number, number])[] = [];
    const progress = (done: number, count: number): void => {
      told.push([done, count]);
    };
    const passages = {
      count: 5_000,
      fields: (ordinal: number) => ({ body: `ferry ${ordinal}` }),
      version: 'ferries',
    };
    const index = await indexPassagesInThreads(passages, { ...options, threads: 2, progress });
    expect(index.passageCount).toBe(5_000);
    expect(told.map(([done]) => done)).toEqual(
      told.map(([done]) => done).toSorted((a, b) => a - b),
    );
    expect(told.at(-1)).toEqual([5_000, 5_000]);
    const [hit] = index.search(await askedQuery('ferry 4321', analyzer, index));
    expect(hit?.ordinal).toBe(4_321);
  });

  it('build nothing of nothing', async () => {
    const index = await indexCorpusInThreads(buildCorpus([]), { ...options, threads: 2 });
    expect(index.passageCount).toBe(0);
    expect(index.search(await askedQuery('ferry', analyzer, index))).toEqual([]);
  });

  it('merge while the index changes, of which a part was loaded', async () => {
    let now = corpus;
    let index = readSnapshot(finishSteps(snapshotInSteps(indexCorpus(now, analyzer))));
    const put = (id: string, text: string): void => {
      const document = documentExample(text, { id });
      const after = now.with([document]);
      index = reindex(index, { before: now, after, changed: [document.id] }, analyzer);
      now = after;
    };
    for (const id of ['a', 'f3', 'z']) put(id, 'A tug freed the ferry.');
    const plan = chooseMerge(index);
    if (plan === null) throw new Error('expected a plan');
    const merging = mergeInThread(plan.input);
    put('f3', 'The ferry is back.');
    put('b', 'The ferry 3 is back.');
    index = finishMerge(index, plan, await merging);
    expect(index.segments.length).toBeLessThan(4);
    const fresh = indexCorpus(now, analyzer);
    for (const question of questions) {
      const query = await askedQuery(question, analyzer, fresh);
      expect(await askedQuery(question, analyzer, index)).toEqual(query);
      expect(index.search(query)).toEqual(fresh.search(query));
    }
  });

  it('say so when they break off', async () => {
    const thread = new IndexThread();
    // Two at once: that which waits behind the one that fails is told too.
    const tasks = [
      thread.perform({ kind: 'measure' }),
      thread.perform({ kind: 'begin', aliases, similarity: 'bm25' }),
    ];
    for (const ended of await Promise.allSettled(tasks)) {
      expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'INDEX_THREAD' } });
    }
    await thread.close();
    await expect(thread.perform({ kind: 'measure' })).rejects.toMatchObject({
      code: 'INDEX_THREAD',
    });
  });
});
