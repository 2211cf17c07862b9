import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import winkModel from 'wink-eng-lite-web-model';
import { joinCompounds } from '../../src/analysis/join-compounds.js';
import { numberLexemes } from '../../src/analysis/number-lexemes.js';
import { isBareContraction, isWholeWord } from '../../src/analysis/whole-word.js';
import { createWinkLexer } from '../../src/analysis/wink-lexer.js';

const lexer = createWinkLexer();

/** What wink-nlp and `joinCompounds` make of each chunk. */
function joined(chunks: readonly string[]): (readonly string[])[] {
  return lexer
    .lex(chunks)
    .map((lexemes, i) => joinCompounds(lexemes, chunks[i] as string).map(({ text }) => text));
}

describe('words that wink-nlp is not asked about', () => {
  it('are left whole by it, whatever letters, digits and hyphens they hold', () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aeiountvlrsdhmcEITUSD0123579'), minLength: 1 }),
      fc.constantFrom(
        ...'cant dont Theyre re AUD USD inr GBP 12pm 1st 22nd 7hrs 90s 5a anti esque 2019 x'.split(
          ' ',
        ),
      ),
    );
    const chunk = fc
      .array(fc.tuple(piece, fc.constantFrom('', '-', '-', '.')), { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.map(([text, gap], i) => (i === 0 ? text : gap + text)).join(''));
    fc.assert(
      fc.property(fc.array(chunk, { minLength: 1, maxLength: 20 }), (chunks) => {
        const whole = chunks.filter(isWholeWord);
        expect(joined(whole)).toEqual(whole.map((one) => [one]));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are cut as it cuts them if they are numbers, amounts and shares', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789'),
      minLength: 1,
      maxLength: 7,
    });
    const mark = fc.constantFrom('.', ',', '/');
    const number = fc
      .tuple(
        fc.constantFrom('', '', '$'),
        digits,
        fc.array(fc.tuple(mark, digits), { maxLength: 4 }),
        fc.constantFrom('', '', '%'),
      )
      .map((parts) => parts.flat(2).join(''));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (chunks) => {
        expect(joined(chunks)).toEqual(
          chunks.map((chunk) => numberLexemes(chunk)?.map(({ text }) => text)),
        );
      }),
      { numRuns: 2_000 },
    );
    for (const chunk of ['', '$', '%', '1.', '.1', '1..2', '1-2', '1:2', '$$1', '1%%', '1a', '٣']) {
      expect(numberLexemes(chunk)).toBeNull();
    }
  });

  it('are left whole by it if they are in its lexicon', () => {
    const { lexeme } = (winkModel as unknown as Lexicon).core().features;
    const whole = lexeme.list.filter(isWholeWord);
    expect(whole.length).toBeGreaterThan(50_000);
    expect(joined(whole)).toEqual(whole.map((one) => [one]));
  });

  it('are none that it parts', () => {
    const { lexeme } = (winkModel as unknown as Lexicon).core().features;
    const words = lexeme.list.filter((word) => /^[a-z]+$/i.test(word));
    const lexed = lexer.lex(words);
    const parted = words.filter((_, i) => lexed[i]?.length !== 1);
    expect(parted.length).toBeGreaterThan(100);
    expect(words.filter(isBareContraction)).toEqual(parted);
    for (const word of [
      '',
      '-',
      'a-',
      '-a',
      'a--b',
      "don't",
      'x.y',
      'naïve',
      'AUDI-x',
      'can-cant',
    ]) {
      expect(isWholeWord(word)).toBe(false);
    }
  });
});

interface Lexicon {
  core(): { readonly features: { readonly lexeme: { readonly list: readonly string[] } } };
}
