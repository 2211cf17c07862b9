import { describe, expect, it } from 'vitest';
import { Conversations, rememberedForMs } from '../../src/dialogue/conversations.js';
import { readFollowUp } from '../../src/dialogue/follow-up.js';
import { unanswered } from '../cli/answer-fixture.js';

function read(text: string): string | null {
  const found = readFollowUp(text);
  if (found === null) return null;
  if (found.kind === 'asks') return found.what;
  return found.kind === 'instead' ? `instead ${found.of}` : found.kind;
}

describe('a follow-up', () => {
  it.each([
    ['who', ['who said it?', 'and who says so?', 'says who?', 'whose words are these?']],
    ['when', ['and when was that?', 'when?', 'what year was that?', 'on which day?']],
    ['source', ['source?', 'where did you get that?', 'where is that from?', 'any proof?']],
    [
      'leans',
      ['where?', 'and why?', 'really?', 'is that true?', 'who?', 'how many?', 'tell me more'],
    ],
    [
      'leans',
      [
        'did he deny it?',
        'was anyone hurt there?',
        'but did they apologise?',
        'who makes them?',
        'from where?',
      ],
    ],
    ['instead Ganja', ['and Ganja?', 'what about Ganja', 'how about Ganja?', 'same for Ganja']],
    ['instead Ganja', ['und Ganja?', '¿y Ganja?', 'et Ganja ?']],
    ['instead 2019', ['and in 2019?']],
    ['instead Nagorno-Karabakh', ['and what about Nagorno-Karabakh?']],
  ])('is read as %s', (expected, texts) => {
    for (const text of texts) expect(read(text), text).toBe(expected);
  });

  it.each([
    'was there a ceasefire?',
    'is it true that Aliyev resigned?',
    'did Armenia say it shelled Ganja',
    'who shelled Tartar',
    'when did the ceasefire start?',
    'and was Ganja shelled?',
    'Ganja?',
    'who comes after the keeper if he dies',
    'it',
    'and?',
    '',
    'did he say that the ferry had left the harbour before the storm began',
  ])('is not what stands for itself, or says nothing: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('a conversation', () => {
  const place = { askerId: '1', channelId: '2' };
  const before = { question: 'did the ferry sink', options: {}, answer: unanswered(), at: 1_000 };

  it('remembers the last question for fifteen minutes, for its asker and in its place', () => {
    const conversations = new Conversations();
    conversations.remember(place, before);
    expect(conversations.before(place, 1_000 + rememberedForMs - 1)?.question).toBe(
      before.question,
    );
    expect(conversations.before(place, 1_000 + rememberedForMs)).toBeNull();
    expect(conversations.before({ ...place, channelId: '3' }, 1_000)).toBeNull();
    expect(conversations.before({ ...place, askerId: '3' }, 1_000)).toBeNull();
  });

  it('is over once it was ended, and forgotten with its asker', () => {
    const conversations = new Conversations();
    conversations.remember(place, before);
    conversations.end(place);
    expect(conversations.before(place, 1_000)).toBeNull();
    conversations.remember(place, before);
    expect(conversations.isFirstTold('1', 'es')).toBe(true);
    expect(conversations.isFirstTold('1', 'es')).toBe(false);
    conversations.forgetAsker('1');
    expect(conversations.before(place, 1_000)).toBeNull();
    expect(conversations.isFirstTold('1', 'es')).toBe(true);
  });
});
