import type { Token, TokenKind } from './token.js';

/** Bits of `TokenBuffer.flags`. The low three bits number the kind, see `kindOf`. */
export const TokenFlag = {
  kindMask: 0b111,
  stop: 1 << 3,
  extra: 1 << 4,
  capital: 1 << 5,
  /** Written wholly in capitals, two letters or more, with or without dots. */
  acronym: 1 << 6,
  /** A number that was written as a word. */
  spelled: 1 << 7,
  /** May start a phrase that stands for one term: see `rewritePhrases`. */
  trigger: 1 << 8,
} as const;

const kinds = ['word', 'number', 'time', 'name', 'url'] as const satisfies readonly TokenKind[];

/** The number of a kind, as kept in the low bits of `flags`. */
export const KindCode = {
  word: 0,
  number: 1,
  time: 2,
  name: 3,
  url: 4,
} as const satisfies Record<TokenKind, number>;

/**
 * Tokens as columns, so that analysing a passage allocates nothing per token.
 * Reused between texts: `clear()` keeps the columns. Only rows below `length` mean anything.
 */
export class TokenBuffer {
  length = 0;
  readonly terms: string[] = [];
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  positions = new Int32Array(256);
  flags = new Uint16Array(256);

  /** A buffer of its own for some tokens; what their flags say beyond a token is not known. */
  static of(tokens: readonly Token[]): TokenBuffer {
    const buffer = new TokenBuffer();
    for (const { term, span, position, kind, isStop, isExtra } of tokens) {
      const flags =
        KindCode[kind] | (isStop ? TokenFlag.stop : 0) | (isExtra ? TokenFlag.extra : 0);
      buffer.push(term, span.start, span.end, position, flags);
    }
    return buffer;
  }

  clear(): void {
    this.length = 0;
  }

  push(term: string, start: number, end: number, position: number, flags: number): void {
    const row = this.length;
    if (row === this.starts.length) this.#grow();
    this.terms[row] = term;
    this.starts[row] = start;
    this.ends[row] = end;
    this.positions[row] = position;
    this.flags[row] = flags;
    this.length = row + 1;
  }

  /** Takes over another buffer's rows. */
  copyFrom(other: TokenBuffer): void {
    this.clear();
    for (let row = 0; row < other.length; row++) {
      this.push(
        other.terms[row] as string,
        other.starts[row] as number,
        other.ends[row] as number,
        other.positions[row] as number,
        other.flags[row] as number,
      );
    }
  }

  /** The row as an object. Throws a RangeError for a row outside the buffer. */
  token(row: number): Token {
    const term = this.terms[row];
    if (row < 0 || row >= this.length || term === undefined) {
      throw new RangeError(`expected a row from 0 to ${this.length - 1}, found ${row}`);
    }
    const flags = this.flags[row] as number;
    return {
      term,
      span: { start: this.starts[row] as number, end: this.ends[row] as number },
      position: this.positions[row] as number,
      kind: kindOf(flags),
      isStop: (flags & TokenFlag.stop) !== 0,
      isExtra: (flags & TokenFlag.extra) !== 0,
    };
  }

  toTokens(): Token[] {
    const tokens: Token[] = [];
    for (let row = 0; row < this.length; row++) tokens.push(this.token(row));
    return tokens;
  }

  #grow(): void {
    const rows = this.starts.length * 2;
    const widen = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(rows);
      wider.set(column);
      return wider;
    };
    this.starts = widen(this.starts);
    this.ends = widen(this.ends);
    this.positions = widen(this.positions);
    const flags = new Uint16Array(rows);
    flags.set(this.flags);
    this.flags = flags;
  }
}

/** The kind that a row's flags name. */
export function kindOf(flags: number): TokenKind {
  return kinds[flags & TokenFlag.kindMask] ?? 'word';
}
