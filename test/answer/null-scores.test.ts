import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { readInCorpus } from '../../src/answer/corpus-question.js';
import { createLocalEngine } from '../../src/answer/local-engine.js';
import { isSampleOf, leadOf, sampleNullScores, standingOf } from '../../src/answer/null-scores.js';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { createLanguage } from '../../src/generation/generation.js';
import { indexCorpus } from '../../src/search/index-corpus.js';
import { documentExample } from '../corpus/document-example.js';

const language = createLanguage(createAnalyzer(), { forms: [], synonyms: [] }, new Map());

const sampleOf = async (texts: readonly string[]) => (await sampled(texts)).sample;

async function sampled(texts: readonly string[]) {
  const corpus = buildCorpus(texts.map((text, i) => documentExample(text, { id: `d${i}` })));
  const engine = createLocalEngine(indexCorpus(corpus, language.analyzer));
  const sample = await sampleNullScores({ corpus, engine, ...language });
  return { engine, sample };
}

const places = ['harbour', 'mill', 'quarry', 'lighthouse', 'brewery', 'chapel', 'ferry', 'orchard'];
const texts = Array.from(
  { length: 40 },
  (_, i) =>
    `The ${places[i % 8]} of district ${i} was repaired by ${places[(i * 3 + 1) % 8]} workers. Its ${places[(i + 5) % 8]} stayed closed for ${i + 2} weeks.`,
);

describe('sampling what a corpus scores by chance', () => {
  it('gives the same numbers for the same corpus', async () => {
    expect(await sampleOf(texts)).toEqual(await sampleOf(texts));
  });

  it('trusts a larger sample more, and an empty corpus not at all', async () => {
    const few = await sampleOf(texts.slice(0, 5));
    const many = await sampleOf(texts);
    expect(few.trust).toBeGreaterThan(0);
    expect(many.trust).toBeGreaterThan(few.trust);
    expect(await sampleOf([])).toMatchObject({ trust: 0, passageCount: 0 });
    expect(await sampleOf(['Ox.', '', '🙂'])).toMatchObject({ trust: 0 });
  });

  it('knows how long the passages are, also those that have no sentence to ask', async () => {
    expect((await sampleOf(['Ox.', 'The mill of Northtown has burnt.'])).passageLength).toBe(
      (3 + 32) / 2,
    );
    expect((await sampleOf([])).passageLength).toBe(0);
  });

  it('believes ten sentences of one weight neither how scores grow with it nor much else', async () => {
    const alike = await sampleOf(texts.slice(0, 5));
    expect(alike.trust).toBeLessThan(0.1);
    expect(alike.slope).toBeGreaterThan(0.3);
    expect(alike.slope).toBeLessThan(0.6);
  });

  it('leaves the asked document out, so that its own words do not count as chance', async () => {
    const sentence = texts[3]?.split('. ')[0] ?? '';
    const standing = async (all: readonly string[]) => {
      const { engine, sample } = await sampled(all);
      const asked = await readInCorpus(language.questions.read(sentence), engine);
      return standingOf(await engine.search(asked, 3, null), sample);
    };
    // Each text in four documents: now what finds three copies of itself is nothing out of the way.
    const copied = await standing([...texts, ...texts, ...texts, ...texts]);
    expect(await standing(texts)).toBeGreaterThan(copied + 0.5);
  });

  it('leaves out only the passage where one document is the whole corpus', async () => {
    expect((await sampleOf([texts.join('\n\n')])).trust).toBeGreaterThan(0.35);
  });

  it('takes what scores as much as all words of a sentence weigh for a copy, and not for chance', async () => {
    const heading = '# The ferry of Northtown runs twice on weekdays only';
    const copies = Array.from({ length: 30 }, (_, at) => `${heading}\n\nRun ${at} was late.`);
    const { trust } = await sampleOf(copies);
    const different = Array.from(
      { length: 30 },
      (_, at) => `Boat ${at} left its quay number ${at}.`,
    );
    expect(trust).toBeLessThan((await sampleOf(different)).trust);
  });

  it('is finite for texts of one sentence, of one word again and again, and for hostile ones', async () => {
    for (const odd of [
      ['one two three four five six'],
      Array.from({ length: 30 }, () => 'word word word word word word'),
      [
        '__proto__ constructor toString',
        'constructor hasOwnProperty __proto__',
        'İstanbul’da şehir 🙂🙂',
      ],
    ]) {
      for (const value of Object.values(await sampleOf(odd)))
        expect(Number.isFinite(value)).toBe(true);
    }
  });
});

const scores = {
  intercept: 1,
  slope: 0.5,
  deviation: 0.4,
  trust: 1,
  passageCount: 100,
  passageLength: 80,
  leastScore: 0.5,
};

describe('how far a score stands out', () => {
  const ranked = (weight: number, ...found: readonly number[]) => ({
    weight,
    passages: found.map((score, ordinal) => ({ ordinal, score })),
  });

  it('counts deviations from what a question of its weight is expected to score', () => {
    const usual = Math.exp(1 + 0.5 * Math.log(10));
    expect(standingOf(ranked(9, usual), scores)).toBeCloseTo(0, 9);
    expect(standingOf(ranked(9, usual * Math.exp(0.8)), scores)).toBeCloseTo(2, 9);
  });

  it('goes by the mean of the best three', () => {
    expect(standingOf(ranked(9, 12, 6, 3, 1), scores)).toBe(standingOf(ranked(9, 7), scores));
  });

  it('rises with the score, falls with the weight, and is bounded', () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, weight) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(standingOf(ranked(weight, high), scores)).toBeGreaterThanOrEqual(
          standingOf(ranked(weight, low), scores),
        );
        expect(standingOf(ranked(high, weight), scores)).toBeLessThanOrEqual(
          standingOf(ranked(low, weight), scores),
        );
        expect(Math.abs(standingOf(ranked(b, a), scores))).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe('how far a passage leads', () => {
  it('compares it with the best two of other documents, and with nothing where there are none', () => {
    expect(leadOf(4, [4, 4, 1])).toBeCloseTo(0, 9);
    expect(leadOf(6, [2, 1])).toBeCloseTo(Math.log(2), 9);
    expect(leadOf(6, [])).toBeCloseTo(Math.log(3), 9);
    expect(leadOf(2, [6, 4, 2])).toBeCloseTo(Math.log(1 / 2), 9);
  });

  it('is bounded for whatever scores there are', () => {
    const score = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(score, fc.array(score, { maxLength: 5 }), (own, others) => {
        expect(Math.abs(leadOf(own, others))).toBeLessThanOrEqual(Math.log(3));
      }),
    );
  });
});

describe('taking a sample over', () => {
  it('holds while the corpus has changed by a tenth at most', () => {
    expect([90, 100, 110].map((count) => isSampleOf(scores, count))).toEqual([true, true, true]);
    expect([0, 89, 111].map((count) => isSampleOf(scores, count))).toEqual([false, false, false]);
  });
});
