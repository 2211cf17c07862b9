import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsText } from '../../src/eval/contained-text.js';
import { isSameSpeaker } from '../../src/eval/same-speaker.js';

describe('containsText', () => {
  it('finds any run of whole words of a text in it, and no text in itself cut within a word', () => {
    const word = fc.stringMatching(/^[a-zé0-9]{2,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), fc.nat(), (words, a, b) => {
        const [one, other] = [a % words.length, b % words.length];
        const run = words.slice(Math.min(one, other), Math.max(one, other) + 1).join(' ');
        expect(containsText(words.join(' '), run)).toBe(true);
        expect(containsText(`(${words.join(' ')}).`, run)).toBe(true);
        expect(containsText(run, `${run}x`)).toBe(false);
        expect(containsText(`${run}x`, run)).toBe(false);
        expect(containsText(`9${run}`, run)).toBe(false);
      }),
    );
  });

  it('finds what stands both within a word and by itself', () => {
    expect(containsText('Iranian talks', 'Iran')).toBe(false);
    expect(containsText('Iranian talks in Iran.', 'Iran')).toBe(true);
    expect(containsText('in 1912', '12')).toBe(false);
    expect(containsText('nothing', '')).toBe(false);
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
