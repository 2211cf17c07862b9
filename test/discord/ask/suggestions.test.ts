import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../src/corpus/corpus.js';
import { finishSteps } from '../../../src/corpus/finish-steps.js';
import { PhraseCounts } from '../../../src/discord/ask/phrase-counts.js';
import { PhraseList, type WeightedPhrase } from '../../../src/discord/ask/phrase-list.js';
import { sortInSteps } from '../../../src/discord/ask/sort-in-steps.js';
import { namesIn, suggestionsInSteps } from '../../../src/discord/ask/suggestions.js';
import { documentOf, harbourCorpus } from '../../quotation/harbour-corpus.js';

const listOf = (phrases: readonly WeightedPhrase[]): PhraseList =>
  finishSteps(PhraseList.inSteps(phrases));

describe('suggestions', () => {
  it('find names by any of their words, folded, the most frequent first', () => {
    const list = listOf([
      { text: 'Eider Island', folded: 'eider island', weight: 9 },
      { text: 'İda Lund', folded: 'ida lund', weight: 3 },
      { text: 'Islander', folded: 'islander', weight: 1 },
    ]);
    expect(list.find('isl')).toEqual(['Islander', 'Eider Island']);
    expect(list.find('ida')).toEqual(['İda Lund']);
    expect(list.find('der')).toEqual(['Eider Island', 'Islander']);
    expect(list.find('')).toEqual(['Eider Island', 'İda Lund', 'Islander']);
    expect(list.find('zzz')).toEqual([]);
    expect(list.find('isl'.repeat(1000))).toEqual([]);
  });

  it('are the most frequent phrases, of equally frequent ones the first, as sorting all would give', () => {
    const phrases = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 })),
    );
    fc.assert(
      fc.property(phrases, fc.integer({ min: 1, max: 30 }), fc.nat(3), (added, most, above) => {
        const counts = new PhraseCounts();
        const expected = new Map<string, number>();
        for (const [which, weight] of added) {
          const text = `phrase ${which}`;
          counts.add(`  phrase   ${which}`, weight);
          expected.set(text, (expected.get(text) ?? 0) + weight);
        }
        const heaviest = finishSteps(counts.heaviest(most, above));
        expect(heaviest.map(({ text, weight }) => [text, weight])).toEqual(
          [...expected]
            .filter(([, weight]) => weight > above)
            .sort((a, b) => b[1] - a[1])
            .slice(0, most),
        );
      }),
    );
  });

  it('are sorted as at once, equal ones in their order', () => {
    const keys = fc.array(fc.nat(50), { minLength: 0, maxLength: 5000, size: 'max' });
    fc.assert(
      fc.property(keys, (drawn) => {
        const items = drawn.map((key, place) => ({ key, place }));
        const byKey = (one: { key: number }, other: { key: number }): number => one.key - other.key;
        expect(finishSteps(sortInSteps(items, byKey))).toEqual([...items].sort(byKey));
      }),
      { numRuns: 30 },
    );
  });

  it('see names in running text, but not the first word of a sentence', () => {
    expect(namesIn('Yesterday the mayor of Sandness met Ida Lund. She left.')).toEqual([
      'Sandness',
      'Ida Lund',
    ]);
  });

  it('come from the corpus, at most 25 of at most 100 characters', () => {
    const long = Array.from(
      { length: 60 },
      (_, n) => `# Heading ${n} ${'of many words '.repeat(12)}\n\nText about it.\n`,
    ).join('\n');
    const suggestions = finishSteps(
      suggestionsInSteps(buildCorpus([{ ...documentOf('long', long), form: 'markdown' }])),
    );
    const topics = suggestions.topics('heading');
    expect(topics).toHaveLength(25);
    expect(topics.every((topic) => topic.length <= 100)).toBe(true);
    const titled = harbourCorpus().with([
      documentOf('log', 'It fell.', { title: 'Harbour log' }),
      { ...documentOf('notes', '# Harbour notes\n\nIt fell.'), form: 'markdown' },
    ]);
    // What has neither a title nor a heading is not named by its file.
    expect(finishSteps(suggestionsInSteps(titled)).titles('harb')).toEqual([
      'Harbour log',
      'Harbour notes',
    ]);
    expect(finishSteps(suggestionsInSteps(buildCorpus([]))).topics('a')).toEqual([]);
  });
});
