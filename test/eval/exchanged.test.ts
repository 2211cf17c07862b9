import { describe, expect, it } from 'vitest';
import type { CitedQuote, Notice } from '../../src/answer/answer.js';
import type { Answerer } from '../../src/answer/answerer.js';
import { measureExchanged } from '../../src/eval/exchanged.js';
import type { GoldenQuestion } from '../../src/eval/golden-set.js';
import { FixedAnswerer, quoted } from './fixed-answerer.js';

function question(id: string, text: string, quote: string): GoldenQuestion {
  return {
    id,
    question: text,
    isAnswerable: true,
    quotes: [quote],
    documents: [],
    speaker: null,
    eventTime: null,
  };
}

const roe = question('roe', 'Was Ada Roe paid?', 'Roe was paid');
const tarn = question('tarn', 'When did Cleo Tarn leave?', 'Tarn left at noon');
const boats = question('boats', 'were there 12 boats', 'twelve boats');
const year = question('year', 'did it sink in 1912', 'It sank in 1912');
const otherYear = question('other', 'was it built in 1907', 'built in 1907');

/** Answers whatever it is asked with one quote, and says of it what it is told to. */
function certain(quote: CitedQuote, notices: readonly Notice[] = []) {
  const asked: string[] = [];
  const answerer: Answerer = {
    indexVersion: 'certain',
    async answer(text) {
      asked.push(text);
      const answer = await new FixedAnswerer({ [text]: [quote] }).answer(text);
      return answer.kind === 'answered' ? { ...answer, notices } : answer;
    },
    nearest: async () => [],
    termsOf: () => [],
  };
  return { answerer, asked };
}

describe('golden questions with something exchanged', () => {
  it('exchanges names for names, years for years, and nothing where there is no other of a sort', async () => {
    const { answerer, asked } = certain(quoted('Nothing of the kind.'));
    const all = [roe, tarn, boats, year, otherYear];
    const { questions, untold } = await measureExchanged(all, answerer, 200);
    expect(asked).toEqual([
      'Was Cleo Tarn paid?',
      'When did Ada Roe leave?',
      'did it sink in 1907',
      'was it built in 1912',
    ]);
    expect(questions).toBe(4);
    expect(untold[0]).toEqual({
      id: 'roe',
      question: 'Was Cleo Tarn paid?',
      from: 'Ada Roe',
      to: 'Cleo Tarn',
      found: 'Nothing of the kind.',
    });
  });

  it('tells refusals, notices and quotes that hold it from silence', async () => {
    const all = [roe, tarn];
    const quote = quoted('Roe was paid.');
    expect(await measureExchanged(all, new FixedAnswerer({}), 9)).toMatchObject({ refused: 2 });
    const instead: Notice = { kind: 'differs', what: 'name', asked: 'Tarn', found: 'Roe' };
    expect(await measureExchanged(all, certain(quote, [instead]).answerer, 9)).toMatchObject({
      told: 1,
      untold: [{ id: 'tarn' }],
    });
    const weak: Notice = { kind: 'weak-words', missing: ['Cleo', 'Tarn'] };
    expect(await measureExchanged(all, certain(quote, [weak]).answerer, 9)).toMatchObject({
      told: 1,
    });
    const holding = certain(quoted('Cleo Tarn was paid.')).answerer;
    expect(await measureExchanged([roe, tarn], holding, 9)).toMatchObject({
      held: 1,
      untold: [{ id: 'tarn' }],
    });
  });

  it('asks no more than it was told to', async () => {
    const { answerer, asked } = certain(quoted('No.'));
    expect((await measureExchanged([roe, tarn, year, otherYear], answerer, 2)).questions).toBe(2);
    expect(asked).toHaveLength(2);
  });
});
