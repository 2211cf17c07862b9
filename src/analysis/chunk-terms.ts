import type { Chunk } from './chunk.js';
import { compoundTerms } from './compound.js';
import { magnitudeOfSuffix, normaliseNumber, numberTerm } from './numerals.js';
import { KindCode, TokenFlag } from './token-buffer.js';
import type { Lexeme } from './wink-lexer.js';
import { addressTerms, runTerms, type Stem, wordTerm } from './word-terms.js';

/** A term of one chunk; offsets count in the folded chunk until `termsOfChunk` has placed them. */
export interface ChunkTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** How far the position moves on before this term: 0 for an extra, else 1. */
  readonly step: 0 | 1;
  /** See `TokenFlag`. */
  readonly flags: number;
}

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
      ? lexemeTerms(chunk.core, joinCompounds(lexemes, chunk.core), stem)
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

/** wink-nlp parts most hyphened words and keeps some; here all are kept, to be parted by one rule. */
function joinCompounds(lexemes: readonly Lexeme[], core: string): readonly Lexeme[] {
  const joined: Lexeme[] = [];
  for (let i = 0; i < lexemes.length; i++) {
    const first = lexemes[i] as Lexeme;
    let end = first.end;
    while (isWordlike(first.text)) {
      const hyphen = lexemes[i + 1];
      const part = lexemes[i + 2];
      if (hyphen?.text !== '-' || hyphen.start !== end) break;
      if (part === undefined || part.start !== hyphen.end || !isWordlike(part.text)) break;
      end = part.end;
      i += 2;
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

function lexemeTerms(core: string, lexemes: readonly Lexeme[], stem: Stem): ChunkTerm[] {
  const terms: ChunkTerm[] = [];
  for (let i = 0; i < lexemes.length; i++) {
    const { text, start, end } = lexemes[i] as Lexeme;
    const lower = text.toLowerCase();
    const next = lexemes[i + 1];
    const currency = currencies.get(lower);
    const clitic = clitics.get(lower);
    if (currency !== undefined) {
      terms.push({ term: currency, start, end, step: 1, flags: KindCode.word });
    } else if (clitic !== undefined) {
      terms.push({ term: clitic, start, end, step: 1, flags: TokenFlag.stop });
    } else if (lower === "'s" || !/[a-z0-9]/.test(lower)) {
      // Possessives and punctuation carry no term.
    } else if (next?.text.toLowerCase() === "n't") {
      const verb = negatedVerbs.get(lower) ?? lower;
      terms.push(...wordTerm(verb, start, end, stem));
    } else {
      const scaled = next?.start === end ? scaledNumber(text, next.text, lexemes[i - 1]) : null;
      if (scaled !== null && next !== undefined) {
        terms.push(...placeScaled(scaled, start, end, next.end));
        i++;
      } else {
        terms.push(...compoundTerms(core.slice(start, end), start, stem));
      }
    }
  }
  return terms;
}

interface ScaledNumber {
  readonly value: string;
  readonly unscaled: string;
  /** `2.5m` without a currency may be metres, so the bare number stays findable. */
  readonly isAmbiguous: boolean;
}

/** `1bn`, `$2.5m`, `100k`; null when the pair is no number with its magnitude. */
function scaledNumber(
  number: string,
  suffix: string,
  before: Lexeme | undefined,
): ScaledNumber | null {
  const unscaled = normaliseNumber(number);
  const factor = magnitudeOfSuffix(suffix.toLowerCase());
  if (unscaled === null || factor === undefined) return null;
  const isMoney = before !== undefined && currencies.has(before.text.toLowerCase());
  return {
    value: numberTerm(Number(unscaled) * factor),
    unscaled,
    isAmbiguous: suffix.length === 1 && !isMoney,
  };
}

function placeScaled(
  number: ScaledNumber,
  start: number,
  end: number,
  suffixEnd: number,
): ChunkTerm[] {
  const whole = {
    term: number.value,
    start,
    end: suffixEnd,
    step: 1,
    flags: KindCode.number,
  } as const;
  if (!number.isAmbiguous) return [whole];
  const bare = {
    term: number.unscaled,
    start,
    end,
    step: 0,
    flags: KindCode.number | TokenFlag.extra,
  } as const;
  return [whole, bare];
}
