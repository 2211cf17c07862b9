import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsText } from '../../src/eval/contained-text.js';
import { isSameSpeaker } from '../../src/eval/same-speaker.js';

describe('containsText', () => {
  it('finds any slice of a text in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)];
        expect(containsText(text, text.slice(Math.min(start, end), Math.max(start, end)))).toBe(
          true,
        );
      }),
    );
  });

  it('takes curly for straight quotation marks and any white space for a space', () => {
    expect(containsText('we don’t\u00A0\r\n say “maybe”', `we don't say "maybe"`)).toBe(true);
    expect(containsText(`we don't say`, 'we don’t  say')).toBe(true);
  });

  it('is strict about everything else', () => {
    expect(containsText('We say maybe', 'we say')).toBe(false);
    expect(containsText('cafe', 'café')).toBe(false);
    expect(containsText('dont', "don't")).toBe(false);
  });
});

describe('isSameSpeaker', () => {
  it.each([
    ['Åsa Ünlü', 'ASA UNLU'],
    ['İsmail  Işık', 'ismail isik'],
    ['Əli', 'Ali'],
    ["O'Neil, Jo", 'o neil jo'],
  ])('%s is %s', (a, b) => expect(isSameSpeaker(a, b)).toBe(true));

  it.each([
    ['Åsa', 'Åsa Ünlü'],
    ['', ''],
    ['…', '!'],
  ])('%j is not %j', (a, b) => expect(isSameSpeaker(a, b)).toBe(false));
});
