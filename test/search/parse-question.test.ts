import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import { fewTerms, mostPostings, parseQuestion } from '../../src/search/parse-question.js';
import type { TermSource } from '../../src/search/search-index.js';

const analyzer = createAnalyzer();

/** An index of a million passages, half of which hold any word; longer words are the heavier ones. */
const large: TermSource = {
  passageCount: 1_000_000,
  documentFrequency: (term) => 500_000 - term.length,
  termWeight: (documentFrequency) => 1_000_000 / documentFrequency,
  nearestTerm: () => null,
};

/** So many different words that no rule takes for forms of each other. */
function words(count: number): string {
  return Array.from({ length: count }, (_, n) => `zq${'x'.repeat(n % 5)}b${n}`).join(' ');
}

describe('a question to a corpus of a million passages', () => {
  it('of a few words keeps them all, however many passages hold them', () => {
    const query = parseQuestion(words(fewTerms), analyzer, large);
    expect(query.terms).toHaveLength(fewTerms);
    expect(query.droppedTerms).toBe(0);
  });

  it('of many frequent words keeps the heaviest, so that a search takes no longer', () => {
    const query = parseQuestion(words(120), analyzer, large);
    const lengths = query.terms.map(({ term }) => term.length);
    expect(query.terms.length).toBeGreaterThanOrEqual(fewTerms);
    expect(query.terms.length + query.droppedTerms).toBe(120);
    const postings = query.terms
      .slice(fewTerms)
      .reduce((sum, { documentFrequency }) => sum + documentFrequency, 0);
    expect(postings).toBeLessThanOrEqual(mostPostings);
    expect(query.droppedTerms).toBeGreaterThan(0);
    expect(Math.min(...lengths)).toBeGreaterThan(3);
    for (const { first, second } of query.pairs) {
      expect(query.terms[first]).toBeDefined();
      expect(query.terms[second]).toBeDefined();
    }
  });
});
