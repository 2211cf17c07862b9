import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { tellingTerms } from '../../src/answer/telling-terms.js';
import { createLanguage } from '../../src/generation/generation.js';
import { isNearDuplicate } from '../../src/moderation/near-duplicate.js';

const aliases = [
  { name: 'Northtown', variants: ['Nordtown', 'Nörthtown'] },
  { name: 'USA', variants: ['US', 'United States'] },
];
const synonyms = { forms: [['die', 'died', 'dead']], synonyms: [['ship', 'vessel']] };
const { questions } = createLanguage(createAnalyzer({ aliases }), synonyms, new Map());
const termsOf = (question: string) => tellingTerms(questions.read(question));

describe('the telling terms of a question', () => {
  it('are what it asks about, in its order, without the words that frame it', () => {
    expect(termsOf('Did the ferry really sink near Northtown?')).toEqual([
      'ferri',
      'sink',
      'northtown',
    ]);
    expect(termsOf('is that true')).toEqual([]);
    expect(termsOf('?! 👩‍👩‍👧')).toEqual([]);
  });

  it.each([
    ['Was Nordtown shelled?', 'was NÖRTHTOWN shelled'],
    ['Did the United States leave?', 'Did the US leave?'],
    ['Were twelve sailors hurt?', 'were 12 sailors hurt'],
    ['Was the captain dead?', 'Had the captain died?'],
    ['Did it burn on 14 October 2020?', 'Did it burn on October 14, 2020?'],
    ['Did it burn on 2020-10-14 at 8:36?', 'Did it burn on 14 October 2020 at 08:36?'],
  ])('are the same however it is written: %s', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
    expect(termsOf(one)).not.toEqual([]);
  });

  it.each([
    ['Did it burn on 14 October 2020?', 'Did it burn on 14 November 2020?'],
    ['Did it burn in October?', 'Did it burn in November?'],
    [
      'Did the mayor of Northtown see the ferry sink at 8:36?',
      'Did the mayor of Northtown see the ferry sink at 9:36?',
    ],
    ['Were 12 sailors hurt?', 'Were 13 sailors hurt?'],
  ])('tell dates, times and numbers apart: %s', (one, other) => {
    expect(isNearDuplicate(termsOf(one), termsOf(other))).toBe(false);
  });

  it('are a list of distinct terms for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const terms = termsOf(text);
        expect(new Set(terms).size).toBe(terms.length);
        expect(terms).not.toContain('');
      }),
      { numRuns: 40 },
    );
    expect(termsOf('ferry '.repeat(400))).toEqual(['ferri']);
  });
});
