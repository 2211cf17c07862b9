import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../../src/answer/answerer.js';
import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.js';
import { finishSteps } from '../../../src/corpus/finish-steps.js';
import { KnowledgeKeeper } from '../../../src/discord/ask/knowledge-keeper.js';
import { Turns } from '../../../src/discord/turns.js';
import { checkInSteps } from '../../../src/quotation/check-quotation.js';
import type { Genuineness } from '../../../src/quotation/genuineness.js';
import { documentOf } from '../../quotation/harbour-corpus.js';

const answerer: Answerer = {
  answer: () => {
    throw new Error('expected nobody to ask');
  },
} as unknown as Answerer;

function keeperOf(first: Corpus) {
  let corpus = first;
  const keeper = new KnowledgeKeeper(
    () => ({ corpus, answerer, explain: async () => null }),
    new Turns(),
  );
  return {
    keeper,
    become: (next: Corpus) => {
      corpus = next;
    },
  };
}

/** So many short paragraphs, each a passage. */
function largeCorpus(passages: number): Corpus {
  const text = Array.from({ length: 50 }, (_, i) => `The pilot counted ${i} buoys that day.`);
  return buildCorpus(
    Array.from({ length: passages / 50 }, (_, i) => documentOf(`log ${i}`, text.join('\n\n'))),
  );
}

const news = documentOf(
  'news',
  'Mayor Annika Falk said: the lighthouse was painted red on Monday.',
  { title: 'Harbour news' },
);
const claimed = 'the lighthouse was painted red on Monday';

async function kindOf(keeper: KnowledgeKeeper): Promise<Genuineness['kind']> {
  return finishSteps(checkInSteps(claimed, await keeper.current().quotations(), null)).kind;
}

describe('what the Discord room reads from the corpus', () => {
  it('is that of a small corpus for whoever asks, changed or not', async () => {
    const small = buildCorpus([documentOf('log', 'The pilot counted buoys.')]);
    const { keeper, become } = keeperOf(small);
    expect(await kindOf(keeper)).toBe('absent');
    become(small.with([news]));
    expect(await kindOf(keeper)).toBe('exact');
    expect((await keeper.current().suggestions()).titles('harb')).toEqual(['Harbour news']);
  });

  it('is that of the large corpus before until the new one is read, and others have their turns meanwhile', async () => {
    const large = largeCorpus(10_000);
    expect(large.passages.length).toBe(10_000);
    const { keeper, become } = keeperOf(large);
    await keeper.warmUp();
    become(large.with([news]));
    expect(await kindOf(keeper)).toBe('absent');
    let turns = 0;
    const count = () => {
      turns++;
      turning = setImmediate(count);
    };
    let turning = setImmediate(count);
    await Promise.all([keeper.warmUp(), keeper.warmUp()]);
    clearImmediate(turning);
    expect(turns).toBeGreaterThan(0);
    expect(await kindOf(keeper)).toBe('exact');
    expect((await keeper.current().quotations()).corpus).toBe(keeper.current().corpus);
  });

  it('is that of the newest corpus when it changed again while one was read', async () => {
    const large = largeCorpus(10_000);
    const { keeper, become } = keeperOf(large);
    const reading = keeper.warmUp();
    become(large.with([news]));
    await reading;
    expect(await kindOf(keeper)).toBe('exact');
  });
});
