import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { createPartOfSpeechTagger } from '../../src/analysis/part-of-speech.js';
import { readInCorpus } from '../../src/answer/corpus-question.js';
import { createLocalEngine } from '../../src/answer/local-engine.js';
import { createQuestionReader } from '../../src/answer/question.js';
import { createSynonyms } from '../../src/answer/synonyms.js';
import { type Explanation, sumLeaves } from '../../src/search/explanation.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import { Reranker } from '../../src/search/reranker.js';
import { createWordVectors } from '../../src/search/word-vectors.js';

const analyzer = createAnalyzer();
const analyze = (text: string) => analyzer.analyze(text);
const questions = createQuestionReader({
  analyze,
  tagger: createPartOfSpeechTagger(),
  synonyms: createSynonyms({ forms: [], synonyms: [] }, analyze),
  knownWords: { has: () => true },
});

/** Two dimensions: what is of armies, and what is of weather. Names stand by armies. */
const rows: Readonly<Record<string, readonly [number, number]>> = {
  soldiers: [100, 5],
  troops: [100, 20],
  army: [90, 40],
  Smith: [100, 4],
  Jones: [100, 5],
  left: [60, 60],
  rain: [5, 100],
  cloud: [10, 100],
};
const vectors = createWordVectors(
  {
    name: 'armies and weather',
    analysis: '',
    dimensions: 2,
    nearCosine: 0.9,
    terms: Object.keys(rows).map((word) => analyze(word)[0]?.term ?? ''),
    rows: Int8Array.from(Object.values(rows).flat()),
  },
  'armies and weather',
);
const reranker = new Reranker(vectors, {
  shareOf: () => 1e-5,
  isWord: (term) => term !== 'jone',
});

async function ask(question: string, ...passages: readonly string[]) {
  const builder = new IndexBuilder({ analyzer });
  for (const body of passages) builder.add({ body });
  const engine = createLocalEngine(builder.build('test'), {
    reranker: () => Promise.resolve(reranker),
  });
  const asked = await readInCorpus(questions.read(question), engine);
  const { passages: found } = await engine.search(asked, 10, null);
  return {
    found,
    ranked: await engine.rerank(asked, found),
    explain: (ordinal: number) => engine.explain(asked, ordinal, (term) => term.toUpperCase()),
  };
}

const leavesOf = (node: Explanation): readonly Explanation[] =>
  node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf);

const filler = 'Nothing of this was ever told by anybody there';

describe('Reranker', () => {
  it('puts first what speaks of the question in other words, of passages that share as much with it', async () => {
    const { found, ranked } = await ask(
      'How did soldiers leave the village?',
      'The rain left the village wet.',
      'The troops left the village then.',
    );
    expect(found[0]?.ordinal).toBe(0);
    expect(ranked[0]?.ordinal).toBe(1);
  });

  it('finds nothing that the words did not find, and lets nothing go', async () => {
    const { found, ranked } = await ask('soldiers village', 'Troops came.', 'A village.', 'Rain.');
    expect(found.map(({ ordinal }) => ordinal)).toEqual([1]);
    expect(ranked.map(({ ordinal }) => ordinal)).toEqual([1]);
  });

  it('is explained by leaves that add up to the score, and names the near word as the passage writes it', async () => {
    const { ranked, explain } = await ask(
      'Which soldiers left the village in the rain?',
      'The troops left that village. A cloud stood over it, and the army was wet.',
      `Soldiers left. ${filler}. ${filler}. ${filler}. ${filler}. It was a village in the rain.`,
    );
    expect(ranked).toHaveLength(2);
    for (const { ordinal, score } of ranked) {
      const explanation = await explain(ordinal);
      expect(explanation.value).toBe(score);
      expect(sumLeaves(explanation)).toBe(score);
      for (const { value } of leavesOf(explanation)) expect(value).toBeGreaterThan(0);
    }
    const leaves = leavesOf(await explain(0));
    const near = leaves.filter(({ adds }) => adds === 'near-word').map(({ label }) => label);
    expect(near).toHaveLength(2);
    expect(near[0]).toMatch(/^“soldiers” ≈ “TROOP” 0\.9\d*²: /);
    expect(near[1]).toMatch(/^“rain” ≈ “CLOUD” /);
    expect(leaves.filter(({ adds }) => adds === 'theme')).toHaveLength(1);
  });

  it('takes no name for another, whether the question or the passage has it', async () => {
    const one = await ask('Did Smith leave the village?', 'Troops left the village.');
    const other = await ask('Did soldiers leave the village?', 'Jones left the village.');
    for (const { explain } of [one, other]) {
      const added = leavesOf(await explain(0)).map(({ adds }) => adds);
      expect(added).toContain('word-together');
      expect(added).not.toContain('near-word');
    }
  });

  it('counts words that stand together more than the same words far apart', async () => {
    const far = Array.from({ length: 8 }, () => filler).join(' ');
    const { ranked, explain } = await ask(
      'village rain',
      `A village. ${far} ${far} A rain.`,
      `${far} ${far} A village. A rain.`,
    );
    const together = async (ordinal: number) =>
      leavesOf(await explain(ordinal)).filter(({ adds }) => adds === 'word-together').length;
    expect(ranked[0]?.ordinal).toBe(1);
    expect(await together(1)).toBe(2);
    expect(await together(0)).toBe(1);
  });

  it('leaves passages beyond those that it reads where they were', async () => {
    const passages = Array.from({ length: 60 }, () => 'The village.');
    const builder = new IndexBuilder({ analyzer });
    for (const body of passages) builder.add({ body });
    const engine = createLocalEngine(builder.build('test'), {
      reranker: () => Promise.resolve(reranker),
    });
    const asked = await readInCorpus(questions.read('soldiers of the village'), engine);
    const { passages: found } = await engine.search(asked, 60, null);
    const ranked = await engine.rerank(asked, found);
    expect(ranked.map(({ ordinal }) => ordinal)).toEqual(found.map(({ ordinal }) => ordinal));
    expect(ranked.at(-1)?.score).toBe(found.at(-1)?.score);
    expect(ranked[0]?.score).toBeGreaterThan(found[0]?.score ?? 0);
  });

  it('gives the same scores whatever was asked before', async () => {
    const texts = ['The troops left.', 'Rain and cloud over the village of the army.'] as const;
    const first = await ask('soldiers of the village', ...texts);
    await ask('rain', 'A cloud came.', 'Rain.');
    const again = await ask('soldiers of the village', ...texts);
    expect(again.ranked).toEqual(first.ranked);
  });

  it('keeps nothing of a question that was asked of the same passages before', async () => {
    const builder = new IndexBuilder({ analyzer });
    for (const body of ['The troops left the rain.', 'A cloud over the army.'])
      builder.add({ body });
    const engine = createLocalEngine(builder.build('test'), {
      reranker: () => Promise.resolve(reranker),
    });
    const scores = async (question: string) => {
      const asked = await readInCorpus(questions.read(question), engine);
      const { passages } = await engine.search(asked, 10, null);
      return engine.rerank(asked, passages);
    };
    const armies = await scores('Did soldiers leave a cloud?');
    const weather = await scores('rain over the army');
    expect(await scores('Did soldiers leave a cloud?')).toEqual(armies);
    expect(await scores('rain over the army')).toEqual(weather);
    expect(armies[0]?.score).not.toBe(weather[0]?.score);
  });
});
