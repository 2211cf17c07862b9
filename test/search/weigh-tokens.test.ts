import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import type { Query } from '../../src/search/query.js';
import type { TermSource } from '../../src/search/search-index.js';
import { fewTerms, maxPostings, weighTokens } from '../../src/search/weigh-tokens.js';

const analyzer = createAnalyzer();

/** An index of a million passages, half of which hold any word; longer words are the heavier ones. */
const large: TermSource = {
  documentFrequency: (term) => 500_000 - term.length,
  termWeight: (documentFrequency) => 1_000_000 / documentFrequency,
};

function weigh(text: string): Query {
  return weighTokens({ text, tokens: analyzer.analyze(text), readings: new Map() }, large);
}

/** So many different words that no rule takes for forms of each other. */
function words(count: number): string {
  return Array.from({ length: count }, (_, n) => `zq${'x'.repeat(n % 5)}b${n}`).join(' ');
}

describe('a question to a corpus of a million passages', () => {
  it('of a few words keeps them all, however many passages hold them', () => {
    const query = weigh(words(fewTerms));
    expect(query.terms).toHaveLength(fewTerms);
    expect(query.droppedTerms).toBe(0);
  });

  it('of many frequent words keeps the heaviest, so that a search takes no longer', () => {
    const query = weigh(words(120));
    const lengths = query.terms.map(({ term }) => term.length);
    expect(query.terms.length).toBeGreaterThanOrEqual(fewTerms);
    expect(query.terms.length + query.droppedTerms).toBe(120);
    const postings = query.terms
      .slice(fewTerms)
      .reduce((sum, { documentFrequency }) => sum + documentFrequency, 0);
    expect(postings).toBeLessThanOrEqual(maxPostings);
    expect(query.droppedTerms).toBeGreaterThan(0);
    expect(Math.min(...lengths)).toBeGreaterThan(3);
    for (const { first, second } of query.pairs) {
      expect(query.terms[first]).toBeDefined();
      expect(query.terms[second]).toBeDefined();
    }
  });
});
