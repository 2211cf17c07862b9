import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { readDates } from '../../src/discord/ask/date-option.js';
import { namesIn } from '../../src/discord/ask/names.js';
import { PhraseCounts } from '../../src/discord/ask/phrase-counts.js';
import { PhraseList, type WeightedPhrase } from '../../src/discord/ask/phrase-list.js';
import { sortInSteps } from '../../src/discord/ask/sort-in-steps.js';
import { buildSuggestions } from '../../src/discord/ask/suggestions.js';
import {
  describeDiff,
  diffCommands,
  isEmptyDiff,
} from '../../src/discord/commands/command-diff.js';
import { contextAround } from '../../src/discord/render/context.js';
import { readableText } from '../../src/discord/reply/readable-text.js';
import { documentOf, harbourCorpus } from '../quotation/harbour-corpus.js';

describe('dates that a person types', () => {
  it('are taken as precisely as they are', () => {
    expect(readDates('2020', ' 2020-10-14 ')).toEqual({ from: '2020', to: '2020-10-14' });
    expect(readDates(null, null)).toEqual({});
    expect(readDates('2020-10', '2020')).toEqual({ from: '2020-10', to: '2020' });
  });

  it.each(['March', '2020-13', '2020-02-30', '14.10.2020', '20201014', '2020-1'])(
    'are refused: %j',
    (value) => {
      expect(readDates(value, null)).toEqual({ kind: 'unreadable', value });
    },
  );

  it('are refused in the wrong order', () => {
    expect(readDates('2021', '2020-12-31')).toEqual({ kind: 'out-of-order' });
  });
});

describe('the words of a message', () => {
  it('are its text without mentions, emoji and timestamps', () => {
    const content = '<@123> did <:wave:123456789012345678> the ferry <#5> leave <t:1700000000:R>?';
    expect(readableText({ content, embeds: [] })).toBe('did the ferry leave ?');
  });

  it('are those of its embeds when it has none of its own', () => {
    const embeds = [{ title: 'Ferry late', description: null }];
    expect(readableText({ content: ' <@1> ', embeds })).toBe('Ferry late');
  });
});

describe('the context of a span', () => {
  it('is what stands before and after it, from sentence to sentence', () => {
    const text = 'The ferry left. '.repeat(100);
    const span = { start: 800, end: 815 };
    const { before, after, isFromStart, isToEnd } = contextAround(text, span);
    expect(text).toContain(before + text.slice(span.start, span.end) + after);
    expect(before.startsWith('The ferry')).toBe(true);
    expect(after.endsWith('left.')).toBe(true);
    expect([isFromStart, isToEnd]).toEqual([false, false]);
  });

  it('is the whole document when that is short', () => {
    expect(contextAround('one two three', { start: 4, end: 7 })).toEqual({
      before: 'one ',
      after: ' three',
      isFromStart: true,
      isToEnd: true,
    });
  });

  it('never cuts an emoji in half', () => {
    const text = '👩‍👩‍👧'.repeat(300);
    const { before, after } = contextAround(text, { start: 1200, end: 1208 });
    expect(before + after).not.toMatch(/\p{Cs}/u);
  });
});

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
    const suggestions = buildSuggestions(
      buildCorpus([{ ...documentOf('long', long), form: 'markdown' }]),
    );
    const topics = suggestions.topics('heading');
    expect(topics).toHaveLength(25);
    expect(topics.every((topic) => topic.length <= 100)).toBe(true);
    expect(buildSuggestions(harbourCorpus()).titles('harb')).toEqual(['harbour.txt']);
    expect(buildSuggestions(buildCorpus([])).topics('a')).toEqual([]);
  });
});

describe('the difference between two sets of commands', () => {
  const check = {
    type: 1,
    name: 'check',
    description: 'a',
    options: [{ type: 3, name: 'b', description: 'c' }],
  };

  it('is nothing for what Discord gives back of the same set', () => {
    const returned = {
      ...check,
      id: '1',
      version: '2',
      application_id: '3',
      nsfw: false,
      default_member_permissions: null,
      name_localizations: null,
      contexts: null,
      options: [
        { type: 3, name: 'b', description: 'c', required: false, name_localizations: null },
      ],
    };
    const diff = diffCommands([returned], [check]);
    expect(diff.unchanged).toEqual(['/check']);
    expect(isEmptyDiff(diff)).toBe(true);
  });

  it('names what comes, goes and changes', () => {
    const diff = diffCommands(
      [check, { type: 1, name: 'old', description: 'x' }],
      [
        { ...check, description: 'other' },
        { type: 3, name: 'Check this message' },
      ],
    );
    expect(describeDiff(diff)).toBe('+ message: Check this message\n~ /check\n- /old');
  });

  it('sees a changed translation, but not another order of them', () => {
    const one = { ...check, name_localizations: { de: 'x', fr: 'y' } };
    expect(
      isEmptyDiff(diffCommands([one], [{ ...check, name_localizations: { fr: 'y', de: 'x' } }])),
    ).toBe(true);
    expect(
      isEmptyDiff(diffCommands([one], [{ ...check, name_localizations: { de: 'z', fr: 'y' } }])),
    ).toBe(false);
  });
});
