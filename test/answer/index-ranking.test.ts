import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { toQuery } from '../../src/answer/index-ranking.js';
import type { Question, QuestionWord } from '../../src/answer/question.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import type { QueryTerm } from '../../src/search/query.js';
import type { SearchIndex } from '../../src/search/search-index.js';

const analyzer = createAnalyzer();

function indexOf(...texts: readonly string[]): SearchIndex {
  const builder = new IndexBuilder({ analyzer });
  for (const body of texts) builder.add({ body });
  return builder.build('test');
}

/** A question of one noun, with what the word may also be written as. */
function asked(text: string, also: Partial<QuestionWord> = {}): Question {
  const [{ term, span } = { term: text, span: { start: 0, end: 0 } }] = analyzer.analyze(text);
  const word: QuestionWord = {
    surface: text,
    span,
    role: 'noun',
    terms: [term],
    synonyms: [],
    ...also,
  };
  return { text, words: [word], moments: [], expects: 'any' };
}

const termsOf = (question: Question, ...texts: readonly string[]): readonly QueryTerm[] =>
  toQuery(question, indexOf(...texts), analyzer).terms;

describe('a word of a question that the corpus lacks', () => {
  const texts = ['Two wounded men left a hut.', 'Rain fell all night.', 'The bridge held.'];

  it('is read as one that is one slip away', () => {
    expect(termsOf(asked('hurt'), ...texts)).toMatchObject([{ term: 'hut', readAs: 'hut' }]);
  });

  it('is no slip where the corpus holds a synonym of it', () => {
    const terms = termsOf(asked('hurt', { synonyms: ['wound', 'injur'] }), ...texts);
    expect(terms.map(({ term }) => term)).toEqual(['hurt', 'wound']);
    expect(terms[0]).toMatchObject({ documentFrequency: 0, weight: 0 });
    expect(terms[1]?.weight).toBeGreaterThan(0);
  });

  it('is no slip where the corpus holds another form of it', () => {
    const terms = termsOf(asked('fall', { terms: ['fall', 'fell'] }), ...texts, 'A hall.');
    expect(terms.map(({ term }) => term)).toEqual(['fall', 'fell']);
  });

  it('is still a slip where no form or synonym of it is in the corpus either', () => {
    const word = { terms: ['hurt', 'hurtz'], synonyms: ['injur'] };
    expect(termsOf(asked('hurt', word), ...texts)).toMatchObject([{ readAs: 'hut' }]);
  });

  it('is looked up in full as what it was taken for, which is no synonym', () => {
    const taken = termsOf(asked('hurt', { synonyms: ['hut'], readAs: 'hut' }), ...texts);
    expect(taken).toEqual(termsOf(asked('hurt'), ...texts));
  });
});
