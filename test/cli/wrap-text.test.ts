import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { showSafely } from '../../src/cli/safe-text.js';
import { wrapText } from '../../src/cli/wrap-text.js';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const plain = (width: number) => ({ width, first: '', rest: '' });

describe('wrapText', () => {
  it('hangs further lines under the first', () => {
    expect(wrapText('“one two three four”', { width: 12, first: '  ', rest: '   ' })).toEqual([
      '  “one two',
      '   three',
      '   four”',
    ]);
  });

  it('counts East Asian characters as two columns and breaks between them', () => {
    expect(wrapText('東京は晴れです', plain(6))).toEqual(['東京は', '晴れで', 'す']);
  });

  it('does not break at a no-break space', () => {
    expect(wrapText('aa 10\u00a0km bb', plain(7))).toEqual(['aa', '10\u00a0km', 'bb']);
  });

  it('breaks a word that is wider than the line between graphemes, never inside one', () => {
    expect(wrapText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', plain(4))).toEqual(['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('keeps the line breaks and empty lines of the text', () => {
    expect(wrapText('a\n\nb', { width: 10, first: '> ', rest: '  ' })).toEqual(['> a', '', '  b']);
  });

  it('moves tabs to the next stop when it measures', () => {
    expect(wrapText('a\tb c', plain(10))).toEqual(['a\tb', 'c']);
  });

  const texts = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(' ', '\n', '中文', '👍🏽', 'é', '\u00a0'),
      ),
    )
    .map((parts) => showSafely(parts.join('')).text);

  it('changes nothing but white space', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(wrapText(text, plain(width)).join('').replace(/\s/gu, '')).toBe(
          text.replace(/\s/gu, ''),
        );
      }),
    );
  });

  it('never exceeds the width, save by one grapheme that alone is wider than the line', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, width) => {
        for (const line of wrapText(text, plain(width))) {
          const isOneGrapheme = [...graphemes.segment(line)].length === 1;
          if (line.includes('\t') || isOneGrapheme) continue;
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
