import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import type { PartOfSpeech } from '../../src/analysis/part-of-speech.js';
import { readInCorpus } from '../../src/answer/corpus-question.js';
import { createLocalEngine, toQuery } from '../../src/answer/local-engine.js';
import { createQuestionReader } from '../../src/answer/question.js';
import { createSynonyms, type SynonymTable } from '../../src/answer/synonyms.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import type { QueryTerm } from '../../src/search/query.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';

const analyzer = createAnalyzer();
const analyze = (text: string) => analyzer.analyze(text);

function indexOf(...texts: readonly string[]): SegmentedIndex {
  const builder = new IndexBuilder({ analyzer });
  for (const body of texts) builder.add({ body });
  return builder.build('test');
}

/** What is looked up for a question, all of whose words are nouns unless said otherwise. */
async function termsOf(
  question: string,
  texts: readonly string[],
  table: Partial<SynonymTable> = {},
  part: PartOfSpeech = 'NOUN',
): Promise<readonly QueryTerm[]> {
  const index = indexOf(...texts);
  const reader = createQuestionReader({
    analyze,
    synonyms: createSynonyms({ forms: [], synonyms: [], ...table }, analyze),
    tagger: { tag: (text) => [{ span: { start: 0, end: text.length }, part }] },
    knownWords: { has: () => false },
  });
  const asked = await readInCorpus(reader.read(question), createLocalEngine(index));
  return toQuery(asked, index).terms;
}

describe('a word of a question that the corpus lacks', () => {
  const texts = ['Two wounded men left a hut.', 'Rain fell all night.', 'The bridge held.'];

  it('is read as one that is one slip away, whatever part of speech it is, and looked up once', async () => {
    for (const part of ['NOUN', 'PROPN', 'VERB', 'ADJ'] as const) {
      const terms = await termsOf('hurt', texts, {}, part);
      expect(terms).toMatchObject([{ term: 'hut', readAs: 'hut', isExtra: false }]);
      expect(terms).toHaveLength(1);
    }
  });

  it('is no slip where the corpus holds a synonym of it', async () => {
    const terms = await termsOf('hurt', texts, { synonyms: [['hurt', 'wound', 'injure']] });
    expect(terms.map(({ term }) => term)).toEqual(['hurt', 'wound']);
    expect(terms[0]).toMatchObject({ documentFrequency: 0, weight: 0 });
    expect(terms[1]?.weight).toBeGreaterThan(0);
  });

  it('is no slip where the corpus holds another form of it', async () => {
    const terms = await termsOf('fall', [...texts, 'A hall.'], { forms: [['fall', 'fell']] });
    expect(terms.map(({ term }) => term)).toEqual(['fall', 'fell']);
  });

  it('is still a slip where no form or synonym of it is in the corpus either', async () => {
    const table = { forms: [['hurt', 'hurtz']], synonyms: [['hurt', 'injure']] };
    expect(await termsOf('hurt', texts, table)).toMatchObject([{ readAs: 'hut' }]);
  });

  it('is left as typed where it is an address or a number, or the ninth that nobody knows', async () => {
    expect((await termsOf('hurt.com', texts)).map(({ term }) => term)).toEqual(['hurt']);
    expect((await termsOf('2021', ['In 2012.'])).map(({ term }) => term)).toEqual(['2021']);
    const read = await termsOf('hurt hutt hutz hutk hutm hutn hutp hutr hutw', texts);
    expect(read.map(({ readAs }) => readAs)).toEqual(['hut', undefined]);
    expect(read).toMatchObject([{ frequency: 8 }, { term: 'hutw' }]);
  });

  it('is looked for among very many words while others have their turns, and by several at once', async () => {
    const letters = 'abcdefghijklmnopqrst';
    const words = Array.from(
      { length: 60_000 },
      (_, n) =>
        `q${[0, 1, 2, 3].map((place) => letters[Math.floor(n / 20 ** place) % 20]).join('')}x`,
    );
    const index = indexOf(words.join(' '), 'The lantern was out.');
    let turns = 0;
    const pause = async () => {
      turns += 1;
      await Promise.resolve();
    };
    const engine = createLocalEngine(index, { pause });
    const [first, second] = ['lantren', 'zzzzzz'].map((word) => engine.nearestTerm(word));
    expect(await first).toBe('lantern');
    expect(await second).toBe(null);
    expect(turns).toBeGreaterThan(4);
  });
});
