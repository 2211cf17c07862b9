import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { bm25 } from '../../src/search/bm25.js';
import { changeIndexInSteps } from '../../src/search/change-index.js';
import { chooseMerge, type MergePlan } from '../../src/search/choose-merge.js';
import { finishMerge } from '../../src/search/finish-merge.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import { type MergedColumns, mergeSegments } from '../../src/search/merge-segments.js';
import type { PassageFields } from '../../src/search/passage-fields.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';
import type { Similarity } from '../../src/search/similarity.js';
import { readSnapshot, snapshotInSteps } from '../../src/search/snapshot.js';
import { tfIdf } from '../../src/search/tf-idf.js';
import { askedQuery } from './asked-query.js';
import { IndexedDocuments } from './indexed-documents.js';

const analyzer = createAnalyzer();
const words = [
  ...['harbour', 'harbours', 'ferry', 'ferries', 'tug', 'grain', 'grail', 'Skagen', 'the', 'of'],
  ...[
    'ice',
    'crane',
    'cranes',
    'brain',
    '1907',
    '20:36',
    'constructor',
    '__proto__',
    '😀',
    'İzmir',
  ],
];
const text = fc
  .array(fc.constantFrom(...words), { maxLength: 12 })
  .map((chosen) => chosen.join(' '));
const passage: fc.Arbitrary<PassageFields> = fc.record(
  { heading: text, question: text, body: text },
  { requiredKeys: ['body'] },
);
const name = fc.constantFrom(...'abcdefgh');
const question = fc
  .array(fc.constantFrom(...words, 'grainn', 'crrane', 'hrbour', 'zeppelin'), { maxLength: 9 })
  .map((chosen) => chosen.join(' '));

async function expectAlike(
  index: SegmentedIndex,
  fresh: SegmentedIndex,
  asked: readonly string[],
): Promise<void> {
  expect(index.version).toBe(fresh.version);
  expect(index.passageCount).toBe(fresh.passageCount);
  expect(index.averageLength).toBe(fresh.averageLength);
  for (const word of [...words, 'grainn', 'crrane', 'hrbour', 'zeppelin']) {
    for (const { term } of analyzer.analyze(word)) {
      expect(index.documentFrequency(term)).toBe(fresh.documentFrequency(term));
      const frequency = fresh.documentFrequency(term);
      expect(index.termWeight(frequency, 2)).toBe(fresh.termWeight(frequency, 2));
      expect(index.nearestTerm(term)).toBe(fresh.nearestTerm(term));
    }
  }
  for (const one of asked) {
    const query = await askedQuery(one, analyzer, fresh);
    expect(await askedQuery(one, analyzer, index)).toEqual(query);
    expect(index.search(query)).toEqual(fresh.search(query));
    const accept = (ordinal: number): boolean => ordinal % 3 !== 1;
    expect(index.search(query, { limit: 3, accept })).toEqual(
      fresh.search(query, { limit: 3, accept }),
    );
    for (let ordinal = 0; ordinal < fresh.passageCount; ordinal++) {
      expect(index.explain(query, ordinal)).toEqual(fresh.explain(query, ordinal));
    }
  }
}

describe.each<[string, Similarity]>([
  ['BM25', bm25()],
  ['TF-IDF', tfIdf()],
])('an index of many segments, with %s', (_, similarity) => {
  it('answers to the bit as one built at once, whatever was added, replaced, removed, merged and stored', async () => {
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.dictionary(name, fc.array(passage, { maxLength: 3 }), { maxKeys: 3 }),
      },
      fc.constantFrom('plan', 'finish', 'store'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 20 }),
        fc.array(question, { minLength: 1, maxLength: 3 }),
        async (steps, asked) => {
          const documents = new IndexedDocuments(analyzer, similarity);
          let merge: { plan: MergePlan; merged: MergedColumns } | null = null;
          for (const one of steps) {
            if (one === 'plan') {
              const plan = chooseMerge(documents.index);
              merge ??= plan && { plan, merged: mergeSegments(plan.input, similarity) };
            } else if (one === 'finish') {
              const { index } = documents;
              if (merge !== null) documents.index = finishMerge(index, merge.plan, merge.merged);
              merge = null;
            } else if (one === 'store') {
              // What is read back is made of other objects, so nothing may be under way.
              if (merge !== null) continue;
              documents.index = readSnapshot(
                finishSteps(snapshotInSteps(documents.index)),
                similarity,
              );
            } else {
              documents.put(new Map(Object.entries(one)));
            }
          }
          await expectAlike(documents.index, documents.fresh(), asked);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a segmented index', () => {
  const similarity = bm25();
  const many = (count: number, text: string): readonly PassageFields[] =>
    Array.from({ length: count }, () => ({ body: text }));

  it('breaks ties among passages of several segments by ordinal, beyond the candidates too', async () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    documents.put(new Map([['b', many(300, 'a red kite')]]));
    documents.put(new Map([['c', many(300, 'a red kite')]]));
    documents.put(new Map([['a', [...many(40, 'a blue barn'), ...many(300, 'a red kite')]]]));
    const query = await askedQuery('kite', analyzer, documents.index);
    const hits = documents.index.search(query, { limit: 20 });
    expect(hits.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 20 }, (_, i) => 40 + i),
    );
    expect(hits).toEqual(documents.fresh().search(query, { limit: 20 }));
  });

  it('is not touched by its successor, which shares its segments', async () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    documents.put(
      new Map([
        ['a', [{ body: 'red kite' }]],
        ['b', [{ body: 'blue barn' }]],
      ]),
    );
    const before = documents.index;
    const query = await askedQuery('kite barn', analyzer, before);
    const hits = before.search(query);
    documents.put(
      new Map([
        ['a', []],
        ['c', [{ body: 'a kite again' }]],
      ]),
    );
    expect(documents.index.segments.map(({ segment }) => segment)).toContain(
      before.segments[0]?.segment,
    );
    expect(before.search(query)).toEqual(hits);
    expect(before.passageCount).toBe(2);
    expect(documents.index.documentFrequency('kite')).toBe(1);
  });

  it('drops a segment of which all is deleted', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    documents.put(new Map([['a', many(3, 'red kite')]]));
    documents.put(new Map([['b', many(2, 'red kite')]]));
    documents.put(new Map([['a', []]]));
    expect(documents.index.segments).toHaveLength(1);
    documents.put(new Map([['b', []]]));
    expect(documents.index.segments).toHaveLength(0);
    expect(documents.index.averageLength).toBe(0);
    expect(documents.index.nearestTerm('kitte')).toBeNull();
  });

  it('refuses ordinals that are no passages, twice the same, or too few', () => {
    const builder = new IndexBuilder({ analyzer });
    builder.add({ body: 'red kite' });
    const index = builder.build('one');
    const change = { corpusVersion: 'two', removed: [], added: null, addedAt: [] };
    expect(() => finishSteps(changeIndexInSteps(index, { ...change, removed: [1] }))).toThrow(
      RangeError,
    );
    expect(() => finishSteps(changeIndexInSteps(index, { ...change, removed: [0, 0] }))).toThrow(
      RangeError,
    );
    expect(() => finishSteps(changeIndexInSteps(index, { ...change, addedAt: [0] }))).toThrow(
      /each of 0 passages, found 1/,
    );
    const added = builder.segment();
    expect(() =>
      finishSteps(changeIndexInSteps(index, { ...change, added, addedAt: [2] })),
    ).toThrow(RangeError);
    expect(
      finishSteps(changeIndexInSteps(index, { ...change, added, addedAt: [0] })).passageCount,
    ).toBe(2);
  });
});
