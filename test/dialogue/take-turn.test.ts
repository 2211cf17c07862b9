import { describe, expect, it } from 'vitest';
import type { Before } from '../../src/dialogue/conversations.js';
import { type Turn, takeTurn } from '../../src/dialogue/take-turn.js';
import type { Topic } from '../../src/dialogue/words/language-words.js';
import { openSmallCorpus } from '../answer/small-corpus.js';
import { ownDocument } from './own-document.js';

const harbour = { text: 'The ferry sank on 3 May 2021. Captain Roe said that nobody was hurt.' };
const knowledge = await openSmallCorpus([ownDocument, harbour]);
const withoutOwn = await openSmallCorpus([harbour]);

const say = (text: string, isPointedAt = false, known = knowledge) =>
  takeTurn({ text, options: { limit: 1 }, isPointedAt, before: null }, known);

describe('a turn', () => {
  it.each<[Topic, string, string]>([
    ['what', 'who are you?', 'Receipts is a fact-check chatbot'],
    ['help', 'what can you do?', 'Receipts can check a claim'],
    ['bot', 'are you a bot', 'Receipts is a bot'],
    ['ai', 'do you use AI?', 'No language model writes'],
    ['trust', 'can i trust this bot', 'You can trust that a quote is what the document says'],
    ['privacy', 'do you save my messages', 'Receipts does not save what you write'],
    ['maker', 'who made you', 'Receipts was made by'],
    ['sources', 'where do your answers come from', 'comes from its corpus'],
    ['language', 'do you speak German', 'English questions'],
    ['verdict', 'do you have opinions', 'gives no verdict'],
    ['punish', 'will you ban me', 'never warns'],
    ['how', 'how do you work', 'compares the words'],
    ['news', 'are you up to date', 'as up to date as its corpus'],
  ])(
    'about the bot’s %s is answered in the words of its own document',
    async (topic, text, words) => {
      const turn = await say(text);
      expect(turn).toMatchObject({ kind: 'small-talk', talk: { topic } });
      const quote = turn.kind === 'small-talk' ? turn.words?.quote : undefined;
      expect(quote?.exact).toContain(words);
      expect(ownDocument.text).toContain(quote?.exact);
    },
  );

  it('without that document has no words, and is small talk all the same', async () => {
    expect(await say('are you a bot', false, withoutOwn)).toMatchObject({
      kind: 'small-talk',
      talk: { topic: 'bot' },
      words: null,
    });
  });

  it('that greets is told what it talks to; one that thanks is not', async () => {
    expect(await say('hi!')).toMatchObject({ kind: 'small-talk', words: { quote: {} } });
    expect(await say('thank you')).toMatchObject({ kind: 'small-talk', words: null });
  });

  it('asks the sources what stands between its courtesies', async () => {
    const turn = await say('hi, did the ferry sink? thanks!');
    expect(turn).toMatchObject({
      kind: 'answer',
      answer: { kind: 'answered', question: 'did the ferry sink?' },
    });
  });

  it('about the bot that nothing answers is no wall of nothing', async () => {
    expect(await say('do you like bananas?')).toMatchObject({
      kind: 'small-talk',
      talk: { topic: 'other' },
    });
    expect(await say('do bananas float?')).toMatchObject({
      kind: 'answer',
      answer: { kind: 'unanswered' },
    });
  });

  it('that points at somebody else’s courtesy finds no claim in it, and never speaks of the bot', async () => {
    expect(await say('good morning everyone!', true)).toEqual({ kind: 'no-claim' });
    expect(await say('are you a bot', true)).toMatchObject({ kind: 'answer' });
  });
});

describe('a turn after another', () => {
  const ferry = {
    text: [
      'The harbour master Ada Roe said: “The ferry Ondine sank off Northtown on 3 May 2021.”',
      'In the evening the ferry Petrel reached Southtown with eleven passengers.',
      'Later Carl Tarn said: “The lighthouse of Northtown burned, and nobody in Southtown saw it.”',
    ].join('\n\n'),
  };

  /** Says one thing after the other, and gives what the last one came to. */
  async function chain(...texts: readonly string[]): Promise<Turn> {
    const known = await openSmallCorpus([ownDocument, ferry]);
    let before: Before | null = null;
    let turn: Turn = { kind: 'lost', language: 'en' };
    for (const text of texts) {
      turn = await takeTurn({ text, options: { limit: 2 }, isPointedAt: false, before }, known);
      if (turn.kind !== 'answer') continue;
      before = { question: turn.question, options: {}, answer: turn.answer, at: 0 };
    }
    return turn;
  }

  it('asks who said it, and when, and is told what stands beside the quote', async () => {
    const asked = 'did the ferry Ondine sink?';
    expect(await chain(asked, 'who said it?')).toMatchObject({
      kind: 'stated',
      what: 'who',
      cited: { citation: { voice: { name: 'Ada Roe' } } },
    });
    expect(await chain(asked, 'and when was that?')).toMatchObject({
      kind: 'stated',
      what: 'when',
    });
    expect(await chain(asked, 'source?')).toMatchObject({ kind: 'stated', what: 'source' });
    expect(await chain(asked, 'wer hat das gesagt?')).toMatchObject({
      kind: 'stated',
      what: 'who',
      language: 'de',
    });
    expect(await chain('¿cuándo fue eso?')).toEqual({ kind: 'lost', language: 'es' });
  });

  it('asks the same of another name, in the place of the one of its kind', async () => {
    const turn = await chain('did the ferry reach Northtown', 'and Southtown?');
    expect(turn).toMatchObject({
      kind: 'answer',
      follows: 'did the ferry reach Northtown',
      question: 'did the ferry reach Southtown',
    });
    expect(await chain('what did Ada Roe say of Northtown', 'and Carl Tarn?')).toMatchObject({
      question: 'what did Carl Tarn say of Northtown',
    });
    expect(await chain('what sank on 3 May 2021', 'and on the 4th?')).toMatchObject({
      question: 'what sank on 4 May 2021',
    });
    expect(await chain('what sank on 3 May 2021', 'and in June 2022?')).toMatchObject({
      question: 'what sank in June 2022',
    });
    expect(await chain('did the Petrel sink', 'and Ondine?')).toMatchObject({
      question: 'did Ondine sink',
    });
  });

  it('leans on the last question that stands for itself, and never on a growing one', async () => {
    const turn = await chain('did the ferry Ondine sink?', 'why?', 'where?', 'really?', 'and why?');
    expect(turn).toMatchObject({
      kind: 'answer',
      follows: 'did the ferry Ondine sink?',
      answer: { question: 'did the ferry Ondine sink, and why?' },
    });
  });

  it('with a pronoun leans on it as well, although nothing answers that', async () => {
    expect(await chain('did the ferry Ondine sink?', 'who painted it?', 'and why?')).toMatchObject({
      answer: { question: 'did the ferry Ondine sink, and why?' },
    });
  });

  it('that stands for itself forgets the one before', async () => {
    const turn = await chain('did the ferry Ondine sink?', 'did the lighthouse burn?', 'and why?');
    expect(turn).toMatchObject({ follows: 'did the lighthouse burn?' });
  });

  it('without one before says that it does not know what is meant', async () => {
    expect(await chain('and when was that?')).toEqual({ kind: 'lost', language: 'en' });
    expect(await chain('why?')).toEqual({ kind: 'lost', language: 'en' });
  });
});

describe('a turn in another language', () => {
  const known = openSmallCorpus([
    {
      text: 'On 3 May 2021 the army of Azerbaijan held mercenaries in Northtown. Later President Aliyev met Ada Roe in Northtown, and Mr Aliyev left.',
    },
  ]);
  const turnOf = async (text: string, isPointedAt = false) =>
    takeTurn({ text, options: {}, isPointedAt, before: null }, await known);

  it.each([
    ['¿Azerbaiyán usó mercenarios en Northtown?', 'es', ['Azerbaijan', 'Northtown']],
    ['Hat Aserbaidschan Söldner eingesetzt?', 'de', ['Azerbaijan']],
    [
      'L’Azerbaïdjan avait-il des mercenaires le 3 mai 2021 ?',
      'fr',
      ['Azerbaijan', '3', 'May', '2021'],
    ],
    ['¿visitó Napoleón a Ada Roe en Northtown?', 'es', ['Napoleón', 'Ada', 'Roe', 'Northtown']],
    ['Что сказал Алиев об Азербайджане?', 'ru', ['Aliyev', 'Azerbaijan']],
    ['Azerbaycan’ın askerleri nerede?', 'tr', ['Azerbaijan']],
  ])('is searched for names and numbers only: %s', async (text, language, searched) => {
    const turn = await turnOf(text);
    expect(turn).toMatchObject({ kind: 'answer', foreign: { language, searched } });
    expect(turn.kind === 'answer' ? turn.answer.report.readings : null).toBeUndefined();
  });

  it('with no name that the sources have is not searched at all', async () => {
    expect(await turnOf('los mercenarios están en la guerra')).toEqual({
      kind: 'foreign',
      language: 'es',
    });
  });

  it('is read so too where it is somebody else’s', async () => {
    expect(await turnOf('Hat Aserbaidschan Söldner eingesetzt?', true)).toMatchObject({
      foreign: { language: 'de' },
    });
  });
});
