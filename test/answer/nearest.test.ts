import { describe, expect, it } from 'vitest';
import { answerThreshold } from '../../src/answer/confidence.js';
import { nearestWorthShowing } from '../../src/answer/nearest.js';
import { citedQuote, unanswered } from '../cli/answer-fixture.js';

function silenceWith(
  held: number,
  places: { quote: string[]; headings: string[]; around: string[] },
) {
  const quote = citedQuote('The lighthouse stood.');
  const nearest = { ...quote, confidence: { ...quote.confidence, held }, places };
  const answer = unanswered({ nearest });
  if (answer.kind !== 'unanswered') throw new TypeError('expected a silence');
  return { nearest, answer };
}

const none = { quote: [], headings: [], around: [] };

describe('the nearest passage of a silence', () => {
  it.each([
    { ...none, quote: ['lighthouse'] },
    { ...none, headings: ['lighthouse'] },
    { ...none, around: ['lighthouse'] },
  ])(
    'is shown where it has a word of the question and is believed half as much as an answer',
    (places) => {
      const { nearest, answer } = silenceWith(answerThreshold / 2, places);
      expect(nearestWorthShowing(answer)).toBe(nearest);
    },
  );

  it('is not shown where it has none of the words, or is hardly believed', () => {
    expect(nearestWorthShowing(silenceWith(0.38, none).answer)).toBeNull();
    const words = { ...none, quote: ['lighthouse'] };
    expect(nearestWorthShowing(silenceWith(answerThreshold / 2 - 0.01, words).answer)).toBeNull();
  });

  it('is not there where nothing came near', () => {
    const answer = unanswered({ nearest: null });
    expect(answer.kind === 'unanswered' && nearestWorthShowing(answer)).toBeNull();
  });
});
