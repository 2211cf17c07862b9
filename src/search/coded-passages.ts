import type { LiveSegment } from './live-segment.js';
import { numbersEach, SentenceRow } from './passage-sentences.js';
import { extraMark, firstFieldMark, firstWide, wideTerm } from './passage-tokens.js';
import { isDigit } from './segment.js';
import type { SegmentedIndex } from './segmented-index.js';
import type { TermDictionary } from './term-dictionary.js';

/**
 * The code of a term of a passage, seen from a question: the term's place among those that the
 * question asks for, or one of these for all others.
 */
export const TermCode = {
  other: -1,
  /** Begins with a digit. */
  number: -2,
  /** A number from 1000 to 2099. */
  year: -3,
} as const;

/** One sentence of a passage, or of the question that it answers. */
export interface CodedSentence {
  /** Where it stands in the text of its field, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** What it holds, see `sortsOf`. */
  readonly sorts: number;
  /** Where its codes are in `CodedPassage.codes`. */
  readonly from: number;
  readonly to: number;
}

/** What a passage and what stands around it say, as the codes of one question. */
export interface CodedPassage {
  /** In reading order; what comes first is the frame's. Overwritten by the next passage that is read. */
  readonly codes: Int16Array;
  /** Where the codes of the frame end. */
  readonly frameEnd: number;
  /** The sentences of the question that the passage answers. */
  readonly asked: readonly CodedSentence[];
  readonly sentences: readonly CodedSentence[];
}

/** Reads passages for one question from what an index keeps of them. No text is looked at. */
export class CodedPassages {
  readonly #index: SegmentedIndex;
  readonly #terms: readonly { readonly term: string }[];
  /** Of each segment that was read. */
  readonly #coders: (SegmentCoder | undefined)[] = [];
  #codes = new Int16Array(1_024);

  /** @param terms each once; those that the index lacks may be among them */
  constructor(index: SegmentedIndex, terms: readonly string[]) {
    this.#index = index;
    this.#terms = terms.map((term) => ({ term }));
  }

  /** @throws RangeError for an ordinal that is not of the index */
  read(ordinal: number): CodedPassage {
    const { live, at, passage } = this.#index.locate(ordinal);
    this.#coders[at] ??= new SegmentCoder(live, this.#index.termNumbers(this.#terms, at));
    const coder = this.#coders[at] as SegmentCoder;
    const { tokens, sentences } = live.segment.columns;
    const first = tokens.starts[passage] as number;
    const units = (tokens.starts[passage + 1] as number) - first;
    if (this.#codes.length < units) this.#codes = new Int16Array(2 * units);
    const codes = this.#codes;
    const { starts, rows } = sentences;
    const askedFrom = starts[2 * passage] as number;
    const ownFrom = starts[2 * passage + 1] as number;
    const end = starts[2 * passage + 2] as number;
    const unitOf = (row: number): number =>
      row < end ? (rows[row * numbersEach + SentenceRow.unit] as number) : units;
    const frameEnd = coder.write(first, first + unitOf(askedFrom), codes, 0);
    const asked: CodedSentence[] = [];
    const own: CodedSentence[] = [];
    let from = frameEnd;
    for (let row = askedFrom; row < end; row++) {
      const to = coder.write(first + unitOf(row), first + unitOf(row + 1), codes, from);
      const at = row * numbersEach;
      (row < ownFrom ? asked : own).push({
        start: rows[at + SentenceRow.start] as number,
        end: rows[at + SentenceRow.end] as number,
        sorts: (rows[at + SentenceRow.sorts] as number) | 0,
        from,
        to,
      });
      from = to;
    }
    return { codes, frameEnd, asked, sentences: own };
  }
}

/** Writes the codes of one segment's term numbers; a small table finds the question's among them. */
class SegmentCoder {
  readonly #units: Uint16Array;
  readonly #dictionary: TermDictionary;
  readonly #digits: Uint8Array;
  readonly #mask: number;
  /** Term number + 1, or 0 for none; at most a quarter full. */
  readonly #keys: Uint32Array;
  readonly #places: Int16Array;

  /** @param ids of the question's terms, -1 for those that the segment lacks */
  constructor({ segment }: LiveSegment, ids: Int32Array) {
    this.#units = segment.columns.tokens.units;
    this.#dictionary = segment.dictionary;
    this.#digits = segment.digits;
    let size = 16;
    while (size < 4 * ids.length) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#places = new Int16Array(size);
    for (let place = 0; place < ids.length; place++) {
      const id = ids[place] as number;
      if (id < 0) continue;
      let slot = (id + 1) & this.#mask;
      while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = id + 1;
      this.#places[slot] = place;
    }
  }

  /** Writes the codes of the units from `from` to before `to`, and returns where the next will go. */
  write(from: number, to: number, codes: Int16Array, at: number): number {
    const units = this.#units;
    const [keys, places, mask] = [this.#keys, this.#places, this.#mask];
    const digits = this.#digits;
    let next = at;
    for (let i = from; i < to; i++) {
      let id = units[i] as number;
      if (id >= firstWide) {
        if (id === extraMark || id >= firstFieldMark) continue;
        id = wideTerm(id, units[++i] as number);
      }
      const key = id + 1;
      let slot = key & mask;
      let found = keys[slot] as number;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = keys[slot] as number;
      }
      if (found === key) codes[next++] = places[slot] as number;
      else if (((digits[id >>> 3] as number) & (1 << (id & 7))) === 0)
        codes[next++] = TermCode.other;
      else codes[next++] = this.#numberCode(id);
    }
    return next;
  }

  #numberCode(id: number): number {
    const { pool, starts } = this.#dictionary.columns;
    const isYear = isYearAt(pool, starts[id] as number, starts[id + 1] as number);
    return isYear ? TermCode.year : TermCode.number;
  }
}

/** The code of a term that the question does not ask for. */
export function codeOfOther(term: string): number {
  if (!isDigit(term.charCodeAt(0))) return TermCode.other;
  const units = Uint16Array.from(term, (unit) => unit.charCodeAt(0));
  return isYearAt(units, 0, units.length) ? TermCode.year : TermCode.number;
}

/** `1000` to `2099`. */
function isYearAt(units: Uint16Array, start: number, end: number): boolean {
  if (end - start !== 4) return false;
  for (let at = start; at < end; at++) if (!isDigit(units[at] as number)) return false;
  const [first, second] = [units[start], units[start + 1]];
  return first === 0x31 || (first === 0x32 && second === 0x30);
}
