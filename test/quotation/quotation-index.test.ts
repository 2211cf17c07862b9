import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.js';
import { QuotationIndex } from '../../src/quotation/quotation-index.js';
import { quotationWords } from '../../src/quotation/quotation-word.js';
import { documentOf } from './harbour-corpus.js';

/** Everything that an index says of some words. */
function said(index: QuotationIndex, words: readonly string[]) {
  return words.map((word) => {
    const number = index.numberOf(word);
    return [...index.positionsOf(number)].map((position) => {
      const found = index.documentAt(position);
      return [index.at(position) === number, found?.document.id, found?.start, found?.end];
    });
  });
}

function indexAfter(corpus: Corpus, before: QuotationIndex): QuotationIndex {
  const steps = QuotationIndex.buildInSteps(corpus, before);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the places of every word', () => {
  const words = ['ferry', 'pier', 'captain', 'constructor', '__proto__', '1907'];
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    .map((chosen) => chosen.join(' '));
  const keys = words.flatMap((word) => quotationWords(word).map(({ key }) => key));

  it('are after a change those that reading the whole corpus gives, and stay so in the index before', () => {
    const change = fc.record({
      put: fc.dictionary(fc.constantFrom(...'abcde'), text, { maxKeys: 3, noNullPrototype: true }),
      removed: fc.subarray([...'abcde']),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let corpus = buildCorpus([documentOf('a', 'ferry pier')]);
        let index = QuotationIndex.build(corpus);
        for (const { put, removed } of changes) {
          const before = { index, said: said(index, keys), length: index.length };
          corpus = corpus.with(
            Object.entries(put).map(([id, words]) => documentOf(id, words)),
            removed.map((id) => documentOf(id, 'x').id),
          );
          index = indexAfter(corpus, index);
          const fresh = QuotationIndex.build(corpus);
          expect(said(index, keys)).toEqual(said(fresh, keys));
          expect(index.length).toBe(fresh.length);
          expect(said(before.index, keys)).toEqual(before.said);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are none for a word that only a later corpus holds', () => {
    const before = QuotationIndex.build(buildCorpus([documentOf('a', 'ferry pier')]));
    indexAfter(buildCorpus([documentOf('b', 'lighthouse')]), before);
    expect(before.numberOf('lighthouse')).toBe(-1);
    expect([...before.positionsOf(2)]).toEqual([]);
  });
});
