import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/dialogue/take-turn.js';
import type { Topic } from '../../src/dialogue/words/language-words.js';
import { openSmallCorpus } from '../answer/small-corpus.js';
import { ownDocument } from './own-document.js';

const harbour = { text: 'The ferry sank on 3 May 2021. Captain Roe said that nobody was hurt.' };
const knowledge = await openSmallCorpus([ownDocument, harbour]);
const withoutOwn = await openSmallCorpus([harbour]);

const say = (text: string, isPointedAt = false, known = knowledge) =>
  takeTurn({ text, options: { limit: 1 }, isPointedAt }, known);

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
