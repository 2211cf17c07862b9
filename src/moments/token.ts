import type { Senses } from './lexicon.js';

/** One word, number or punctuation mark of a stretch of text that may hold a moment. */
export interface MomentToken {
  /** `other` is a word, or part of one, that no date contains: it only serves as context. */
  readonly kind: 'number' | 'word' | 'mark' | 'other';
  /** Lower case for words; marks in their plain form: any dash `-`, any apostrophe `'`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before. */
  readonly isGlued: boolean;
  readonly isCapital: boolean;
  /** Written in capitals throughout, as far as its first two letters tell. */
  readonly isShouted: boolean;
  /** Numbers: their value; -1 for other tokens and for numbers of more than eight digits. */
  readonly value: number;
  /** Words of the lexicon: what they can mean. */
  readonly senses: Senses | null;
}

/** Tokens that two pieces of a long run share; no grammar rule looks further ahead or back. */
export const RUN_OVERLAP = 80;

/** A set of words and marks, written with blanks between. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Tokens that follow each other, with the questions that grammar rules ask of them. */
export class TokenRun {
  #nextMonths: Float64Array | null = null;

  constructor(
    readonly tokens: readonly MomentToken[],
    /** The text goes on after the last token without a break that ends dates. */
    readonly isCut: boolean,
    /** A token that may begin a date whatever stands before it: the second end of a range. */
    readonly openAt: number = -1,
    /** What memorised rules have read so far: see `memorised`. Shared by the opened runs. */
    readonly memory: Map<number, unknown> = new Map(),
  ) {}

  /** The same tokens for a rule that has read up to here and knows that a date may follow. */
  openedAt(index: number): TokenRun {
    return index === this.openAt ? this : new TokenRun(this.tokens, this.isCut, index, this.memory);
  }

  /** The next token from here on that names a month, infinity when none does. */
  nextMonth(index: number): number {
    this.#nextMonths ??= nextMonths(this.tokens);
    return this.#nextMonths[index] ?? Number.POSITIVE_INFINITY;
  }

  at(index: number): MomentToken | undefined {
    return this.tokens[index];
  }

  /** Whether the token is one of these words or marks; for more than four see `isOneOf`. */
  is(index: number, a: string, b?: string, c?: string, d?: string): boolean {
    const token = this.tokens[index];
    if (token === undefined || token.kind === 'other') return false;
    const { text } = token;
    return text === a || text === b || text === c || text === d;
  }

  isOneOf(index: number, texts: ReadonlySet<string>): boolean {
    const token = this.tokens[index];
    return token !== undefined && token.kind !== 'other' && texts.has(token.text);
  }

  /** Whether the words stand here in this order. */
  isPhrase(index: number, words: readonly string[]): boolean {
    return words.every((word, offset) => this.is(index + offset, word));
  }

  senses(index: number): Senses {
    return this.tokens[index]?.senses ?? NO_SENSES;
  }

  isGlued(index: number): boolean {
    return this.tokens[index]?.isGlued === true;
  }

  /** Digits in the number here, 0 if it is none. */
  digits(index: number): number {
    const token = this.tokens[index];
    return token?.kind === 'number' ? token.end - token.start : 0;
  }

  value(index: number): number {
    return this.tokens[index]?.value ?? -1;
  }

  /** The index after one of these words or marks if it stands here, else the index itself. */
  skip(index: number, a: string, b?: string, c?: string, d?: string): number {
    return this.is(index, a, b, c, d) ? index + 1 : index;
  }

  skipOneOf(index: number, texts: ReadonlySet<string>): number {
    return this.isOneOf(index, texts) ? index + 1 : index;
  }

  /**
   * Whether a date can begin at this token: not in the middle of a word, a decimal number,
   * a code (F-16, v1.2), a price ($12) or a tag (#14).
   */
  startsClean(index: number): boolean {
    const token = this.tokens[index];
    if (token === undefined) return false;
    if (index === this.openAt) return true;
    if (!token.isGlued) {
      // "$ 12" is money as well.
      return !(token.kind === 'number' && this.isOneOf(index - 1, MARKS_OF_AMOUNTS));
    }
    const before = this.tokens[index - 1];
    if (before === undefined) return true;
    if (before.kind === 'other') return !HAS_LETTER.test(before.text);
    if (before.kind !== 'mark') return false;
    if ('$£€#@&+=№\\'.includes(before.text)) return false;
    const beyond = before.isGlued ? this.tokens[index - 2] : undefined;
    const isNumber = token.kind === 'number';
    switch (before.text) {
      case '.':
      case ',':
        return !isNumber || (beyond !== undefined && beyond.kind !== 'number');
      case ':':
        return beyond?.kind !== 'number';
      case '-':
      case '/':
      case '_':
        return beyond === undefined || (beyond.kind === 'mark' && beyond.text !== '+');
      case '(':
      case '[':
      case '"':
      case "'":
        return true;
      default:
        return beyond === undefined || beyond.kind === 'mark';
    }
  }

  /** Whether a date can end before this index: what follows must not continue its last token. */
  endsClean(index: number): boolean {
    const token = this.tokens[index];
    if (token === undefined || !token.isGlued) {
      return !(this.is(index, '%') && this.tokens[index - 1]?.kind === 'number');
    }
    if (token.kind === 'other') return !HAS_LETTER.test(token.text);
    if (token.kind !== 'mark') return false;
    const next = this.isGlued(index + 1) ? this.tokens[index + 1] : undefined;
    const isAfterNumber = this.tokens[index - 1]?.kind === 'number';
    if (isAfterNumber && '%+°€£$'.includes(token.text)) return false;
    if (next === undefined) return true;
    switch (token.text) {
      case '.':
      case ',':
      case ':':
        // "October 2007,1" is a year and a footnote: no number groups four digits.
        if (token.text === ',' && this.digits(index - 1) === 4) return true;
        return !(isAfterNumber && next.kind === 'number');
      case '/':
      case '\\':
      case '=':
      case '_':
        return next.kind === 'mark';
      case '-':
        if (next.kind === 'number') return false;
        // "2018-May" may be two ends of a range; "14-year-old" is one word.
        return !isAfterNumber || next.kind === 'mark' || next.senses?.month !== undefined;
      case '@':
        return false;
      default:
        return true;
    }
  }
}

const MARKS_OF_AMOUNTS = wordSet('$ £ € # №');
const HAS_LETTER = /[\p{L}\p{M}\p{N}]/u;
const NO_SENSES: Senses = { id: -1 };

function nextMonths(tokens: readonly MomentToken[]): Float64Array {
  const nexts = new Float64Array(tokens.length);
  let next = Number.POSITIVE_INFINITY;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (tokens[at]?.senses?.month !== undefined) next = at;
    nexts[at] = next;
  }
  return nexts;
}
