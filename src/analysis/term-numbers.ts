/** Numbers terms from 0 on, in the order in which they are first asked for. */
export class TermNumbers {
  /** Stands for this object in what others remember, so that they do not keep it alive. */
  readonly key = Symbol('TermNumbers');
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    return number;
  }

  /** The terms in the order of their numbers. */
  terms(): Iterable<string> {
    return this.#numbers.keys();
  }
}

/** Set in the entry of a token that shares its position with the one before. */
export const extraBit = 0x8000_0000;

/** The tokens of a text as term numbers, for an index: an entry each, see `extraBit`. */
export class NumberedTokens {
  length = 0;
  /** Tokens that are no extras. */
  words = 0;
  entries = new Uint32Array(256);

  clear(): void {
    this.length = 0;
    this.words = 0;
  }

  push(number: number, isExtra: boolean): void {
    if (this.length === this.entries.length) this.#grow();
    if (isExtra) {
      this.entries[this.length++] = number | extraBit;
    } else {
      this.entries[this.length++] = number;
      this.words++;
    }
  }

  /** Takes over another text's tokens. */
  copyFrom({ length, words, entries }: NumberedTokens): void {
    if (this.entries.length < length) this.entries = new Uint32Array(entries.length);
    this.entries.set(entries.subarray(0, length));
    this.length = length;
    this.words = words;
  }

  #grow(): void {
    const wider = new Uint32Array(this.entries.length * 2);
    wider.set(this.entries);
    this.entries = wider;
  }
}
