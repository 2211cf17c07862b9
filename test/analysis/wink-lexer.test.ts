import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createWinkLexer } from '../../src/analysis/wink-lexer.js';

const lexer = createWinkLexer();
const whole = winkNLP(winkModel, []);

/** What wink-nlp says of a text in one call, without regard to chunks. */
function wholeTextTokens(text: string): string[] {
  return whole
    .readDoc(text)
    .tokens()
    .out(whole.its.value)
    .filter((token) => token.trim() !== '');
}

function chunkTokens(text: string): string[] {
  const chunks = text.split(/\s+/).filter((chunk) => chunk !== '');
  return lexer.lex(chunks).flatMap((lexemes) => lexemes.map((lexeme) => lexeme.text));
}

const sample = `On 3 May the harbour-master of Port Louis said he'd seen "two or three" cutters (perhaps
four) near the B-52's wreck; nobody'd asked. It can't have cost $2.5m, she wrote: see
https://example.org/a?b=c or mail desk@example.org. At 08.36, 7:15pm & 5 o'clock -- the U.S. tugs,
e.g. the #OldLady, cannot leave... I'm told they won't, they've tried; 100% of 1,200 crew don't sleep.`;

describe('wink-nlp tokens by chunk', () => {
  it('equal those of the whole text', () => {
    expect(chunkTokens(sample)).toEqual(wholeTextTokens(sample));
  });

  it('equal those of the whole text for any printable ASCII', () => {
    const alphabet = [...'abeIntTUS.\'-,:;!?()[]"#@/&+$%0138s'];
    const piece = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 9 });
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(text, (written) => {
        expect(chunkTokens(written)).toEqual(wholeTextTokens(written));
      }),
      { numRuns: 500 },
    );
  });

  it('lie where they are said to lie, with no letter or digit between them', () => {
    const unit = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(fc.string({ unit, minLength: 1, maxLength: 20 })), (chunks) => {
        const lexed = lexer.lex(chunks);
        expect(lexed).toHaveLength(chunks.length);
        lexed.forEach((lexemes, i) => {
          const chunk = chunks[i] as string;
          let end = 0;
          for (const lexeme of lexemes) {
            expect(chunk.slice(lexeme.start, lexeme.end)).toBe(lexeme.text);
            expect(chunk.slice(end, lexeme.start)).not.toMatch(/[a-z0-9]/i);
            end = lexeme.end;
          }
          expect(chunk.slice(end)).not.toMatch(/[a-z0-9]/i);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('are whole words where a word has letters only, contractions of its model excepted', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiountvlrdhmcEIT'), minLength: 1 });
    fc.assert(
      fc.property(letters, (word) => {
        expect(chunkTokens(word)).toEqual(wholeTextTokens(word));
      }),
      { numRuns: 1000 },
    );
    for (const word of 'cannot dont youve ITLL theyre Iam wont ain gonna lemme'.split(' ')) {
      expect(chunkTokens(word)).toEqual(wholeTextTokens(word));
    }
  });

  it('survive the full stop that wink-nlp loses', () => {
    for (const chunk of ['seems..odd', 'NH..603-455', "so..it's"]) {
      const [lexemes] = lexer.lex([chunk]);
      expect(lexemes?.map((lexeme) => lexeme.text).join('')).toMatch(/[a-z0-9]$/i);
      expect(lexemes?.at(-1)?.end).toBe(chunk.length);
    }
  });
});
