import { extraMark, firstWide, wideTerm } from './passage-tokens.js';
import type { Segment } from './segment.js';
import { mayStandForOthers, numberIn, type SegmentVectors } from './segment-vectors.js';
import type { SoughtWord } from './sought-windows.js';
import type { WordVectors } from './word-vectors.js';

/**
 * What one question makes of the terms of its passages: `meet` all of these, then `weigh`. Each term is
 * looked at once a question and then has a slot, a place in arrays that are small enough to stay near;
 * of thousands of tokens some hundreds are different terms. The room is kept from question to question.
 */
export class QuestionTerms {
  readonly #vectors: WordVectors;
  /** How much a term's vector counts, by the vector's number; 0 for one that was not met yet. */
  readonly #factors: Float32Array;
  readonly #uncommonnessOf: (term: string) => number;
  #words: readonly SoughtWord[] = [];
  /** The words that a near one may stand for, by their places, and how near a vector is to each. */
  #nearWords: readonly { readonly word: number; readonly nearness: (number: number) => number }[] =
    [];
  #along: (number: number) => number = () => 0;
  /** Segments whose terms have slots. */
  readonly #segments = new Map<Segment, SegmentVectors>();
  #size = 0;
  /** Slots that were compared with the question. */
  #weighed = 0;
  #rowsUsed = 0;
  /** Keeps what is asked for early from being skipped. */
  foreseen = 0;

  /** By slot: the place of the sought word that the term is; -1 for none. */
  words = new Int16Array(0);
  /** By slot: the number of the term's vector; -1 for none. */
  numbers = new Int32Array(0);
  /** By slot: what the term's vector counts. */
  factors = new Float32Array(0);
  /** By slot: the part of the question's direction along the vector. */
  along = new Float32Array(0);
  /** By slot: where in `rows` it says how near the term is to each sought word; -1 where it is near none. */
  rowStarts = new Int32Array(0);
  /** By slot: how often the passage that is being read holds it. Whoever counts clears. */
  counts = new Uint32Array(0);
  rows = new Float32Array(1024);

  /** @param uncommonnessOf what a term counts in a sentence's vector, more than 0 */
  constructor(vectors: WordVectors, uncommonnessOf: (term: string) => number) {
    this.#vectors = vectors;
    this.#uncommonnessOf = uncommonnessOf;
    this.#factors = new Float32Array(vectors.size);
    this.#reserve(1024);
  }

  /** @param numbers of the words' vectors, -1 for none */
  begin(words: readonly SoughtWord[], numbers: readonly number[], direction: Float32Array): void {
    this.#words = words;
    this.#nearWords = words.flatMap(({ mayBeNear }, word) => {
      const number = numbers[word] as number;
      if (!mayBeNear || number < 0) return [];
      return [{ word, nearness: this.#vectors.nearnessTo(number) }];
    });
    this.#along = this.#vectors.towards(direction);
    for (const known of this.#segments.values()) known.forget();
    this.#segments.clear();
    this.#size = 0;
    this.#weighed = 0;
    this.#rowsUsed = 0;
  }

  /** Gives the words' own terms in a segment their slots, before those of its passages. */
  #open(segment: Segment, known: SegmentVectors): void {
    if (this.#segments.has(segment)) return;
    this.#segments.set(segment, known);
    for (const [word, { terms }] of this.#words.entries()) {
      for (const term of terms) {
        const id = segment.dictionary.find(term);
        if (id < 0 || (known.slots[id] as number) > 0) continue;
        this.#reserve(this.#size + 1);
        this.#assign(known, id, word);
      }
    }
  }

  /** Gives the terms of a passage their slots; `weigh` tells what they are, once all passages are met. */
  meet(segment: Segment, known: SegmentVectors, passage: number): void {
    this.#open(segment, known);
    const { starts, units } = segment.columns.tokens;
    const { slots } = known;
    const end = starts[passage + 1] as number;
    this.#reserve(this.#size + end - (starts[passage] as number));
    // As a `PassageCursor` does, which takes longer.
    for (let at = starts[passage] as number; at < end; at++) {
      let id = units[at] as number;
      if (id >= firstWide) {
        if (id >= extraMark) continue;
        id = wideTerm(id, units[++at] as number);
      }
      if (slots[id] === 0) this.#assign(known, id, -1);
    }
  }

  /**
   * Compares the terms that were met with the question. Their vectors lie far apart in memory: to ask for
   * many at once and then to read them takes a fraction of waiting for each.
   */
  weigh(): void {
    const vectors = this.#vectors;
    const { numbers, along, rowStarts } = this;
    for (let slot = this.#weighed; slot < this.#size; slot++) {
      const number = numbers[slot] as number;
      if (number >= 0) this.foreseen ^= vectors.foresee(number);
    }
    for (let slot = this.#weighed; slot < this.#size; slot++) {
      const number = numbers[slot] as number;
      if (number < 0) continue;
      along[slot] = this.#along(number);
      if (rowStarts[slot] === mayBeNear) rowStarts[slot] = this.#compare(number);
    }
    this.#weighed = this.#size;
  }

  #assign(known: SegmentVectors, id: number, word: number): void {
    const code = known.codeOf(id);
    const number = numberIn(code);
    if (number < 0 && word < 0) {
      known.slots[id] = noSlot;
      return;
    }
    const slot = this.#size++;
    this.words[slot] = word;
    this.numbers[slot] = number;
    this.counts[slot] = 0;
    this.along[slot] = 0;
    this.factors[slot] = number < 0 ? 0 : this.#factorOf(number, known, id);
    this.rowStarts[slot] = word < 0 && mayStandForOthers(code) ? mayBeNear : -1;
    known.give(id, slot + 1);
  }

  #reserve(size: number): void {
    if (this.words.length >= size) return;
    const length = 2 * size;
    this.words = grown(this.words, new Int16Array(length));
    this.numbers = grown(this.numbers, new Int32Array(length));
    this.factors = grown(this.factors, new Float32Array(length));
    this.along = grown(this.along, new Float32Array(length));
    this.rowStarts = grown(this.rowStarts, new Int32Array(length));
    this.counts = grown(this.counts, new Uint32Array(length));
  }

  #factorOf(number: number, known: SegmentVectors, id: number): number {
    const factor = this.#factors[number] as number;
    if (factor > 0) return factor;
    const made = this.#uncommonnessOf(known.term(id));
    this.#factors[number] = made;
    return made;
  }

  /** Where the row begins of a vector that is near some of the words; -1 where it is near none. */
  #compare(number: number): number {
    const start = this.#rowsUsed;
    let isNear = false;
    for (const { word, nearness } of this.#nearWords) {
      const found = nearness(number);
      if (found === 0) continue;
      if (!isNear) this.#beginRow();
      isNear = true;
      this.rows[start + word] = found;
    }
    return isNear ? start : -1;
  }

  #beginRow(): void {
    const end = this.#rowsUsed + this.#words.length;
    if (this.rows.length < end) this.rows = grown(this.rows, new Float32Array(2 * end));
    this.rows.fill(0, this.#rowsUsed, end);
    this.#rowsUsed = end;
  }
}

/** In `rowStarts`: a term that was not compared yet. */
const mayBeNear = -2;

/** In `SegmentVectors.slots`: a term without a vector, which is no sought word. */
export const noSlot = -1;

function grown<Numbers extends Int16Array | Int32Array | Uint32Array | Float32Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}
