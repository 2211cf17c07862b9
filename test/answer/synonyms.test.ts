import { describe, expect, it } from 'vitest';
import type { Token } from '../../src/analysis/token.js';
import { createSynonyms } from '../../src/answer/synonyms.js';

/** Words as they stand: the analysis is tested in its own room. */
function analyze(text: string): readonly Token[] {
  return [...text.matchAll(/\S+/g)].map((match, position) => ({
    term: match[0].toLowerCase(),
    span: { start: match.index, end: match.index + match[0].length },
    position,
    kind: 'word',
    isStop: false,
    isExtra: false,
  }));
}

const synonyms = createSynonyms(
  {
    forms: [
      ['buy', 'bought'],
      ['shoot', 'shot'],
    ],
    synonyms: [
      ['buy', 'purchase'],
      ['shoot down', 'destroy'],
      ['constructor', 'builder'],
    ],
  },
  analyze,
);

describe('createSynonyms', () => {
  it('takes the forms of a word for the word and its neighbours for less', () => {
    expect(synonyms.variants('bought')).toEqual({
      forms: new Set(['buy']),
      synonyms: new Set(['purchase']),
    });
    expect(synonyms.variants('purchase').synonyms).toEqual(new Set(['buy', 'bought']));
  });

  it('knows a phrase by any form of its words', () => {
    expect(synonyms.phrases(['was', 'shot', 'down'])).toEqual([
      { start: 1, length: 2, synonyms: new Set(['destroy']) },
    ]);
    expect(synonyms.phrases(['shot', 'up'])).toEqual([]);
  });

  it('has nothing for unknown words, also those that objects own', () => {
    expect(synonyms.variants('constructor').synonyms).toEqual(new Set(['builder']));
    for (const term of ['__proto__', 'toString', '']) {
      expect(synonyms.variants(term)).toEqual({ forms: new Set(), synonyms: new Set() });
    }
    expect(synonyms.phrases([])).toEqual([]);
  });
});
