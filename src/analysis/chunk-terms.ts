import type { Chunk } from './chunk.js';
import type { ChunkTerm } from './chunk-term.js';
import { compoundTerms } from './compound.js';
import { magnitudeOfSuffix, normaliseNumber, numberTerm } from './numerals.js';
import { KindCode, TokenFlag } from './token-buffer.js';
import type { Lexeme } from './wink-lexer.js';
import { addressTerms, runTerms, type Stem, wordTerm } from './word-terms.js';

/**
 * The terms of a prepared chunk, with offsets into the chunk as written.
 * `lexemes` are wink-nlp's tokens of `chunk.core` when its route is `wink`, else unused.
 */
export function termsOfChunk(
  chunk: Chunk,
  lexemes: readonly Lexeme[],
  stem: Stem,
): readonly ChunkTerm[] {
  const terms =
    chunk.route === 'wink'
      ? lexemeTerms(joinCompounds(lexemes, chunk.core), stem)
      : chunk.route === 'runs'
        ? runTerms(chunk.core, stem)
        : chunk.route === 'address'
          ? addressTerms(chunk.core)
          : [];
  const { starts, ends, coreStart } = chunk;
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

/**
 * Words as one, to be parted by one rule of ours (`compoundTerms`). wink-nlp parts most hyphened
 * words but keeps some; and it parts `5a` or keeps it, depending on what it met before, because it
 * remembers words. Terms must not depend on that.
 */
function joinCompounds(lexemes: readonly Lexeme[], core: string): readonly Lexeme[] {
  const joined: Lexeme[] = [];
  for (let i = 0; i < lexemes.length; i++) {
    const first = lexemes[i] as Lexeme;
    let end = first.end;
    while (isWordlike(first.text)) {
      const next = lexemes[i + 1];
      if (next?.start !== end) break;
      const after = lexemes[i + 2];
      if (next.text === '-' && after?.start === next.end && isWordlike(after.text)) {
        end = after.end;
        i += 2;
      } else if (isWordlike(next.text) && /\d/.test(core.slice(first.start, next.end))) {
        end = next.end;
        i++;
      } else {
        break;
      }
    }
    joined.push({ text: core.slice(first.start, end), start: first.start, end });
  }
  return joined;
}

function isWordlike(text: string): boolean {
  return /^[a-z0-9]/i.test(text);
}

const currencies: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['us$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['%', 'percent'],
]);

/** What is left of a verb when wink-nlp has cut `n't` off. */
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

/** As `clitics`, where the writer left the apostrophe out and wink-nlp parted the word all the same. */
const bareClitics: ReadonlyMap<string, string> = new Map([
  ['nt', 'not'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
]);

function lexemeTerms(lexemes: readonly Lexeme[], stem: Stem): ChunkTerm[] {
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
    } else if (lower === "'s" || !/[a-z0-9]/.test(lower)) {
      // Possessives and punctuation carry no term.
    } else if (next?.start === end && /^n'?t$/i.test(next.text)) {
      const verb = negatedVerbs.get(lower) ?? lower;
      terms.push(...wordTerm(verb, start, end, stem));
    } else {
      const scaled = scaledNumber(text, lexemes[i - 1]);
      terms.push(
        ...(scaled === null ? compoundTerms(text, start, stem) : placeScaled(scaled, start, end)),
      );
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
