import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { indexRanking } from '../../src/answer/index-ranking.js';
import { isSampleOf, sampleNullScores, standingOf } from '../../src/answer/null-scores.js';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { createLanguage } from '../../src/generation.js';
import { indexCorpus } from '../../src/search/index-corpus.js';
import { documentExample } from '../corpus/document-example.js';

const language = createLanguage(createAnalyzer(), { forms: [], synonyms: [] });

function sampleOf(texts: readonly string[]) {
  const corpus = buildCorpus(texts.map((text, i) => documentExample(text, { id: `d${i}` })));
  const ranking = indexRanking(indexCorpus(corpus, language.analyzer), language.analyzer);
  return sampleNullScores({ corpus, ranking, questions: language.questions });
}

const places = ['harbour', 'mill', 'quarry', 'lighthouse', 'brewery', 'chapel', 'ferry', 'orchard'];
const texts = Array.from(
  { length: 40 },
  (_, i) =>
    `The ${places[i % 8]} of district ${i} was repaired by ${places[(i * 3 + 1) % 8]} workers. Its ${places[(i + 5) % 8]} stayed closed for ${i + 2} weeks.`,
);

describe('sampling what a corpus scores by chance', () => {
  it('gives the same numbers for the same corpus', () => {
    expect(sampleOf(texts)).toEqual(sampleOf(texts));
  });

  it('trusts a larger sample more, and an empty corpus not at all', () => {
    const few = sampleOf(texts.slice(0, 5));
    const many = sampleOf(texts);
    expect(few.trust).toBeGreaterThan(0);
    expect(many.trust).toBeGreaterThan(few.trust);
    expect(sampleOf([])).toMatchObject({ trust: 0, passageCount: 0 });
    expect(sampleOf(['Ox.', '', '🙂'])).toMatchObject({ trust: 0 });
  });

  it('leaves the asked document out, so that its own words do not count as chance', () => {
    // Twice the same corpus: now every sentence is found in the other copy, and scores far higher.
    const once = sampleOf(texts);
    const twice = sampleOf([...texts, ...texts]);
    const weight = 20;
    const expected = ({ intercept, slope }: typeof once) => intercept + slope * Math.log1p(weight);
    expect(expected(twice)).toBeGreaterThan(expected(once));
  });

  it('leaves out only the passage where one document is the whole corpus', () => {
    expect(sampleOf([texts.join('\n\n')]).trust).toBeGreaterThan(0.4);
  });

  it('is finite for texts of one sentence, of one word again and again, and for hostile ones', () => {
    for (const odd of [
      ['one two three four five six'],
      Array.from({ length: 30 }, () => 'word word word word word word'),
      [
        '__proto__ constructor toString',
        'constructor hasOwnProperty __proto__',
        'İstanbul’da şehir 🙂🙂',
      ],
    ]) {
      for (const value of Object.values(sampleOf(odd))) expect(Number.isFinite(value)).toBe(true);
    }
  });
});

describe('how far a score stands out', () => {
  const scores = { intercept: 1, slope: 0.5, deviation: 0.4, trust: 1, passageCount: 100 };

  it('counts deviations from what a question of its weight is expected to score', () => {
    expect(standingOf(Math.exp(1 + 0.5 * Math.log(10)), 9, scores)).toBeCloseTo(0, 9);
    expect(standingOf(Math.exp(1 + 0.5 * Math.log(10) + 0.8), 9, scores)).toBeCloseTo(2, 9);
  });

  it('rises with the score, falls with the weight, and is bounded', () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, weight) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(standingOf(high, weight, scores)).toBeGreaterThanOrEqual(
          standingOf(low, weight, scores),
        );
        expect(standingOf(weight, high, scores)).toBeLessThanOrEqual(
          standingOf(weight, low, scores),
        );
        expect(Math.abs(standingOf(a, weight, scores))).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe('taking a sample over', () => {
  it('holds while the corpus has changed by a tenth at most', () => {
    const scores = { intercept: 1, slope: 0.5, deviation: 0.4, trust: 1, passageCount: 100 };
    expect([90, 100, 110].map((count) => isSampleOf(scores, count))).toEqual([true, true, true]);
    expect([0, 89, 111].map((count) => isSampleOf(scores, count))).toEqual([false, false, false]);
  });
});
