import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJudgedSet } from '../../src/eval/judged-set.js';

const corpus = [
  { _id: 'tea', title: 'Tea', text: 'Tea is brewed.', metadata: { year: 2020 } },
  { _id: 7, title: null, text: 'Coffee is\u2028roasted.' },
];
const queries = [
  { _id: 'q1', text: 'how is tea made', answers: ['brewed'] },
  { _id: 'q2', text: 'how is coffee made' },
  { _id: 'q3', text: 'never judged' },
];
const jsonl = (records: readonly unknown[]) => records.map((r) => JSON.stringify(r)).join('\n');

let folder: string;
const write = (name: string, text: string) => writeFile(join(folder, name), text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judged-'));
  await mkdir(join(folder, 'qrels'));
  await write('corpus.jsonl', jsonl(corpus));
  await write('queries.jsonl', jsonl(queries));
  await write('qrels/dev.tsv', 'query-id\tcorpus-id\tscore\nq1\ttea\t1\nq1\t7\t0\nq2\t7\t0\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('reading a judged set', () => {
  it('keeps title and text apart and only the questions with a positive judgement', async () => {
    const set = await readJudgedSet(folder, 'dev');
    expect(set.documents).toEqual([
      { id: 'tea', title: 'Tea', text: 'Tea is brewed.' },
      { id: '7', title: '', text: 'Coffee is\u2028roasted.' },
    ]);
    expect(set.queries).toEqual([{ id: 'q1', text: 'how is tea made' }]);
    expect(set.judgements.get('q1')).toEqual(
      new Map([
        ['tea', 1],
        ['7', 0],
      ]),
    );
    expect(set.remarks).toEqual([]);
  });

  it('survives a byte order mark, CRLF, blank lines and no final line break', async () => {
    await write('corpus.jsonl', `\uFEFF${jsonl(corpus).replace('\n', '\r\n\r\n')}\r\n`);
    await write('qrels/dev.tsv', '\uFEFFquery-id\tcorpus-id\tscore\r\n\r\nq1\ttea\t1');
    const set = await readJudgedSet(folder, 'dev');
    expect(set.documents.map((document) => document.id)).toEqual(['tea', '7']);
    expect(set.queries).toHaveLength(1);
  });

  it('reads records that cross the borders of the chunks in which the file is read', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({
      _id: `d${i}`,
      text: `𝒯ea ${'é'.repeat(i % 97)}`,
    }));
    await write('corpus.jsonl', jsonl(many));
    const set = await readJudgedSet(folder, 'dev');
    expect(set.documents.map(({ id, text }) => ({ _id: id, text }))).toEqual(many);
  });

  it('is not confused by ids named like object prototypes', async () => {
    await write('corpus.jsonl', jsonl([{ _id: '__proto__', text: 'x' }]));
    await write('queries.jsonl', jsonl([{ _id: 'constructor', text: 'y' }]));
    await write('qrels/dev.tsv', 'query-id\tcorpus-id\tscore\nconstructor\t__proto__\t1\n');
    const set = await readJudgedSet(folder, 'dev');
    expect(set.queries).toEqual([{ id: 'constructor', text: 'y' }]);
    expect(set.remarks).toEqual([]);
  });
});

describe('choosing a split', () => {
  it('takes the only split when none is asked for', async () => {
    await writeFile(join(folder, 'qrels/test.tsv'), 'q\td\ts\nq2\t7\t1\n');
    await rm(join(folder, 'qrels/dev.tsv'));
    expect((await readJudgedSet(folder, null)).split).toBe('test');
  });

  it('takes dev when there are several', async () => {
    await write('qrels/train.tsv', 'q\td\ts\nq2\t7\t1\n');
    expect((await readJudgedSet(folder, null)).split).toBe('dev');
    expect((await readJudgedSet(folder, 'train')).queries.map(({ id }) => id)).toEqual(['q2']);
  });

  it('names the splits that exist when the one asked for does not', async () => {
    await write('qrels/train.tsv', 'q\td\ts\nq2\t7\t1\n');
    await expect(readJudgedSet(folder, 'test')).rejects.toMatchObject({
      code: 'EVAL_UNKNOWN_SPLIT',
      message: expect.stringMatching(/found "test"; splits that exist: dev, train$/),
    });
  });

  it('names the splits that exist when none is given and none is to be preferred', async () => {
    await write('qrels/train.tsv', 'q\td\ts\nq2\t7\t1\n');
    await write('qrels/test.tsv', 'q\td\ts\nq2\t7\t1\n');
    await rm(join(folder, 'qrels/dev.tsv'));
    await expect(readJudgedSet(folder, null)).rejects.toThrow(/splits that exist: test, train$/);
  });
});

describe('a set with faults', () => {
  it('reports judged documents and questions that are missing, and goes on', async () => {
    await write('qrels/dev.tsv', 'q\td\ts\nq1\ttea\t1\nq1\tgone\t1\nlost\ttea\t1\n');
    const set = await readJudgedSet(folder, 'dev');
    expect(set.remarks).toEqual([
      expect.stringMatching(/1 documents are judged relevant but not in corpus\.jsonl.*gone/),
      expect.stringMatching(/1 questions are judged but not in queries\.jsonl.*lost/),
    ]);
    expect(set.queries.map(({ id }) => id)).toEqual(['q1']);
  });

  it('reports repeated documents and uses the first', async () => {
    await write('corpus.jsonl', jsonl([...corpus, { _id: 'tea', text: 'Tea again.' }]));
    const set = await readJudgedSet(folder, 'dev');
    expect(set.documents.find(({ id }) => id === 'tea')?.text).toBe('Tea is brewed.');
    expect(set.remarks).toEqual([expect.stringMatching(/1 records repeat/)]);
  });

  it.each([
    [
      'corpus.jsonl',
      '{"_id":"a","text":"b"}\n{"_id":"c"',
      /corpus\.jsonl:2: expected one JSON object, found \{"_id":"c"/,
    ],
    ['corpus.jsonl', '{"_id":"a"}', /corpus\.jsonl:1: expected field text: string, found nothing/],
    ['corpus.jsonl', '{"text":"a"}', /corpus\.jsonl:1: expected field _id/],
    ['corpus.jsonl', '\n\n[]', /corpus\.jsonl:3: expected field record: object, found array/],
    [
      'queries.jsonl',
      '{"_id":"q","text":5}',
      /queries\.jsonl:1: expected field text: string, found number/,
    ],
    [
      'qrels/dev.tsv',
      'q\td\ts\nq1 tea 1\n',
      /dev\.tsv:2: expected query, document, grade: 3 tab-separated fields, found 1/,
    ],
    [
      'qrels/dev.tsv',
      'q\td\ts\nq1\ttea\tyes\n',
      /dev\.tsv:2: expected a whole number as grade, found "yes"/,
    ],
    ['qrels/dev.tsv', 'q1\ttea\t1\n', /dev\.tsv:1: expected a header line/],
    [
      'qrels/dev.tsv',
      'q\td\ts\nq1\ttea\t1\nq1\ttea\t2\n',
      /dev\.tsv:3: expected one grade for query q1 and document tea/,
    ],
  ])('names file, line, expected and found: %s %j', async (name, text, message) => {
    await write(name, text);
    await expect(readJudgedSet(folder, 'dev')).rejects.toMatchObject({
      code: 'EVAL_MALFORMED_RECORD',
      message: expect.stringMatching(message),
    });
  });

  it.each(['corpus.jsonl', 'queries.jsonl'])('says that %s is missing', async (name) => {
    await rm(join(folder, name));
    await expect(readJudgedSet(folder, 'dev')).rejects.toMatchObject({
      code: 'EVAL_MISSING_FILE',
      file: join(folder, name),
    });
  });

  it('says that the judgements are missing, or the folder itself', async () => {
    await rm(join(folder, 'qrels'), { recursive: true });
    await expect(readJudgedSet(folder, null)).rejects.toMatchObject({
      code: 'EVAL_MISSING_FILE',
      file: join(folder, 'qrels'),
    });
    await expect(readJudgedSet(join(folder, 'nowhere'), null)).rejects.toMatchObject({
      code: 'EVAL_MISSING_FILE',
      file: join(folder, 'nowhere'),
    });
  });
});

const shared = join(import.meta.dirname, '../../../shared/eval');

describe.runIf(existsSync(shared))(
  'the judged sets beside the repository (skipped where ../shared/eval is absent)',
  () => {
    it.each([
      ['scifact', null, 5183, 809],
      ['clef2020-checkthat', 'dev', 10375, 197],
      ['squad2-dev', null, 1204, 2731],
      ['fool-me-twice', null, 17562, 1169],
    ])(
      '%s has the documents and questions that its description names',
      async (name, split, documents, questions) => {
        const set = await readJudgedSet(join(shared, name), split);
        expect([set.documents.length, set.queries.length]).toEqual([documents, questions]);
        expect(set.remarks).toEqual([]);
      },
    );
  },
);
