import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { findJudgedSets } from '../../src/eval/data-folder.js';
import { evaluateAll } from '../../src/eval/evaluate-all.js';
import type { Ranker } from '../../src/eval/ranker.js';
import { createSearchRanker } from '../../src/eval/search-ranker.js';
import { plainQuestions } from '../search/asked-query.js';
import { FixedAnswerer, quoted } from './fixed-answerer.js';

const ranker = (): Ranker => {
  const analyzer = createAnalyzer();
  return createSearchRanker({ analyzer, questions: plainQuestions(analyzer) });
};

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'judged-sets-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const jsonl = (records: readonly object[]) =>
  records.map((record) => JSON.stringify(record)).join('\n');

async function writeSets(): Promise<void> {
  await mkdir(join(data, 'harbours', 'qrels'), { recursive: true });
  const harbours = (name: string, text: string) => writeFile(join(data, 'harbours', name), text);
  await harbours('corpus.jsonl', jsonl([{ _id: 'log', text: 'Boats moor at the eastern pier.' }]));
  await harbours(
    'queries.jsonl',
    jsonl([
      { _id: 'q', text: 'where do boats moor', answerable: true },
      { _id: 'n', text: 'who owns the boats', answerable: false },
    ]),
  );
  for (const split of ['dev', 'train']) {
    await harbours(`qrels/${split}.tsv`, 'query-id\tcorpus-id\tscore\nq\tlog\t1\n');
  }
  await writeFile(
    join(data, 'golden-depths.jsonl'),
    jsonl([{ id: 'd', question: 'how deep', answerable: true, quotes: ['Four metres'] }]),
  );
  await mkdir(join(data, 'datetime-notes'));
  await writeFile(
    join(data, 'datetime-notes', 'dev.jsonl'),
    jsonl([
      {
        text: 'The ferry left on 5 March 2021.',
        reference: null,
        results: [
          {
            text: '5 March 2021',
            start: 18,
            end: 30,
            type: 'date',
            values: [{ timex: '2021-03-05', value: '2021-03-05' }],
          },
        ],
      },
    ]),
  );
  await writeFile(join(data, 'README.md'), 'not a set');
  await mkdir(join(data, 'notes'));
}

describe('measuring all judged sets of a folder', () => {
  it('measures every split, golden set and file of dates, and the confidence across corpora', async () => {
    await writeSets();
    const results = await evaluateAll({
      data,
      ranker,
      openGolden: async () => new FixedAnswerer({ 'how deep': [quoted('Four metres deep.')] }),
      answererOver: async () =>
        new FixedAnswerer({ 'where do boats moor': [quoted('At the pier.')] }),
    });
    expect(results.retrieval.map(({ set, split }) => `${set} ${split}`)).toEqual([
      'harbours dev',
      'harbours train',
    ]);
    expect(results.retrieval[0]).toMatchObject({ 'ndcg@10': 1, queries: 1 });
    expect(results.golden).toMatchObject([{ set: 'golden-depths', first: 1 }]);
    expect(results.dates).toMatchObject([
      { set: 'datetime-notes', split: 'dev', sentences: 1, found: 1, valued: 1, inventions: 0 },
    ]);
    expect(results.confidence.corpora).toMatchObject([
      {
        corpus: 'harbours',
        pairs: [{ from: 'golden-depths', refused: 1 }],
        unanswerable: { refused: 1 },
      },
      { corpus: 'golden-depths', pairs: [{ from: 'harbours', refused: 1 }], unanswerable: null },
    ]);
    expect(results.confidence.meanRefused).toBe(1);
    // Both corpora are sure of their own question; the quote of harbours stands in the judged document.
    expect(results.confidence.reliability.bins[9]).toMatchObject({ count: 2, right: 1 });
  });
});

describe('finding judged sets', () => {
  it('tells the kinds apart and passes other files over', async () => {
    await writeSets();
    expect(await findJudgedSets(data)).toEqual({
      retrieval: [{ folder: join(data, 'harbours'), splits: ['dev', 'train'] }],
      golden: [join(data, 'golden-depths.jsonl')],
      dates: [join(data, 'datetime-notes', 'dev.jsonl')],
    });
  });

  it('says what it expected of an empty folder and of none', async () => {
    await expect(findJudgedSets(data)).rejects.toMatchObject({ code: 'EVAL_MISSING_FILE' });
    await expect(findJudgedSets(join(data, 'nowhere'))).rejects.toThrow('--data');
  });
});
