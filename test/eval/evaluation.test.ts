import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EvaluationOptions, runEvaluation } from '../../src/eval/evaluation.js';
import type { JudgedDocument } from '../../src/eval/judged-set.js';
import { renderEvaluation } from '../../src/eval/render-evaluation.js';
import { FixedAnswerer, quoted } from './fixed-answerer.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluation-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function options(path: string, more: Partial<EvaluationOptions> = {}): EvaluationOptions {
  let ids: readonly string[] = [];
  return {
    path,
    split: null,
    openRanker: async () => ({
      build: (documents: readonly JudgedDocument[]) => {
        ids = documents.map(({ id }) => id);
      },
      rank: () => ids.map((id, place) => ({ id, score: 10 - place })),
    }),
    openAnswerer: async () => new FixedAnswerer({ 'how deep': [quoted('Four metres deep.')] }),
    ingestAlone: async () => [],
    ...more,
  };
}

async function writeJudgedFolder(): Promise<string> {
  const set = join(folder, 'harbours');
  await mkdir(join(set, 'qrels'), { recursive: true });
  await writeFile(join(set, 'corpus.jsonl'), '{"_id":"a","text":"b"}\n{"_id":"c","text":"d"}\n');
  await writeFile(join(set, 'queries.jsonl'), '{"_id":"q","text":"how"}\n');
  await writeFile(join(set, 'qrels/test.tsv'), 'query-id\tcorpus-id\tscore\nq\tc\t1\n');
  return set;
}

async function writeGoldenFile(): Promise<string> {
  const file = join(folder, 'golden-depths.jsonl');
  await writeFile(
    file,
    '{"id":"d","question":"how deep","answerable":true,"quotes":["Four metres"],"speaker":"Bo"}\n{"id":"w","question":"how wide","answerable":false}\n',
  );
  return file;
}

describe('running an evaluation', () => {
  it('measures retrieval on a folder', async () => {
    const result = await runEvaluation(options(`${await writeJudgedFolder()}/`));
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({
      set: 'harbours',
      split: 'test',
      queries: 1,
      'ndcg@10': expect.closeTo(0.6309, 4),
      'map@5': 0.5,
      'mrr@10': 0.5,
      'recall@100': 1,
    });
  });

  it('measures answers on a file', async () => {
    const result = await runEvaluation(options(await writeGoldenFile()));
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({
      set: 'golden-depths',
      split: null,
      queries: 2,
      first: 1,
      within3: 1,
      refused: 1,
      answered: 1,
      speaker: 0,
      time: null,
    });
  });

  it('asks a struck corpus, and questions on the topic from the file beside', async () => {
    const path = await writeGoldenFile();
    await writeFile(
      join(folder, 'golden-on-topic-depths.jsonl'),
      '{"id":"s","question":"how deep","answerable":false}\n',
    );
    const openStruck = async () => new FixedAnswerer({});
    const result = await runEvaluation(options(path, { openStruck }));
    const struck = { questions: 1, refused: 1, refusedAt90: 1 };
    const onTopic = { questions: 2, refused: 0.5, refusedAt90: 0.5 };
    expect(result).toMatchObject({ struck: { struck, onTopic } });
    const text = renderEvaluation(result);
    expect(text).toMatch(/struck corpus.*1.*1\.000.*1\.000/);
    expect(text).toMatch(/on topic.*2.*0\.500.*0\.500/);
    expect(await runEvaluation(options(path))).toMatchObject({ struck: null });
  });

  it('says that golden sets have no splits', async () => {
    const path = await writeGoldenFile();
    await expect(runEvaluation(options(path, { split: 'dev' }))).rejects.toMatchObject({
      code: 'EVAL_UNKNOWN_SPLIT',
    });
  });

  it('says what it expected where there is nothing', async () => {
    await expect(runEvaluation(options(join(folder, 'nowhere')))).rejects.toMatchObject({
      code: 'EVAL_MISSING_FILE',
    });
  });
});

describe('rendering an evaluation', () => {
  it('shows the figures of retrieval to three digits, remarks and failures', async () => {
    const path = await writeJudgedFolder();
    await writeFile(join(path, 'qrels/test.tsv'), 'query-id\tcorpus-id\tscore\nq\tc\t1\nq\te\t1\n');
    const text = renderEvaluation(await runEvaluation(options(path, { failures: 3 })));
    expect(text).toMatch(/harbours.*test.*1.*0\.387.*0\.250.*0\.500.*0\.500/);
    expect(text).toMatch(/note: 1 documents are judged relevant but not in corpus\.jsonl/);
    expect(text).toMatch(/q {2}nDCG@10 0\.387 {2}how/);
    expect(text).toMatch(/expected {2}c d \(rank 2\)/);
    expect(text).toMatch(/expected {2}e .*\(not within 100\)/);
    expect(text).toMatch(/found {5}a b \(score 10\.000\)/);
  });

  it('shows the figures of golden questions, a dash for those that nothing asks for', async () => {
    const path = await writeGoldenFile();
    const text = renderEvaluation(await runEvaluation(options(path, { failures: 3 })));
    expect(text).toMatch(/golden-depths.*–.*2.*1\.000.*1\.000.*1\.000.*1\.000.*0\.000.*–/);
    expect(text).toMatch(/d {2}wrong: speaker {2}how deep/);
    expect(text).toMatch(/found {5}“Four metres deep\.” \(speaker not named; no time\)/);
    expect(text).toMatch(/probability 1\.00; holds nothing; lacks nothing/);
    expect(text).toMatch(/1\.000.*1\.000.*–.*–.*17 \/ – \/ –/);
    expect(text).toMatch(/how old, how long.*1.*1\.000.*1\.000/);
    expect(text).not.toContain('struck');
  });
});
