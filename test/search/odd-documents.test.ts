import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { bm25 } from '../../src/search/bm25.js';
import { chooseMerge } from '../../src/search/choose-merge.js';
import { finishMerge } from '../../src/search/finish-merge.js';
import { mergeSegments } from '../../src/search/merge-segments.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';
import { askedQuery } from './asked-query.js';
import { IndexedDocuments } from './indexed-documents.js';

const analyzer = createAnalyzer();
const similarity = bm25();

function documentsOf(bodies: Readonly<Record<string, string>>): IndexedDocuments {
  const documents = new IndexedDocuments(analyzer, similarity);
  for (const [name, body] of Object.entries(bodies)) documents.put(new Map([[name, [{ body }]]]));
  return documents;
}

const ask = async (index: SegmentedIndex, question: string): Promise<readonly number[]> =>
  index.search(await askedQuery(question, analyzer, index)).map(({ ordinal }) => ordinal);

const letters = 'bcdfghjklmnpqrtvwxza';

/** Words that the first seed of every dictionary of up to 512 terms puts into one slot. */
function clashingWords(count: number): readonly string[] {
  const words: string[] = [];
  for (let i = 0; words.length < count; i++) {
    const word = [...i.toString(20)].map((digit) => letters[Number.parseInt(digit, 20)]).join('');
    let hash = Math.imul(1, 0x9e3779b1);
    for (const letter of word) {
      hash = Math.imul(hash ^ letter.charCodeAt(0), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    if ((hash & 1023) === 7 && analyzer.analyze(word)[0]?.term === word) words.push(word);
  }
  return words;
}

describe('a document', () => {
  it('of one word is found by it, among longer ones first', async () => {
    const { index } = documentsOf({ a: 'kite', b: 'a kite and a barn', c: 'barn' });
    expect(await ask(index, 'kite')).toEqual([0, 1]);
  });

  it('of only function words is found by its wording, and never for what it lacks', async () => {
    const { index } = documentsOf({ a: 'to be or not to be', b: 'a kite', c: 'it is what it is' });
    expect((await ask(index, 'it is what it is'))[0]).toBe(2);
    expect(await ask(index, 'kite')).toEqual([1]);
  });

  it('of a million words is indexed, found, replaced and merged like any other', async () => {
    const million = Array.from({ length: 1_000_000 }, (_, i) => `word${i % 997}x`).join(' ');
    const documents = documentsOf({ a: 'a kite', b: million, c: 'word5x' });
    expect((await ask(documents.index, 'word5x')).toSorted()).toEqual([1, 2]);
    const [hit] = documents.index.search(await askedQuery('word6x', analyzer, documents.index));
    expect(hit).toMatchObject({ ordinal: 1, score: expect.any(Number) });
    expect(hit?.score).toBeGreaterThan(0);
    const plan = chooseMerge(documents.index);
    if (plan === null) throw new Error('expected a plan');
    const merged = finishMerge(documents.index, plan, mergeSegments(plan.input, similarity));
    expect((await ask(merged, 'word5x')).toSorted()).toEqual([1, 2]);
    documents.index = merged;
    documents.put(new Map([['b', [{ body: 'gone' }]]]));
    expect(await ask(documents.index, 'word6x')).toEqual([]);
    expect(documents.index.averageLength).toBeLessThan(3);
  }, 120_000);

  it('of words that were chosen to fall into one slot is found by each of them', async () => {
    const words = clashingWords(300);
    const documents = documentsOf({ a: words.join(' '), b: words.slice(0, 150).join(' ') });
    const { slots, seed } = documents.index.segments[0]?.segment.columns.dictionary ?? {};
    expect(slots).toHaveLength(1024);
    expect(seed?.[0]).toBeGreaterThan(1);
    for (const word of words) expect(documents.index.documentFrequency(word)).toBeGreaterThan(0);
    expect(await ask(documents.index, words.slice(-3).join(' '))).toEqual([0]);
  });
});
