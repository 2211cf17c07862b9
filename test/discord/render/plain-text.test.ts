import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutLabel,
  hasDirectionControls,
  isDisplayable,
  plainLabel,
  plainText,
  toLineFeeds,
} from '../../../src/discord/render/plain-text.js';
import { quoteBlock, splitWords } from '../../../src/discord/render/quote-parts.js';
import { displayedQuotes, displayedText, parseMarkdown } from '../../loopback/markdown.js';
import { hostileText } from '../hostile-text.js';

describe('words that are shown as they stand', () => {
  it('are displayed as a block quote exactly, whatever Markdown they hold', () => {
    fc.assert(
      fc.property(hostileText(), (words) => {
        expect(displayedQuotes(quoteBlock(words))).toEqual([`“${toLineFeeds(words)}”`]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are displayed exactly outside a quote and hold nothing but text', () => {
    fc.assert(
      fc.property(hostileText(), (words) => {
        const nodes = parseMarkdown(plainText(words));
        expect(nodes.every((node) => node.kind === 'text')).toBe(true);
        expect(displayedText(nodes)).toBe(toLineFeeds(words));
      }),
      { numRuns: 2000 },
    );
  });

  it('stay readable when copied raw: ordinary prose gets no backslash', () => {
    const prose =
      'At 08:36 (local time), “12-14 boats” left; see p. 3 – he said: no! It’s 100% sure, #1.';
    expect(plainText(prose)).toBe(prose);
  });

  it.each([
    ['1. first', '1\\. first'],
    ['# heading', '\\# heading'],
    ['-# small', '\\-# small'],
    ['> quoted', '\\> quoted'],
    ['https://a.example/b_c', 'https\\://a.example/b\\_c'],
    [':smile:', '\\:smile:'],
    ['@everyone', '\\@everyone'],
    ['ann@example.org', 'ann@example.org'],
  ])('escapes %j as %j', (text, escaped) => {
    expect(plainText(text)).toBe(escaped);
  });
});

describe('long words in parts', () => {
  it('lose no character, each part fits and is displayed exactly', () => {
    fc.assert(
      fc.property(hostileText(120), fc.integer({ min: 24, max: 200 }), (words, most) => {
        const parts = splitWords(words, { most, maxBytes: most * 3 });
        expect(parts.join('')).toBe(words);
        for (const part of parts) {
          const block = quoteBlock(part);
          expect(displayedQuotes(block)).toEqual([`“${toLineFeeds(part)}”`]);
          if (part.length > 1) expect(block.length).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are cut behind a sentence when one ends in the second half', () => {
    const sentence = 'The ferry left the pier at noon. ';
    const [first] = splitWords(sentence.repeat(20), { most: 200, maxBytes: 1000 });
    expect(first.endsWith('noon. ')).toBe(true);
  });

  it('never part a family emoji or a line end', () => {
    for (const unit of ['👩‍👩‍👧', '\r\n']) {
      const parts = splitWords(unit.repeat(60), { most: 101, maxBytes: 4000 });
      for (const part of parts) expect(part.replaceAll(unit, '')).toBe('');
    }
  });

  it('hold 20,000 characters', () => {
    const words = 'Ships left the harbour one by one, and nobody counted them. '.repeat(334);
    const parts = splitWords(words, { most: 3000, maxBytes: 9000 });
    expect(parts.join('')).toBe(words);
    expect(parts.length).toBeLessThan(12);
  });
});

describe('labels', () => {
  it('are one line of text without invisible characters, at most the asked length before escaping', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 1, max: 80 }), (text, most) => {
        const shown = displayedText(plainLabel(text, most));
        expect(shown).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069]/);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(parseMarkdown(plainLabel(text, most)).every(({ kind }) => kind === 'text')).toBe(
          true,
        );
      }),
    );
  });

  it('are cut between graphemes', () => {
    expect(cutLabel('👩‍👩‍👧👩‍👩‍👧', 10)).toBe('👩‍👩‍👧…');
    expect(cutLabel('short', 10)).toBe('short');
  });
});

describe('what Discord cannot carry', () => {
  it.each(['a\u0000b', 'a\u0007', '\u001b[31m', 'half \ud83d', '\udc00'])(
    'is noticed in %j',
    (text) => {
      expect(isDisplayable(text)).toBe(false);
    },
  );

  it.each(['plain', 'tab\t and\r\nlines', '👩‍👩‍👧', 'e\u0301\u200d'])(
    'is not seen in %j',
    (text) => {
      expect(isDisplayable(text)).toBe(true);
    },
  );

  it('includes direction overrides, which are shown but flagged', () => {
    expect(hasDirectionControls('abc\u202edef')).toBe(true);
    expect(hasDirectionControls('שלום')).toBe(false);
  });
});
