import { describe, expect, it } from 'vitest';
import { toAnswerJson } from '../../src/cli/answer-json.js';
import { unnamed } from '../../src/corpus/voice.js';
import { answered, citedQuote, day, unanswered } from './answer-fixture.js';

describe('toAnswerJson', () => {
  it('gives exact words, speaker, date and source of each quote', () => {
    const json = toAnswerJson(answered([citedQuote('a\u001b[2J "b"')]));
    expect(json).toMatchObject({ kind: 'answered', reason: null, nearest: null, more: 0 });
    expect(json.quotes[0]).toMatchObject({
      exact: 'a\u001b[2J "b"',
      speaker: 'Mara Lindqvist',
      said: '2019-03-02',
      when: { said: day, about: [] },
      source: {
        publisher: 'Harbour Gazette',
        url: 'https://gazette.example/storm',
        perspective: null,
        file: 'storm.txt',
        documentId: 'gazette',
        line: 12,
        start: 0,
      },
    });
    expect(json.quotes[0]?.source.revision).toHaveLength(64);
  });

  it('writes null for an unnamed speaker and an unknown date', () => {
    const json = toAnswerJson(answered([citedQuote('x', { voice: unnamed, said: null })]));
    expect(json.quotes[0]).toMatchObject({ speaker: null, said: null, when: { said: null } });
  });

  it('gives a claim under review with its rating, and null of both for other words', () => {
    const rating = { words: 'False', by: 'Exville Check', at: day };
    const claim = citedQuote('x', { voice: { role: 'claimed', name: null, rating } });
    const unrated = citedQuote('y', { voice: { role: 'claimed', name: null, rating: null } });
    const { quotes } = toAnswerJson(answered([claim, unrated, citedQuote('z')]));
    expect(quotes.map(({ isClaim, rating: found }) => [isClaim, found])).toEqual([
      [true, rating],
      [true, null],
      [false, null],
    ]);
  });

  it('gives whose words each part of a quote is, with its place', () => {
    const exact = '“It held,” said a keeper.';
    const keeper = { role: 'quoted', name: null, description: 'a keeper' } as const;
    const cited = citedQuote(exact, {
      voice: { ...keeper, title: 'Keeper of the light' },
      voices: [
        { span: { start: 100, end: 110 }, voice: keeper },
        { span: { start: 110, end: 125 }, voice: { role: 'author', name: 'Ida Berg' } },
      ],
    });
    const quote = { ...cited.quote, span: { start: 100, end: 125 } };
    const [json] = toAnswerJson(answered([{ ...cited, quote }])).quotes;
    expect(json).toMatchObject({
      speaker: null,
      speakerRole: 'quoted',
      speakerTitle: 'Keeper of the light',
      speakerDescription: 'a keeper',
    });
    const nothing = { title: null, description: null };
    expect(json?.voices).toEqual([
      {
        ...nothing,
        exact: '“It held,”',
        speaker: null,
        role: 'quoted',
        description: 'a keeper',
        start: 100,
        end: 110,
      },
      {
        ...nothing,
        exact: ' said a keeper.',
        speaker: 'Ida Berg',
        role: 'author',
        start: 110,
        end: 125,
      },
    ]);
  });

  it('gives no quotes and a reason when there is no answer; the nearest passage stands apart', () => {
    const json = toAnswerJson(unanswered());
    expect(json).toMatchObject({
      kind: 'unanswered',
      quotes: [],
      reason: 'too-little-in-common',
      confidence: null,
      notices: [],
      nearest: { exact: 'The lighthouse stood.' },
    });
  });

  it('lists all words that were read as others, and none where none was', () => {
    const readings = Array.from({ length: 5 }, (_, n) => ({ typed: `wrod${n}`, read: 'word' }));
    const report = { documents: 1, passages: 9, terms: [], readings };
    expect(toAnswerJson(unanswered({ report }))).toMatchObject({ readings });
    expect(toAnswerJson(unanswered())).toMatchObject({ readings: [] });
    expect(toAnswerJson(unanswered({ report })).report).not.toHaveProperty('readings');
  });

  it('survives a round trip through JSON text', () => {
    const json = toAnswerJson(answered([citedQuote('“İ” 👩‍👩‍👧 \u2028')]));
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it('gives the parts of the sum that the sentence was chosen for, where the answer is explained', () => {
    const weighed = [
      { name: 'fits', value: 1, weight: 1.5 },
      { name: 'worth', value: -0.5, weight: 3 },
    ] as const;
    const answer = answered([{ ...citedQuote('x'), weighed }]);
    expect(toAnswerJson(answer, new Map()).quotes[0]?.sentence).toEqual({
      sum: 0,
      parts: [
        { name: 'fits', value: 1, weight: 1.5, product: 1.5 },
        { name: 'worth', value: -0.5, weight: 3, product: -1.5 },
      ],
    });
    expect(toAnswerJson(answer).quotes[0]).not.toHaveProperty('sentence');
  });
});
