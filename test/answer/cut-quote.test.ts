import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertVerbatim, cutQuote, QuoteMismatchError } from '../../src/answer/cut-quote.js';
import type { DocumentId, Revision } from '../../src/corpus/document.js';
import { documentExample } from '../corpus/document-example.js';

const documentOf = (text: string) => documentExample(text, { id: 'odd' });

/** Text of the kinds that break offsets: emoji, dotted İ, combining marks, CRLF, NBSP, Markdown, bidi marks. */
const oddText = fc
  .array(
    fc.constantFrom(
      'a',
      'İ',
      'ı',
      'é',
      'e\u0301',
      '🚀',
      '👩‍👩‍👧',
      '\r\n',
      '\n',
      '\u00a0',
      '*',
      '_',
      '`',
      '\u202e',
      '\u200b',
      ' ',
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('cutQuote', () => {
  it('returns exactly the slice, with its surroundings, or refuses', () => {
    fc.assert(
      fc.property(oddText, fc.nat(200), fc.nat(200), (text, start, length) => {
        const document = documentOf(text);
        const span = { start, end: start + length };
        let quote: ReturnType<typeof cutQuote>;
        try {
          quote = cutQuote(document, span);
        } catch (error) {
          expect(error).toBeInstanceOf(QuoteMismatchError);
          return;
        }
        expect(quote.exact).toBe(text.slice(span.start, span.end));
        expect(quote.exact).not.toBe('');
        expect(text.includes(quote.prefix + quote.exact + quote.suffix)).toBe(true);
        expect(quote.exact.isWellFormed()).toBe(text.isWellFormed());
        assertVerbatim(quote, document);
      }),
    );
  });

  it.each([
    ['an empty span', { start: 1, end: 1 }],
    ['a span that ends before it starts', { start: 3, end: 1 }],
    ['a span that leaves the text', { start: 0, end: 99 }],
    ['a negative start', { start: -1, end: 2 }],
    ['a place that is no number', { start: Number.NaN, end: 2 }],
  ])('refuses %s', (_, span) => {
    expect(() => cutQuote(documentOf('short'), span)).toThrow(QuoteMismatchError);
  });

  it('refuses half of an emoji', () => {
    expect(() => cutQuote(documentOf('a🚀b'), { start: 0, end: 2 })).toThrow(/surrogate/);
    expect(cutQuote(documentOf('a🚀b'), { start: 1, end: 3 }).exact).toBe('🚀');
  });
});

describe('assertVerbatim', () => {
  const document = documentOf('The bridge was closed. It opened again.');
  const quote = cutQuote(document, { start: 0, end: 22 });

  it('passes the slice of the same revision', () => {
    expect(() => assertVerbatim(quote, document)).not.toThrow();
  });

  it.each([
    ['other words', { ...quote, exact: 'The bridge was closed!' }],
    ['a shifted place', { ...quote, span: { start: 1, end: 23 } }],
    ['another revision', { ...quote, revision: 'cd'.repeat(32) as Revision }],
    ['another document', { ...quote, documentId: 'other' as DocumentId }],
    ['no words at all', { ...quote, exact: '', span: { start: 0, end: 0 } }],
  ])('stops %s', (_, wrong) => {
    expect(() => assertVerbatim(wrong, document)).toThrow(QuoteMismatchError);
  });
});
