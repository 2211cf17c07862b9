import { extraBit, type NumberedTokens } from '../analysis/term-numbers.js';
import { Uint32List } from './uint32-list.js';

/**
 * The terms of every passage in reading order: mostly 2 bytes a token. From it come a passage's exact
 * score, neighbourhood of words and explanation; the postings only find candidates.
 *
 * A passage is a row of 16-bit units. A unit below `firstWide` is a term number; one from there to
 * `extraMark` is the upper half of a number whose lower half is the next unit, see `wideTerm`.
 * `extraMark` says that the next token shares its position with the one before, and `fieldMark(f)`
 * that what follows belongs to field `f`. Terms are numbered as they first occur, so the frequent ones
 * have the low numbers.
 */
export interface PassageTokens {
  /** Where each passage starts in `units`, and at the end their number. */
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
}

/** From here on a unit is more or other than a term number. */
export const firstWide = 0xc000;
export const extraMark = 0xffe0;
/** The mark of field 0; those of all others follow. */
export const firstFieldMark = 0xfff0;

/** The term number of two units. Numbers stay below 2^29. */
export function wideTerm(upper: number, lower: number): number {
  return ((upper - firstWide) << 16) | lower;
}

/** Writes passages one after the other, in blocks, so that nothing is copied until the end. */
export class PassageTokensWriter {
  readonly #starts = new Uint32List();
  readonly #full: Uint16Array[] = [];
  #fullUnits = 0;
  #block = new Uint16Array(blockLength);
  /** Units in `#block`. */
  #used = 0;

  /** Units of the passages that were ended. */
  #ended = 0;

  constructor() {
    this.#starts.push(0);
  }

  /** Units of the passage that is being written. */
  get length(): number {
    return this.#fullUnits + this.#used - this.#ended;
  }

  /** What is written next belongs to this field, a position in `fieldOrder`. */
  beginField(field: number): void {
    this.#reserve(1);
    this.#block[this.#used++] = firstFieldMark + field;
  }

  writeAll({ entries, length }: NumberedTokens): void {
    for (let i = 0; i < length; i++) {
      const entry = entries[i] as number;
      this.write((entry & ~extraBit) >>> 0, entry >= extraBit);
    }
  }

  write(term: number, isExtra: boolean): void {
    this.#reserve(3);
    if (isExtra) this.#block[this.#used++] = extraMark;
    if (term < firstWide) {
      this.#block[this.#used++] = term;
    } else {
      this.#block[this.#used++] = firstWide + (term >>> 16);
      this.#block[this.#used++] = term & 0xffff;
    }
  }

  endPassage(): void {
    this.#ended = this.#fullUnits + this.#used;
    this.#starts.push(this.#ended);
  }

  /** What was written so far, in arrays without spare room. More may be written afterwards. */
  tokens(): PassageTokens {
    const units = new Uint16Array(this.#fullUnits + this.#used);
    let at = 0;
    for (const block of this.#full) {
      units.set(block, at);
      at += block.length;
    }
    units.set(this.#block.subarray(0, this.#used), at);
    return { starts: this.#starts.toArray(), units };
  }

  #reserve(units: number): void {
    if (this.#used + units <= blockLength) return;
    this.#full.push(this.#block.subarray(0, this.#used));
    this.#fullUnits += this.#used;
    this.#block = new Uint16Array(blockLength);
    this.#used = 0;
  }
}

const blockLength = 1 << 15;

/**
 * Walks the tokens of a passage: after each `next` that is true it is the token there.
 *
 *     for (cursor.open(passage); cursor.next(); ) use(cursor.term);
 */
export class PassageCursor {
  readonly #tokens: PassageTokens;
  #start = 0;
  #at = 0;
  #end = 0;
  term = 0;
  /** Shares its position with the token before. */
  isExtra = false;
  /** A position in `fieldOrder`. */
  field = 0;

  constructor(tokens: PassageTokens) {
    this.#tokens = tokens;
  }

  /** @param passage its place in the segment */
  open(passage: number): void {
    const { starts } = this.#tokens;
    this.#start = starts[passage] as number;
    this.#at = this.#start;
    this.#end = starts[passage + 1] as number;
    this.field = 0;
  }

  /** How many units of the passage were walked over, the token's own included. */
  get walked(): number {
    return this.#at - this.#start;
  }

  next(): boolean {
    const { units } = this.#tokens;
    this.isExtra = false;
    while (this.#at < this.#end) {
      const unit = units[this.#at++] as number;
      if (unit < firstWide) {
        this.term = unit;
        return true;
      }
      if (unit >= firstFieldMark) {
        this.field = unit - firstFieldMark;
      } else if (unit === extraMark) {
        this.isExtra = true;
      } else {
        this.term = wideTerm(unit, units[this.#at++] as number);
        return true;
      }
    }
    return false;
  }
}
