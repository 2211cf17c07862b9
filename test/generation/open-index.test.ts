import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import type { WatchIndexing } from '../../src/generation/indexing-watch.js';
import { openIndex, type StoredSnapshot } from '../../src/generation/open-index.js';
import { indexCorpus } from '../../src/search/index-corpus.js';
import { snapshotInSteps } from '../../src/search/snapshot.js';
import { SnapshotChecksum } from '../../src/search/snapshot-layout.js';
import { documentExample } from '../corpus/document-example.js';

const analyzer = createAnalyzer();
const language = { analyzer, aliases: [] };

function corpusOf(passages: number) {
  const text = Array.from({ length: passages }, (_, n) => `Ferry ${n} was late.`).join('\n\n');
  return buildCorpus([documentExample(text)]);
}

/** Notes what a build tells. */
function noting(): { readonly told: (readonly [number, number] | 'over')[]; watch: WatchIndexing } {
  const told: (readonly [number, number] | 'over')[] = [];
  return {
    told,
    watch: () => ({
      advance: (done, inAll) => void told.push([done, inAll]),
      end: () => void told.push('over'),
    }),
  };
}

/** With the checksum that is computed while a file is read. */
function stored(bytes: Uint8Array): StoredSnapshot {
  const checksum = new SnapshotChecksum();
  for (let start = 0; start < bytes.length; start += 7)
    checksum.add(bytes.subarray(start, start + 7));
  return { bytes, checksum: checksum.value };
}

describe('an index that is opened', () => {
  const corpus = corpusOf(2_500);

  it('tells how far it is where there is no snapshot, or one of yesterday, or a damaged one', async () => {
    const yesterday = await openIndex(corpusOf(1), language, null, noting().watch);
    const fitting = await openIndex(corpus, language, null, noting().watch);
    const damaged = finishSteps(snapshotInSteps(fitting.index));
    damaged[damaged.length - 9] = (damaged.at(-9) as number) ^ 1;
    for (const snapshot of [
      null,
      stored(finishSteps(snapshotInSteps(yesterday.index))),
      stored(damaged),
    ]) {
      const { told, watch } = noting();
      expect(await openIndex(corpus, language, snapshot, watch)).toMatchObject({ origin: 'built' });
      expect(told).toEqual([[1_024, 2_500], [2_048, 2_500], [2_500, 2_500], 'over']);
    }
  });

  it('tells nothing where the snapshot fits', async () => {
    const { index } = await openIndex(corpus, language, null, noting().watch);
    const { told, watch } = noting();
    const opened = await openIndex(
      corpus,
      language,
      stored(finishSteps(snapshotInSteps(index))),
      watch,
    );
    expect(opened).toMatchObject({ origin: 'snapshot', damage: null });
    expect(told).toEqual([]);
  });

  it('is built anew where the snapshot ranks by another similarity, and is read where it fits', async () => {
    const { watch } = noting();
    const { index: before } = await openIndex(corpus, language, null, watch);
    const byTfIdf = { ...language, similarity: 'tf-idf' } as const;
    const changed = await openIndex(
      corpus,
      byTfIdf,
      stored(finishSteps(snapshotInSteps(before))),
      watch,
    );
    expect(changed).toMatchObject({ origin: 'built', damage: 'similarity' });
    const here = indexCorpus(corpus, language.analyzer, 'tf-idf');
    expect(finishSteps(snapshotInSteps(changed.index))).toEqual(finishSteps(snapshotInSteps(here)));
    expect(changed.index.version).not.toBe(before.version);
    const again = await openIndex(
      corpus,
      byTfIdf,
      stored(finishSteps(snapshotInSteps(here))),
      watch,
    );
    expect(again).toMatchObject({ origin: 'snapshot', damage: null });
  });

  it('tells how far it is when it is built in threads', async () => {
    const { told, watch } = noting();
    const { index } = await openIndex(corpusOf(20_001), language, null, watch);
    expect(index.passageCount).toBe(20_001);
    expect(told.length).toBeGreaterThan(10);
    expect(told.slice(-2)).toEqual([[20_001, 20_001], 'over']);
  });

  it('says that it is over even when it breaks off', async () => {
    const { told, watch } = noting();
    const broken = {
      ...corpus,
      get passages(): never {
        throw new Error('the corpus broke');
      },
    };
    await expect(openIndex(broken, language, null, watch)).rejects.toThrow('the corpus broke');
    expect(told).toEqual(['over']);
  });
});
