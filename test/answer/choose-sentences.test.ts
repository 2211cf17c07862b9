import { describe, expect, it } from 'vitest';
import {
  chooseRuns,
  partsOf,
  type ReadPassage,
  type ScoredSentence,
  sumOf,
} from '../../src/answer/choose-sentences.js';
import type { AskedSentence, SentenceEvidence } from '../../src/answer/passage-evidence.js';
import { featureNames } from '../../src/answer/sentence-features.js';
import type { DocumentId } from '../../src/corpus/document.js';
import { sort } from '../../src/corpus/sentence-sorts.js';

/** Passages of sentences of 40 code units, by document and the sum of each sentence. */
function runsOf(
  ...passages: readonly {
    readonly document?: string;
    readonly sums: readonly number[];
    readonly isAnswer?: boolean;
    readonly lengths?: readonly number[];
    /** Places of sentences that turn against the one before. */
    readonly contrasts?: readonly number[];
  }[]
): readonly (readonly [number, number, number])[] {
  const asked: AskedSentence = { matches: [], close: 0, asks: 'any' };
  const read = passages.map(
    ({ document = 'a', sums, isAnswer, lengths = [], contrasts = [] }): ReadPassage => {
      let end = 0;
      const sentences = sums.map((_, at) => {
        const start = end;
        end += lengths[at] ?? 40;
        const sorts = contrasts.includes(at) ? sort.contrast : 0;
        return { span: { start, end }, sorts } as SentenceEvidence;
      });
      const evidence = { sentences, asked: isAnswer ? [asked] : [] };
      return { passage: { documentId: document as DocumentId }, evidence };
    },
  );
  const scored = passages.flatMap(({ sums }, passage) =>
    sums.map(
      (sum, index): ScoredSentence => ({ passage, index, sum, features: new Float64Array() }),
    ),
  );
  return chooseRuns(read, scored).map(({ sentence, first, last }) => [
    sentence.passage,
    first,
    last,
  ]);
}

describe('the sentences that are quoted', () => {
  it('are the best ones first, with neighbours that say about as much, at most three', () => {
    expect(runsOf({ sums: [1, 5, 1] })[0]).toEqual([0, 1, 1]);
    expect(runsOf({ sums: [4.5, 5, 1] })[0]).toEqual([0, 0, 1]);
    expect(runsOf({ sums: [4.5, 4.6, 5, 4.5, 4.7] })[0]).toEqual([0, 1, 3]);
  });

  it('are several of a passage only where its document leads', () => {
    const runs = runsOf(
      { document: 'a', sums: [9, 1, 7, 1, 6, 1, 5] },
      { document: 'b', sums: [8, 1, 7] },
    );
    expect(runs).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [0, 2, 2],
      [0, 4, 4],
    ]);
  });

  it('are two of an answer in an interview, whichever document leads', () => {
    const runs = runsOf({ sums: [9] }, { document: 'b', sums: [8, 1, 7, 1, 6], isAnswer: true });
    expect(runs).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 2, 2],
    ]);
  });

  it('do not stop at a crumb too short to say anything', () => {
    expect(runsOf({ sums: [9, 1, 1], lengths: [8] })[0]).toEqual([0, 0, 1]);
    expect(runsOf({ sums: [9], lengths: [8] })[0]).toEqual([0, 0, 0]);
  });

  it('begin with what a sentence that turns against it turns against', () => {
    expect(runsOf({ sums: [1, 9, 1], contrasts: [1] })[0]).toEqual([0, 0, 1]);
  });

  it('are none where there is none', () => {
    expect(runsOf()).toEqual([]);
    expect(runsOf({ sums: [] })).toEqual([]);
  });
});

describe('the sum of a sentence', () => {
  it('is that of its parts, each a feature times its weight', () => {
    const features = Float64Array.from(featureNames, (_, i) => ((i * 7) % 5) / 4);
    const parts = partsOf(features);
    const sum = parts.reduce((total, { value, weight }) => total + value * weight, 0);
    expect(sum).toBeCloseTo(sumOf(features), 12);
    expect(parts.every(({ value, weight }) => value * weight !== 0)).toBe(true);
  });
});
