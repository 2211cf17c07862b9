import { isAsciiDigit } from './ascii.js';
import type { Lexeme } from './wink-lexer.js';

/**
 * What wink-nlp's tokens of a chunk are when it is a number: digits with single `. , /` between
 * them, a dollar sign before or a percent sign after. Null for any other. Next to words of letters
 * these are the commonest chunks of a text, and need not be sent there.
 */
export function numberLexemes(core: string): readonly Lexeme[] | null {
  const first = core.charCodeAt(0);
  if (first !== dollar && !isAsciiDigit(first)) return null;
  const match = /^(\$?)(\d+(?:[.,/]\d+)*)(%?)$/.exec(core);
  if (match === null) return null;
  const [, before, digits, after] = match as unknown as readonly [string, string, string, string];
  const start = before.length;
  const end = start + digits.length;
  const lexemes: Lexeme[] = [{ text: digits, start, end }];
  if (before !== '') lexemes.unshift({ text: before, start: 0, end: start });
  if (after !== '') lexemes.push({ text: after, start: end, end: core.length });
  return lexemes;
}

const dollar = 0x24;
