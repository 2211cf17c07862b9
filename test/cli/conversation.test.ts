import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { converse } from '../../src/cli/conversation.js';
import { Terminal } from '../../src/cli/terminal.js';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.js';
import { answered, citedQuote, unanswered } from './answer-fixture.js';

/** Knows one answer, so that only the conversation is tested. */
const answerer: Answerer = {
  indexVersion: 'v1',
  answer: async (question) =>
    question.includes('storm')
      ? answered([citedQuote('It broke.')], { question })
      : unanswered({ question }),
  nearest: async () => [],
  termsOf: () => [],
};

const corpus: Corpus = buildCorpus([]);

async function talk(input: string, { isTTY = false, json = false } = {}) {
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => stdin });
  const stdout = Object.assign(new PassThrough(), { isTTY, columns: 80, hasColors: () => false });
  const stderr = new PassThrough();
  const terminal = new Terminal(
    { stdin, stdout, stderr } as unknown as ConstructorParameters<typeof Terminal>[0],
    'never',
  );
  stdin.end(input);
  await converse(
    { answerer, corpus: () => corpus, explain: async () => null },
    terminal,
    json ? { json: true } : {},
    {},
  );
  return { out: String(stdout.read() ?? ''), told: String(stderr.read() ?? '') };
}

describe('converse', () => {
  it('answers piped questions in order and says nothing else', async () => {
    const { out, told } = await talk('the storm?\nthe ferry?\n');
    expect(out.match(/^\? .*$/gm)).toEqual(['? the storm?', '? the ferry?']);
    expect(told).toBe('');
  });

  it('answers the last line without a line feed, and lines that end in CRLF', async () => {
    const { out } = await talk('the storm?\r\nthe storm again');
    expect(out.match(/^\? .*$/gm)).toEqual(['? the storm?', '? the storm again']);
  });

  it('prints exactly one JSON object for each piped line, the empty one too', async () => {
    const lines = (await talk('the storm?\n\nx\n', { json: true })).out.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual([
      'answered',
      'unanswered',
      'unanswered',
    ]);
  });

  it('returns a courtesy, speaks of itself, and keeps the last answer to ask about', async () => {
    const { out } = await talk('the storm?\nthanks!\nare you a bot?\n:why\n');
    expect(out).toContain('You’re welcome!');
    expect(out).toContain('I’m a bot: a program that finds and quotes documents.');
    expect(out).toContain('quote 1: strong match, score 3.250');
    expect(out).not.toContain('Nothing in the corpus');
  });

  it('gives programs small talk as an object too', async () => {
    const [line = ''] = (await talk('hallo\n', { json: true })).out.split('\n');
    expect(JSON.parse(line)).toEqual({
      kind: 'small-talk',
      question: 'hallo',
      about: 'greeting',
      says: 'Hallo!',
      quotes: [],
    });
  });

  it('tells people and programs what of a question in another language was looked for', async () => {
    const asked = 'was geschah denn 2021 mit dem Schiff?\n';
    expect((await talk(asked)).out).toContain('Aus deiner Nachricht habe ich gesucht: 2021.');
    expect(JSON.parse((await talk(asked, { json: true })).out)).toMatchObject({
      kind: 'unanswered',
      question: '2021',
      foreign: { language: 'de', searched: ['2021'] },
    });
  });

  it('reads a question with the one before it, and not for programs', async () => {
    const lines = 'the storm?\nand why?\n';
    expect((await talk(lines)).out).toContain('Treated as a follow-up to: the storm?');
    expect((await talk(lines, { json: true })).out).toContain('"about":"lost"');
  });

  it('says nothing when there is no input at all', async () => {
    expect(await talk('')).toEqual({ out: '', told: '' });
  });

  it('leaves at :quit and answers nothing after it', async () => {
    expect((await talk(':quit\nthe storm?\n')).out).toBe('');
  });

  it('helps, explains the last answer and lists the sources', async () => {
    const { out } = await talk(':why\nthe storm?\n:why\n:sources\n:help\n');
    expect(out).toContain('Nothing has been asked yet.');
    expect(out).toContain('quote 1: strong match, score 3.250');
    expect(out).toContain('0 documents, 0 passages');
    expect(out).toContain(':quit');
  });

  it('asks the last question again for more quotes', async () => {
    const { out } = await talk(':top 5\nthe storm?\n:top 5\n:top 99\n');
    expect(out).toContain('Nothing has been asked yet.');
    expect(out.match(/^\? the storm\?$/gm)).toHaveLength(2);
    expect(out).toContain('Expected a number from 1 to 25 after :top; found "99"');
  });

  it('does not take a colon for a command where no letter follows', async () => {
    expect((await talk(':) the storm?\n')).out).toContain('? :) the storm?');
  });

  it('greets and prompts a person, and does not answer an empty line', async () => {
    const { out, told } = await talk('\nthe storm?\n', { isTTY: true });
    expect(told).toContain(':help');
    expect(out).toContain('“It broke.”');
    expect(out).not.toContain('Nothing in the corpus');
    expect(out).toContain('why: :why');
  });

  it('answers every pasted line when the input ends at once, and prompts nobody after that', async () => {
    const { out } = await talk('the storm?\nthe ferry?\nthe storm again', { isTTY: true });
    expect(out.match(/“It broke\.”/g)).toHaveLength(2);
    expect(out.match(/Nothing in the corpus/g)).toHaveLength(1);
    // What is drawn for the prompt ends with it.
    expect(out.endsWith('\n')).toBe(true);
  });
});
