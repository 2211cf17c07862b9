import { isAsciiDigit } from './ascii.js';
import type { Chunk, ChunkTerm } from './chunk.js';
import { compoundTerms } from './compound.js';
import { type Lexeme, lexChunk } from './lexer.js';
import { magnitudeOfSuffix, normaliseNumber, numberTerm } from './numerals.js';
import { KindCode, TokenFlag } from './token-buffer.js';
import { addressTerms, runTerms, wordTerm } from './word-terms.js';

/** The terms of a prepared chunk, with offsets into the chunk as written. */
export function termsOfChunk(chunk: Chunk): readonly ChunkTerm[] {
  const terms = coreTerms(chunk);
  const { starts, ends, coreStart } = chunk;
  if (coreStart === 0 && starts === null) return terms;
  return terms.map((term) => {
    const first = coreStart + term.start;
    const last = coreStart + term.end - 1;
    return {
      ...term,
      start: starts === null ? first : (starts[first] as number),
      end: ends === null ? last + 1 : (ends[last] as number),
    };
  });
}

function coreTerms({ route, core }: Chunk): readonly ChunkTerm[] {
  switch (route) {
    case 'words':
      return lexemeTerms(lexChunk(core));
    case 'runs':
      return runTerms(core);
    case 'address':
      return addressTerms(core);
    case 'empty':
      return [];
  }
}

const currencies: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['us$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['%', 'percent'],
]);

/** What is left of a verb when `n't` is cut off. */
const negatedVerbs: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

const clitics: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am'],
]);

/** As `clitics`, where the writer left the apostrophe out: see `isBareContraction`. */
const bareClitics: ReadonlyMap<string, string> = new Map([
  ['nt', 'not'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
]);

function lexemeTerms(lexemes: readonly Lexeme[]): ChunkTerm[] {
  const terms: ChunkTerm[] = [];
  for (let i = 0; i < lexemes.length; i++) {
    const { text, start, end } = lexemes[i] as Lexeme;
    const lower = text.toLowerCase();
    const next = lexemes[i + 1];
    const currency = currencies.get(lower);
    const isAttached = i > 0 && lexemes[i - 1]?.end === start;
    const clitic = clitics.get(lower) ?? (isAttached ? bareClitics.get(lower) : undefined);
    if (currency !== undefined) {
      terms.push({ term: currency, start, end, step: 1, flags: KindCode.word });
    } else if (clitic !== undefined) {
      terms.push({ term: clitic, start, end, step: 1, flags: TokenFlag.stop });
    } else if (lower === "'s") {
      // A possessive carries no term.
    } else if (next?.start === end && /^n'?t$/i.test(next.text)) {
      const verb = negatedVerbs.get(lower) ?? lower;
      for (const term of wordTerm(verb, start, end)) terms.push(term);
    } else {
      const scaled = scaledNumber(text, lexemes[i - 1]);
      const found = scaled === null ? compoundTerms(text, start) : placeScaled(scaled, start, end);
      for (const term of found) terms.push(term);
    }
  }
  return terms;
}

interface ScaledNumber {
  readonly value: string;
  readonly unscaled: string;
  readonly numberLength: number;
  /** `2.5m` without a currency may be metres, so the bare number stays findable. */
  readonly isAmbiguous: boolean;
}

/** `1bn`, `$2.5m`, `100k`; null for what is no number with its magnitude. */
function scaledNumber(written: string, before: Lexeme | undefined): ScaledNumber | null {
  if (!isAsciiDigit(written.charCodeAt(0))) return null;
  const match = /^(\d[\d.,]*)([a-z]+)$/i.exec(written);
  if (match === null) return null;
  const [, number, suffix] = match as unknown as readonly [string, string, string];
  const unscaled = normaliseNumber(number);
  const factor = magnitudeOfSuffix(suffix.toLowerCase());
  if (unscaled === null || factor === undefined) return null;
  const isMoney = before !== undefined && currencies.has(before.text.toLowerCase());
  return {
    value: numberTerm(Number(unscaled) * factor),
    unscaled,
    numberLength: number.length,
    isAmbiguous: suffix.length === 1 && !isMoney,
  };
}

function placeScaled(number: ScaledNumber, start: number, end: number): ChunkTerm[] {
  const whole = { term: number.value, start, end, step: 1, flags: KindCode.number } as const;
  if (!number.isAmbiguous) return [whole];
  const bareEnd = start + number.numberLength;
  const flags = KindCode.number | TokenFlag.extra;
  return [whole, { term: number.unscaled, start, end: bareEnd, step: 0, flags }];
}
