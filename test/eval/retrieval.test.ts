import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedSet } from '../../src/eval/judged-set.js';
import type { Ranker } from '../../src/eval/ranker.js';
import { inTrecOrder, measureRetrieval } from '../../src/eval/retrieval.js';

const set: JudgedSet = {
  name: 'drinks',
  split: 'dev',
  documents: [
    { id: 'tea', title: 'Tea', text: 'leaves' },
    { id: 'coffee', title: '', text: 'beans' },
    { id: 'water', title: 'Water', text: '' },
  ],
  queries: [
    { id: 'q1', text: 'leaves' },
    { id: 'q2', text: 'beans' },
  ],
  unanswerable: [],
  judgements: new Map([
    ['q1', new Map([['tea', 1]])],
    [
      'q2',
      new Map([
        ['coffee', 1],
        ['gone', 1],
      ]),
    ],
  ]),
  remarks: ['one thing is odd'],
};

/** Ranks as a table says, and notes what it was asked. */
function tableRanker(table: Readonly<Record<string, readonly string[]>>) {
  const built: string[] = [];
  const limits: number[] = [];
  const ranker: Ranker = {
    build: (documents) => {
      built.push(...documents.map(({ id }) => id));
    },
    rank: (question, limit) => {
      limits.push(limit);
      return (table[question] ?? []).map((id, index) => ({ id, score: 10 - index }));
    },
  };
  return { ranker, built, limits };
}

describe('measuring a ranker', () => {
  it('averages over the questions, whether or not anything was found', async () => {
    const { ranker, built, limits } = tableRanker({ leaves: ['coffee', 'tea'] });
    const result = await measureRetrieval(set, ranker);
    expect(built).toEqual(['tea', 'coffee', 'water']);
    expect(limits).toEqual([100, 100]);
    expect(result).toMatchObject({ set: 'drinks', split: 'dev', queries: 2, documents: 3 });
    expect(result['ndcg@10']).toBeCloseTo(1 / Math.log2(3) / 2, 12);
    expect(result['map@5']).toBe(0.25);
    expect(result['mrr@10']).toBe(0.25);
    expect(result['recall@100']).toBe(0.5);
    expect(result.remarks).toEqual(['one thing is odd']);
    expect(result.failures).toEqual([]);
  });

  it('counts a document that is ranked twice once, at its best rank', async () => {
    const { ranker } = tableRanker({ leaves: ['tea', 'tea'], beans: ['coffee', 'coffee'] });
    const result = await measureRetrieval(set, ranker);
    expect(result['recall@100']).toBe(0.75);
    expect(result['map@5']).toBe(0.75);
  });

  it('shows the worst questions with what was expected and what was found', async () => {
    const { ranker } = tableRanker({ leaves: ['tea'], beans: ['water', 'coffee'] });
    const result = await measureRetrieval(set, ranker, { failures: 5 });
    expect(result.failures).toEqual([
      {
        id: 'q2',
        question: 'beans',
        'ndcg@10': expect.closeTo(0.387, 3),
        expected: [
          { id: 'coffee', title: 'beans', rank: 2, why: null },
          { id: 'gone', title: '(not in the corpus)', rank: null, why: null },
        ],
        found: [
          { id: 'water', title: 'Water', score: 10, why: null },
          { id: 'coffee', title: 'beans', score: 9, why: null },
        ],
      },
    ]);
  });

  it('says which words brought a document its score, where the ranker can explain', async () => {
    const leaf = (label: string, value: number) => ({ label, value, parts: [] });
    const parts = [
      {
        label: 'words',
        value: 5.02,
        parts: [leaf('“a”', 2), leaf('“b”: weight 1', 3), leaf('“c”', 0.02)],
      },
    ];
    const ranker = {
      ...tableRanker({ leaves: ['tea'], beans: ['water'] }).ranker,
      explain: async (_: string, id: string) =>
        id === 'gone' ? null : { label: 'score', value: 5.02, parts: id === 'water' ? parts : [] },
    };
    const [failure] = (await measureRetrieval(set, ranker, { failures: 1 })).failures;
    expect(failure?.found.map(({ why }) => why)).toEqual([
      [
        { label: '“b”', value: 3 },
        { label: '“a”', value: 2 },
      ],
    ]);
    expect(failure?.expected.map(({ why }) => why)).toEqual([[], null]);
  });

  it('measures the order that the ranker gave, and beside it equal scores as trec_eval orders them', async () => {
    const ranker: Ranker = {
      build: () => undefined,
      rank: () => ['tea', 'coffee', 'water'].map((id) => ({ id, score: 1 })),
    };
    const result = await measureRetrieval({ ...set, queries: set.queries.slice(0, 1) }, ranker);
    expect(result['map@5']).toBe(1);
    // water, tea, coffee: by falling id, tea is second.
    expect(result.trecTies['map@5']).toBe(0.5);
  });

  it('has no figure for a set without questions', async () => {
    const result = await measureRetrieval({ ...set, queries: [] }, tableRanker({}).ranker);
    expect(result).toMatchObject({ queries: 0, 'ndcg@10': null, 'map@5': null });
  });

  it('tells its progress', async () => {
    const told: string[] = [];
    await measureRetrieval(set, tableRanker({}).ranker, { onProgress: (text) => told.push(text) });
    expect(told).toEqual(['indexing 3 documents of drinks', 'asking 0/2 questions']);
  });
});

const ids = (ranking: readonly { id: string; score: number }[]) =>
  inTrecOrder(ranking).map(({ id }) => id);

describe('the order in which trec_eval reads a ranking', () => {
  it('is by falling score, then by falling id, whatever order it came in', () => {
    const ranking = [
      { id: '10', score: 2 },
      { id: '9', score: 2 },
      { id: '7', score: 3 },
      { id: 'a', score: 2 },
    ];
    expect(ids(ranking)).toEqual(['7', 'a', '9', '10']);
    fc.assert(
      fc.property(fc.shuffledSubarray(ranking, { minLength: 4 }), (shuffled) => {
        expect(ids(shuffled)).toEqual(['7', 'a', '9', '10']);
      }),
    );
  });

  it('takes scores as equal that single precision cannot tell apart', () => {
    expect(
      ids([
        { id: 'a', score: 1 + 1e-12 },
        { id: 'b', score: 1 },
      ]),
    ).toEqual(['b', 'a']);
    expect(
      ids([
        { id: 'a', score: 1 + 1e-6 },
        { id: 'b', score: 1 },
      ]),
    ).toEqual(['a', 'b']);
  });

  it('compares ids byte by byte, not by UTF-16 code unit', () => {
    // U+FF5E is below U+1F600 as a byte string, above its surrogates as code units.
    const tied = [
      { id: '\u{1F600}', score: 1 },
      { id: '\uFF5E', score: 1 },
    ];
    expect(ids(tied)).toEqual(['\u{1F600}', '\uFF5E']);
  });
});
