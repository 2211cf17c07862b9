import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import type { DocumentId } from '../../src/corpus/document.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { createLanguage, type GenerationSource } from '../../src/generation/generation.js';
import type { LongWork } from '../../src/generation/indexing-watch.js';
import { LivingCorpus } from '../../src/generation/living-corpus.js';
import { preparationLimits } from '../../src/generation/preparation-thread.js';
import { type PreparedBatch, Preparer } from '../../src/generation/preparer.js';
import { snapshotInSteps } from '../../src/search/snapshot.js';
import { openStores } from '../../src/storage/stores.js';
import { documentExample } from '../corpus/document-example.js';
import { plainPassage } from '../corpus/plain-passage.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A living corpus on a database of its own, in which a text of more than 400,000 characters has no time. */
async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'receipts-load-'));
  closing.push(async () => rmSync(folder, { recursive: true }));
  const stores = await openStores(join(folder, 'receipts.sqlite'));
  closing.push(() => stores.close());
  const told: (readonly [LongWork, number, number] | 'over')[] = [];
  const snapshotPath = join(folder, 'index.idx');
  const sourceOf = (preparer: Preparer): GenerationSource => ({
    documents: stores.documents,
    snapshotPath,
    language: createLanguage(createAnalyzer(), { forms: [], synonyms: [] }, new Map()),
    aliases: [],
    cacheSizeMb: 0,
    preparer,
    now: () => '2026-01-05T10:00:00Z',
    logger: pino({ level: 'silent' }),
    watchIndexing: (work) => ({
      advance: (done, inAll) => void told.push([work, done, inAll]),
      end: () => void told.push('over'),
    }),
  });
  const start = async (
    preparer: Preparer = newPreparer(),
    prepared: readonly PreparedBatch[] = [],
  ): Promise<LivingCorpus> => {
    const living = await LivingCorpus.open(sourceOf(preparer), prepared);
    closing.push(() => living.close());
    return living;
  };
  return { stores, start, told, snapshotPath };
}

const newPreparer = () =>
  new Preparer([], {
    ...preparationLimits,
    timeMs: (length) => (length > 400_000 ? 1 : preparationLimits.timeMs(length)),
  });

const hopeless = documentExample('The pier was shut on 4 May 2020. '.repeat(100_000), {
  id: 'hopeless',
});
const ids = ({ generation }: LivingCorpus) => [...generation.corpus.documents.keys()];

describe('a stored document that cannot be cut in time', () => {
  it('is set aside at the start, and all others answer, at the next start too', async () => {
    const { stores, start } = await open();
    const others = Array.from({ length: 20 }, (_, n) =>
      documentExample(`Ferry ${n} was late.`, { id: `f${n}` }),
    );
    // As a version that cut later than it stored would have left it.
    await stores.documents.put([...others, hopeless]);
    expect(ids(await start())).toEqual(others.map(({ id }) => id).sort());
    expect(await stores.documents.listSetAside()).toMatchObject([
      { id: 'hopeless', code: 'took-too-long', by: 'program' },
    ]);
    expect(await stores.audit.entries()).toMatchObject([
      { actor: 'program', action: 'source.set-aside', subject: 'document hopeless' },
    ]);
    expect(ids(await start())).toEqual(others.map(({ id }) => id).sort());
    expect(await stores.audit.entries()).toHaveLength(1);
  });

  it('is set aside when another process has brought it, and what else it brought answers', async () => {
    const { stores, start } = await open();
    await stores.documents.put([documentExample('Ferry one was late.', { id: 'f1' })]);
    const living = await start();
    await stores.documents.put([hopeless, documentExample('Ferry two was late.', { id: 'f2' })]);
    await living.refresh();
    expect(ids(living)).toEqual(['f1', 'f2']);
    expect(living.generation.index.passageCount).toBe(2);
    expect(await stores.documents.listSetAside()).toMatchObject([{ id: 'hopeless' }]);
    await living.refresh();
    expect(ids(living)).toEqual(['f1', 'f2']);
  });
});

describe('a start with many documents', () => {
  it('tells how many are cut, up to all of them and before the index is begun, and that it is over', async () => {
    const { stores, start, told } = await open();
    await stores.documents.put(
      Array.from({ length: 1_100 }, (_, n) => documentExample(`Ferry ${n}.`, { id: `f${n}` })),
    );
    await stores.documents.retire(['f7' as DocumentId]);
    await start();
    const cutting = told.slice(0, told.indexOf('over'));
    expect(cutting).toHaveLength(3);
    expect(cutting.at(-1)).toEqual(['cutting', 1_099, 1_099]);
    for (const one of cutting) expect(one).toMatchObject(['cutting', expect.any(Number), 1_099]);
    expect(told.slice(cutting.length + 1)).not.toContainEqual(expect.arrayContaining(['cutting']));
  });
});

describe('a change of many documents by another process', () => {
  it('gives the generation that a start would give', async () => {
    const { stores, start } = await open();
    const text = (n: number, more = '') =>
      documentExample(`Ferry ${n}.\n\nIt was late on ${1 + (n % 28)} May 2020.${more}`, {
        id: `f${n}`,
      });
    await stores.documents.put(Array.from({ length: 400 }, (_, n) => text(n)));
    const living = await start();
    await stores.documents.put(Array.from({ length: 300 }, (_, n) => text(n + 250, ' Again.')));
    await stores.documents.retire(['f3' as DocumentId]);
    await living.refresh();
    const fresh = await start();
    expect(living.generation.corpus.passagesVersion).toBe(fresh.generation.corpus.passagesVersion);
    expect(living.generation.corpus.passages.map(plainPassage)).toEqual(
      fresh.generation.corpus.passages.map(plainPassage),
    );
    expect(living.generation.index.passageCount).toBe(fresh.generation.index.passageCount);
  });
});

describe('what was prepared in batches before it was stored', () => {
  const ferry = (id: string, words: string) => documentExample(`Ferry ${id} ${words}.`, { id });
  const prepareEach = async (...batches: (readonly ReturnType<typeof ferry>[])[]) => {
    const preparer = newPreparer();
    const options = { indexes: true };
    const prepared = [];
    for (const batch of batches) prepared.push(await preparer.prepare(batch, options));
    return { preparer, prepared };
  };

  it('is not indexed a second time, and gives the very index that a start builds', async () => {
    const { stores, start, told, snapshotPath } = await open();
    const documents = ['d', 'b', 'c', 'a', 'e'].map((id) => ferry(id, 'was late. No tug came'));
    await stores.documents.put(documents);
    const { preparer, prepared } = await prepareEach(documents.slice(0, 2), documents.slice(2));
    const joined = (await start(preparer, prepared)).generation.index;
    expect(joined.segments.map(({ passageCount }) => passageCount)).toEqual([5]);
    expect(told.filter((one) => one[0] === 'indexing')).toEqual([]);
    await rm(snapshotPath);
    const fresh = finishSteps(snapshotInSteps((await start()).generation.index));
    expect(Buffer.from(finishSteps(snapshotInSteps(joined))).equals(fresh)).toBe(true);
  });

  it('is indexed as it is stored where that is something else', async () => {
    const { stores, start } = await open();
    const before = ['a', 'b', 'c'].map((id) => ferry(id, 'was late'));
    const { preparer, prepared } = await prepareEach(before.slice(0, 1), before.slice(1));
    await stores.documents.put([...before.slice(0, 2), ferry('c', 'sank'), ferry('d', 'came')]);
    const { index, corpus } = (await start(preparer, prepared)).generation;
    expect(index.passageCount).toBe(4);
    expect(corpus.passagesVersion).toBe(index.parts.corpusVersion);
    const fresh = (await start()).generation.index;
    expect(
      Buffer.from(finishSteps(snapshotInSteps(index))).equals(finishSteps(snapshotInSteps(fresh))),
    ).toBe(true);
  });
});

describe('a change of all documents', () => {
  // Once, a process that was killed left such an index behind in its snapshot.
  it('gives the index that a start would give, also where a merge takes another mean length meanwhile', async () => {
    const { stores, start, snapshotPath } = await open();
    const ferries = (words: string) =>
      ['f1', 'f2'].map((id) => documentExample(`Ferry ${id} was late. ${words}`, { id }));
    const preparer = newPreparer();
    const living = await start(preparer);
    const put = (words: string, meanwhile: () => Promise<void> = async () => undefined) =>
      living.change(async (prepared) => {
        const { impactLength } = living.generation.index;
        const batch = await preparer.prepare(ferries(words), { indexes: true, impactLength });
        prepared.push(batch);
        await meanwhile();
        await stores.documents.put(ferries(words));
      });
    await put('');
    const short = living.generation.index.impactLength;
    await put('Nobody on the pier knew why it was so late, and nobody else had asked.');
    await put('Nobody knew.', async () => {
      while (living.generation.index.impactLength === short) await nextTurn();
    });
    const snapshot = await readFile(snapshotPath);
    await rm(snapshotPath);
    const fresh = finishSteps(snapshotInSteps((await start()).generation.index));
    expect(Buffer.from(finishSteps(snapshotInSteps(living.generation.index))).equals(fresh)).toBe(
      true,
    );
    expect(snapshot.equals(fresh)).toBe(true);
  });
});
