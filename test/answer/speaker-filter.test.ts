import { describe, expect, it } from 'vitest';
import type { AnswerOptions } from '../../src/answer/answerer.js';
import { nearestSpeakers } from '../../src/answer/filter-report.js';
import { openSmallCorpus } from './small-corpus.js';

const { answerer, corpus } = await openSmallCorpus([
  {
    text: 'The ferry to Nordhamn will sail again in the spring.\n\nWe have mended its rudder.',
    source: { speaker: 'Åsa Lindqvist' },
  },
  { text: 'The lighthouse has been sold to a baker.', source: { speaker: 'Ben Tarn' } },
  {
    text: 'The ferry was late all summer, and nobody knows why.',
    source: { author: 'Ida Marsh' },
  },
]);

const ask = (question: string, options: AnswerOptions) => answerer.answer(question, options);

describe('a question for one speaker’s words', () => {
  it.each(['Lindqvist', 'ÅSA LINDQVIST', 'asa lindqvist', 'Ms Lindqvist', 'A. Lindqvist'])(
    'is answered with theirs when the name is written %s',
    async (speaker) => {
      const answer = await ask('will the ferry sail', { speaker });
      expect(answer.kind === 'answered' && answer.quotes).toMatchObject([
        { citation: { voice: { name: 'Åsa Lindqvist' } } },
      ]);
    },
  );

  it('says that nobody has the name, and who is near', async () => {
    expect(await ask('will the ferry sail', { speaker: 'Lindquist' })).toMatchObject({
      kind: 'unanswered',
      reason: 'no-such-speaker',
      report: {
        filter: { passages: 0, nobody: { asked: 'Lindquist', speakers: ['Åsa Lindqvist'] } },
      },
    });
  });

  it('names those who speak most where no name is near', async () => {
    const answer = await ask('will the ferry sail', { speaker: 'Zbigniew Okonkwo' });
    expect(answer.report.filter?.nobody?.speakers).toEqual([
      'Åsa Lindqvist',
      'Ben Tarn',
      'Ida Marsh',
    ]);
  });

  it('says how little the filter left where the speaker says nothing of it, and that the rest does', async () => {
    expect(await ask('will the ferry sail', { speaker: 'Tarn' })).toMatchObject({
      kind: 'unanswered',
      reason: 'nothing-found',
      report: {
        passages: corpus.passages.length,
        filter: { passages: 1 },
        terms: [{ word: 'ferry', passages: 2 }, { word: 'sail' }],
      },
    });
  });

  it('does not say of one speaker’s words that nothing came from another side', async () => {
    const { answerer: partisan } = await openSmallCorpus([
      {
        text: 'The dam is safe, and the mill may run again.',
        source: { speaker: 'Ivo Quill', perspective: 'the mill' },
      },
    ]);
    const noticesOf = async (options: AnswerOptions) => {
      const answer = await partisan.answer('is the dam safe', options);
      return answer.kind === 'answered' ? answer.notices.map(({ kind }) => kind) : null;
    };
    expect(await noticesOf({})).toContain('one-perspective');
    expect(await noticesOf({ speaker: 'Quill' })).toEqual([]);
  });

  it('says so of other filters as well, and of none where there is none', async () => {
    const early = await ask('will the ferry sail', { to: '1950' });
    expect(early).toMatchObject({ kind: 'unanswered', report: { filter: { passages: 0 } } });
    expect(early.report.filter).not.toHaveProperty('nobody');
    for (const options of [{}, { speaker: ' ' }]) {
      const answer = await ask('who stole the accordion', options);
      expect(answer.report).not.toHaveProperty('filter');
    }
  });
});

describe('the nearest speakers', () => {
  const speakers = new Map([
    ['Ada Roe', 2],
    ['Ada Marsh', 9],
    ['Ivo Marshall', 1],
    ['Zoe Quill', 30],
  ]);

  it('share a part of the name, or are an edit or two away, and titles count for nothing', () => {
    expect(nearestSpeakers('Ada Tarn', speakers)).toEqual(['Ada Marsh', 'Ada Roe']);
    expect(nearestSpeakers('Mr Marhs', speakers)).toEqual(['Ada Marsh']);
    expect(nearestSpeakers('Dr Quil', speakers)).toEqual(['Zoe Quill']);
    expect(nearestSpeakers('President Unheard', speakers)[0]).toBe('Zoe Quill');
    expect(nearestSpeakers('anybody', new Map())).toEqual([]);
  });
});
