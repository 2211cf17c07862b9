import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.js';
import { measureGolden } from '../../src/eval/golden.js';
import { type GoldenQuestion, readGoldenSet } from '../../src/eval/golden-set.js';
import { kindOfQuestion } from '../../src/eval/question-kind.js';
import { FixedAnswerer, quoted } from './fixed-answerer.js';

const ferry: GoldenQuestion = {
  id: 'ferry',
  question: 'is the ferry late',
  isAnswerable: true,
  quotes: ["the ferry isn't late"],
  documents: [],
  speaker: 'Åsa Ünlü',
  eventTime: '2021-03-05T09:15',
};
const price: GoldenQuestion = {
  id: 'price',
  question: 'what does it cost',
  isAnswerable: true,
  quotes: ['nine crowns', '9 crowns'],
  documents: [],
  speaker: null,
  eventTime: null,
};
const joke: GoldenQuestion = {
  id: 'joke',
  question: 'do you know a joke',
  isAnswerable: false,
  quotes: [],
  documents: [],
  speaker: null,
  eventTime: null,
};

const rightFerry = quoted('He said: the ferry isn’t  late.', {
  speaker: 'asa unlu',
  about: ['2021-03-05T09:15'],
});

async function measure(questions: readonly GoldenQuestion[], answerer: Answerer) {
  return await measureGolden('harbour', questions, answerer, { failures: 10 });
}

describe('measuring golden questions', () => {
  it('gives full marks to right answers and right silence', async () => {
    const answerer = new FixedAnswerer({
      'is the ferry late': [rightFerry],
      'what does it cost': [quoted('It costs 9 crowns.')],
    });
    expect(await measure([ferry, price, joke], answerer)).toMatchObject({
      set: 'harbour',
      split: null,
      queries: 3,
      first: 1,
      within3: 1,
      refused: 1,
      answered: 1,
      speaker: 1,
      time: 1,
      failures: [],
    });
  });

  it('counts a right second quote within three but not as first', async () => {
    const answerer = new FixedAnswerer({
      'what does it cost': [quoted('Something else.'), quoted('It costs nine crowns.')],
    });
    expect(await measure([price], answerer)).toMatchObject({ first: 0, within3: 1, answered: 1 });
  });

  it('counts silence on an answerable question against first and answered, not within3', async () => {
    const result = await measure(
      [ferry, price],
      new FixedAnswerer({ 'is the ferry late': [rightFerry] }),
    );
    expect(result).toMatchObject({ first: 0.5, within3: 1, answered: 0.5 });
    expect(result.failures).toEqual([
      expect.objectContaining({
        id: 'price',
        wrong: ['first', 'answered'],
        found: { kind: 'unanswered', reason: 'nothing-found', nearest: null },
      }),
    ]);
  });

  it('looks no further than three quotes, even if the answerer gives more', async () => {
    const wrong = quoted('Something else.');
    const answerer = new FixedAnswerer({
      'what does it cost': [wrong, wrong, wrong, quoted('nine crowns')],
    });
    expect((await measure([price], answerer)).within3).toBe(0);
  });

  it('judges speaker and time by the accepted quote, not by the first', async () => {
    const answerer = new FixedAnswerer({
      'is the ferry late': [
        quoted('No.', { speaker: 'Åsa Ünlü', about: ['2021-03-05T09:15'] }),
        quoted("the ferry isn't late", { speaker: 'Bo', about: ['2021-03-06'] }),
      ],
    });
    expect(await measure([ferry], answerer)).toMatchObject({ within3: 1, speaker: 0, time: 0 });
  });

  it('takes when it was said for the time when the words name none', async () => {
    const answerer = new FixedAnswerer({
      'is the ferry late': [quoted("the ferry isn't late", { said: '2021-03-05' })],
    });
    expect(await measure([ferry], answerer)).toMatchObject({ time: 1, speaker: 0 });
  });

  it('counts a missing quote as wrong speaker and wrong time', async () => {
    expect(await measure([ferry], new FixedAnswerer({}))).toMatchObject({
      first: 0,
      within3: null,
      answered: 0,
      speaker: 0,
      time: 0,
    });
  });

  it('says null for figures that no question asks for', async () => {
    expect(await measure([price], new FixedAnswerer({}))).toMatchObject({
      refused: null,
      within3: null,
      speaker: null,
      time: null,
    });
    expect(await measure([joke], new FixedAnswerer({}))).toMatchObject({
      first: null,
      within3: null,
      answered: null,
      refused: 1,
    });
    expect(await measure([], new FixedAnswerer({}))).toMatchObject({ queries: 0, refused: null });
  });

  it('reports an answer where silence was right', async () => {
    const result = await measure([joke], new FixedAnswerer({ 'do you know a joke': [rightFerry] }));
    expect(result.refused).toBe(0);
    expect(result.failures[0]).toMatchObject({ id: 'joke', wrong: ['refused'], expected: [] });
  });

  it('lists the worst questions first and no more than asked for', async () => {
    const result = await measureGolden('s', [price, ferry], new FixedAnswerer({}), { failures: 1 });
    expect(result.failures.map(({ id }) => id)).toEqual(['ferry']);
    expect((await measureGolden('s', [price], new FixedAnswerer({}))).failures).toEqual([]);
  });

  it('asks for three quotes', async () => {
    const answerer = new FixedAnswerer({});
    await measure([price], answerer);
    expect(answerer.limits).toEqual([3]);
  });
});

describe('measuring golden questions as if nothing were refused', () => {
  const tide: GoldenQuestion = { ...price, id: 'tide', question: 'when is the tide' };

  it('takes a quote for right only from a document that the question names', async () => {
    const answerer = new FixedAnswerer({ 'what does it cost': [quoted('It costs nine crowns.')] });
    const elsewhere = await measure([{ ...price, documents: ['other'] }], answerer);
    expect(elsewhere).toMatchObject({
      first: 0,
      unrefused: { first: 0, document: 0, sentence: null },
    });
    const there = await measure([{ ...price, documents: ['other', 'log'] }], answerer);
    expect(there).toMatchObject({ first: 1, unrefused: { first: 1, document: 1, sentence: 1 } });
  });

  it('tells how often the right document comes first, and its right words', async () => {
    const answerer = new FixedAnswerer({
      'what does it cost': [quoted('Something else.'), quoted('nine crowns')],
      'when is the tide': [quoted('nine crowns at most')],
    });
    const named = [price, tide].map((question) => ({ ...question, documents: ['log'] }));
    expect((await measure(named, answerer)).unrefused).toEqual({
      first: 0.5,
      within3: 1,
      document: 1,
      sentence: 0.5,
      lengths: [17, 11, null],
    });
  });

  it('asks for what comes nearest where the answer is refused', async () => {
    const answerer = new FixedAnswerer({ 'what does it cost': [quoted('nine crowns')] });
    answerer.answer = new FixedAnswerer({}).answer.bind(new FixedAnswerer({}));
    expect(await measure([price], answerer)).toMatchObject({ first: 0, unrefused: { first: 1 } });
  });

  it('tells kinds of questions apart, in one order, without those that there are none of', async () => {
    const answerer = new FixedAnswerer({ 'when is the tide': [quoted('nine crowns')] });
    expect((await measure([price, tide, joke], answerer)).kinds).toEqual([
      { kind: 'when', questions: 1, first: 1, unrefusedFirst: 1 },
      { kind: 'other what', questions: 1, first: 0, unrefusedFirst: 0 },
    ]);
  });

  it('measures what is refused of a struck corpus and of questions on the topic', async () => {
    const struck = {
      openStruck: async () => new FixedAnswerer({ 'when is the tide': [quoted('At noon.')] }),
      onTopic: [{ ...joke, id: 'riddle', question: 'a riddle' }],
    };
    const answerer = new FixedAnswerer({
      'what does it cost': [quoted('nine crowns')],
      'when is the tide': [quoted('nine crowns')],
      'a riddle': [quoted('No.')],
    });
    const result = await measureGolden('harbour', [price, tide, joke], answerer, { struck });
    expect(result.struck).toEqual({
      struck: { questions: 2, refused: 0.5, refusedAt90: 0.5 },
      onTopic: { questions: 2, refused: 0.5, refusedAt90: 0.5 },
    });
    expect((await measure([price], answerer)).struck).toBeNull();
  });
});

describe('kinds of questions', () => {
  it.each([
    ['what year did it sink', 'what year, what day'],
    ['in which month is it', 'what year, what day'],
    ['How many boats are there?', 'how many, how much'],
    ['what percentage is salt', 'how many, how much'],
    ['how old is the pier', 'how old, how long, how far'],
    ['how do boats float', 'other how'],
    ['Who is Ada Roe?', 'what is, who is'],
    ["what's a jetty", 'what is, who is'],
    ['who wrote what the keeper read', 'who'],
    ['the keeper read what', 'other what'],
    ['the tide', 'other'],
  ])('%s: %s', (question, kind) => expect(kindOfQuestion(question)).toBe(kind));
});

describe('reading golden questions', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'golden-'));
    file = join(folder, 'golden-harbour.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('takes absent and null fields for not said', async () => {
    await writeFile(
      file,
      '{"id":1,"question":"a?","answerable":true,"quotes":["b"],"speaker":null}\n{"id":"2","question":"","answerable":false}\n',
    );
    expect(await readGoldenSet(file)).toEqual([
      {
        id: '1',
        question: 'a?',
        isAnswerable: true,
        quotes: ['b'],
        documents: [],
        speaker: null,
        eventTime: null,
      },
      {
        id: '2',
        question: '',
        isAnswerable: false,
        quotes: [],
        documents: [],
        speaker: null,
        eventTime: null,
      },
    ]);
  });

  it('reads the document or the documents that a right quote is from', async () => {
    await writeFile(
      file,
      '{"id":1,"question":"a?","answerable":true,"quotes":["b"],"doc":"d"}\n{"id":2,"question":"a?","answerable":true,"quotes":["b"],"docs":["d","e"]}\n',
    );
    const documents = (await readGoldenSet(file)).map((question) => question.documents);
    expect(documents).toEqual([['d'], ['d', 'e']]);
  });

  it.each([
    ['{"id":"a","question":"b","answerable":true}', /:1: expected field quotes: at least one/],
    [
      '{"id":"a","question":"b","answerable":"yes"}',
      /:1: expected field answerable: boolean, found string/,
    ],
    ['{"id":"a","question":"b","answerable":true,"quotes":[" "]}', /:1: expected field quotes\.0/],
    ['{"id":"a","answerable":false}', /:1: expected field question: string, found nothing/],
    [
      '{"id":"a","question":"b","answerable":false}\n{"id":"a","question":"c","answerable":false}',
      /:2: expected field id: one not used before, found a/,
    ],
  ])('names file, line, expected and found: %s', async (text, message) => {
    await writeFile(file, text);
    await expect(readGoldenSet(file)).rejects.toThrow(message);
    await expect(readGoldenSet(file)).rejects.toThrow(/golden-harbour\.jsonl/);
  });
});
