import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { bm25 } from '../../src/search/bm25.js';
import { chooseMerge, type MergePlan } from '../../src/search/choose-merge.js';
import { finishMerge } from '../../src/search/finish-merge.js';
import { mergeSegments } from '../../src/search/merge-segments.js';
import type { PassageFields } from '../../src/search/passage-fields.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';
import { IndexedDocuments } from './indexed-documents.js';

const analyzer = createAnalyzer();
const similarity = bm25();

const passages = (count: number, words: string): readonly PassageFields[] =>
  Array.from({ length: count }, (_, i) => ({ body: `${words} number ${i % 17}` }));

function planFor(index: SegmentedIndex): MergePlan {
  const plan = chooseMerge(index);
  if (plan === null) throw new Error('expected a plan');
  return plan;
}

const merged = (index: SegmentedIndex): SegmentedIndex => {
  const plan = planFor(index);
  return finishMerge(index, plan, mergeSegments(plan.input, similarity));
};

const sizesOf = (index: SegmentedIndex): readonly number[] =>
  index.segments.map(({ passageCount }) => passageCount);

describe('merging', () => {
  it('gives the very columns of a segment that was built at once', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    documents.put(new Map([['d', passages(3, 'the ferry is late')]]));
    const sunk = passages(2, 'the grain ship sank');
    documents.put(
      new Map([
        ['b', sunk],
        ['e', sunk],
      ]),
    );
    documents.put(new Map([['c', [{ heading: 'Ice', body: 'İzmir 😀 __proto__' }, { body: '' }]]]));
    documents.put(
      new Map([
        ['b', passages(1, 'the grain ship floats')],
        ['a', passages(2, 'a crane')],
      ]),
    );
    const plan = planFor(documents.index);
    expect(plan.segments).toHaveLength(4);
    const input = { ...plan.input, impactLength: null };
    const fresh = documents.fresh().segments[0]?.segment.columns;
    expect(mergeSegments(input, similarity).columns).toEqual(fresh);
  });

  it('moves sentences along with their tokens, whose numbers may take more units or fewer', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    const rare = Array.from({ length: 0xc000 }, (_, i) => `w${i.toString(36)}x`).join(' ');
    const late = {
      heading: 'Ferries',
      question: 'Is it late? – And why?',
      body: '* It is late. "Is it?" asked Roe.\n\n…\n\nOn 4 May it sank!',
      dates: [{ start: 45, end: 50 }],
    };
    documents.put(new Map([['b', [{ body: rare }, late, { body: '. . .', question: '?' }]]]));
    documents.put(new Map([['a', [late, { body: '' }]]]));
    documents.put(new Map([['c', [{ question: 'When? Where?', body: '' }, late]]]));
    documents.put(new Map([['d', passages(2, 'It was late. It sank.')]]));
    const input = { ...planFor(documents.index).input, impactLength: null };
    const { sentences } = mergeSegments(input, similarity).columns;
    expect(sentences).toEqual(documents.fresh().segments[0]?.segment.columns.sentences);
  });

  it('carries deletions over that came while it ran', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    for (const name of ['a', 'b', 'c', 'd']) documents.put(new Map([[name, passages(4, name)]]));
    const plan = planFor(documents.index);
    const result = mergeSegments(plan.input, similarity);
    documents.put(
      new Map([
        ['b', []],
        ['a', passages(2, 'kite')],
      ]),
    );
    const index = finishMerge(documents.index, plan, result);
    expect(sizesOf(index)).toEqual([8, 2]);
    expect(index.passageCount).toBe(10);
    expect(index.documentFrequency('kite')).toBe(2);
    expect(index.documentFrequency('b')).toBe(0);
  });

  it('changes nothing when another merge has taken its segments', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    for (const name of ['a', 'b', 'c', 'd']) documents.put(new Map([[name, passages(4, name)]]));
    const plan = planFor(documents.index);
    const result = mergeSegments(plan.input, similarity);
    const once = finishMerge(documents.index, plan, result);
    expect(finishMerge(once, plan, result).segments).toEqual(once.segments);
  });
});

describe('chooseMerge', () => {
  it('leaves a few segments of like size alone, and merges more with all that are smaller', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    documents.put(new Map([['big', passages(1200, 'a kite')]]));
    for (const name of ['a', 'b', 'c']) documents.put(new Map([[name, passages(5, 'a kite')]]));
    expect(chooseMerge(documents.index)).toBeNull();
    documents.put(new Map([['d', passages(5, 'a kite')]]));
    expect(planFor(documents.index).passageCount).toBe(20);
    expect(sizesOf(merged(documents.index))).toEqual([1200, 20]);
  });

  it('rewrites a segment of which more than half is deleted', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    documents.put(new Map(['a', 'b', 'c'].map((name) => [name, passages(5, 'kite')])));
    documents.put(new Map([['a', []]]));
    expect(chooseMerge(documents.index)).toBeNull();
    documents.put(new Map([['b', []]]));
    const { segments } = merged(documents.index);
    expect(segments).toMatchObject([{ passageCount: 5, deletions: null, ordinals: null }]);
    expect(segments[0]?.segment.passageCount).toBe(5);
  });

  it('merges everything when passages have become much longer, and reckons impacts anew', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    documents.put(new Map([['a', passages(5, 'kite')]]));
    documents.put(new Map([['b', passages(3, 'kite '.repeat(40))]]));
    const before = documents.index;
    expect(before.impactLength).toBe(3);
    expect(before.averageLength).toBeGreaterThan(10);
    const after = merged(before);
    expect(after.segments).toHaveLength(1);
    expect(after.impactLength).toBe(after.averageLength);
    expect(chooseMerge(after)).toBeNull();
  });

  it('rewrites what came while everything was merged, with the impacts of all others', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    documents.put(new Map([['a', passages(9, 'kite')]]));
    documents.put(new Map([['b', passages(5, 'kite '.repeat(40))]]));
    const plan = planFor(documents.index);
    const result = mergeSegments(plan.input, similarity);
    documents.put(new Map([['c', passages(3, 'a kite')]]));
    const mixed = finishMerge(documents.index, plan, result);
    expect(mixed.segments.map(({ segment }) => segment.columns.impactLength)).toEqual([
      mixed.impactLength,
      3,
    ]);
    const after = merged(mixed);
    expect(after.segments.map(({ segment }) => segment.columns.impactLength)).toEqual(
      after.segments.map(() => mixed.impactLength),
    );
    expect(chooseMerge(after)).toBeNull();
  });

  it('keeps the number of segments small however many documents come one by one', () => {
    const documents = new IndexedDocuments(analyzer, similarity);
    let most = 0;
    for (let i = 0; i < 60; i++) {
      documents.put(new Map([[`document ${i}`, passages(100, 'a kite')]]));
      for (
        let plan = chooseMerge(documents.index);
        plan !== null;
        plan = chooseMerge(documents.index)
      ) {
        const result = mergeSegments(plan.input, similarity);
        documents.index = finishMerge(documents.index, plan, result);
      }
      most = Math.max(most, documents.index.segments.length);
    }
    expect(documents.index.passageCount).toBe(6000);
    expect(most).toBeLessThanOrEqual(7);
  });
});
