import { describe, expect, it } from 'vitest';
import { answerThreshold, wholePercent } from '../../src/answer/confidence.js';
import { renderExplanation } from '../../src/cli/render-explanation.js';
import { answered, citedQuote, unanswered } from './answer-fixture.js';

const plain = { width: 100, explanations: new Map() };

describe('renderExplanation', () => {
  it('says in words where the question’s words stand, and what both probabilities decide', () => {
    const quote = citedQuote('The storm broke the pier.');
    const answer = answered(
      [
        {
          ...quote,
          confidence: {
            ...quote.confidence,
            held: 0.7999,
            probability: 0.2,
            unmatched: ['ferry', 'kraken'],
          },
          places: { quote: ['storm'], headings: ['pier'], around: ['March'] },
        },
      ],
      {
        report: {
          documents: 1,
          passages: 9,
          terms: [
            { word: 'storm', passages: 3 },
            { word: 'ferry', passages: 2 },
            { word: 'kraken', passages: 0 },
          ],
        },
      },
    );
    expect(renderExplanation(answer, plain).split('\n').slice(-8)).toEqual([
      '  quote 1: strong match, score 3.250, margin 0.40 over the next, passage gazette#0-25',
      `    79 % likely that the sources cover this; below ${wholePercent(answerThreshold)} % there is no answer`,
      '    20 % likely that this quote answers it; from 80 % the match is called strong',
      '    in the quote: storm',
      '    in its headings, speaker or title: pier',
      '    in its passage, date or the question it answers: March',
      '    not there: ferry',
      '    nowhere in the corpus: kraken',
    ]);
  });

  it('calls the nearest passage of a silence no match', () => {
    const nearest = citedQuote('The lighthouse stood.');
    const weak = {
      ...nearest,
      confidence: { ...nearest.confidence, level: 'none' as const, matched: [], held: 0.04 },
      places: { quote: [], headings: [], around: [] },
    };
    const text = renderExplanation(unanswered({ nearest: weak }), plain);
    expect(text).toContain('nearest: score 3.250,');
    expect(text).toContain('4 % likely that the sources cover this');
    expect(text).toContain('in the quote: nothing');
  });

  it('prints why the sentence was chosen: the parts of its sum, which add up', () => {
    const weighed = [
      { name: 'fits', value: 1, weight: 1.9 },
      { name: 'unended', value: 1, weight: -1.48 },
    ] as const;
    const answer = answered([{ ...citedQuote('The storm broke the pier.'), weighed }]);
    expect(renderExplanation(answer, plain).split('\n').slice(-3)).toEqual([
      '    0.4200  its sentence was chosen for, the sum of',
      '      1.9000  fits: 1.000 × weight 1.9',
      '      -1.4800  unended: 1.000 × weight -1.48',
    ]);
  });
});
