import type { Span } from '../analysis/span.js';
import { linesBetween } from '../answer/cut-quote.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Document } from '../corpus/document.js';
import { finishSteps } from '../corpus/finish-steps.js';
import { firstWhere } from '../corpus/first-where.js';
import { isWord } from './quotation-word.js';
import { UnitReader } from './unit-reader.js';
import { positionsOfWords, type WordPositions } from './word-positions.js';
import { readWords, type WordStream } from './word-stream.js';

/**
 * Where every word of every document stands, for finding a quotation's likely places without reading
 * the corpus. All documents make one stream of word numbers; a place is a position in that stream.
 * Built once per corpus generation and then only read.
 */
export class QuotationIndex {
  readonly corpus: Corpus;
  readonly #words: WordStream;
  /** Positions of word `n` are `#positions[#offsets[n] … #offsets[n + 1]]`, ascending. */
  readonly #offsets: Uint32Array;
  readonly #positions: Uint32Array;

  private constructor(corpus: Corpus, words: WordStream, { offsets, positions }: WordPositions) {
    this.corpus = corpus;
    this.#words = words;
    this.#offsets = offsets;
    this.#positions = positions;
  }

  /** Reads all documents at once. */
  static build(corpus: Corpus): QuotationIndex {
    return finishSteps(QuotationIndex.buildInSteps(corpus));
  }

  /**
   * Takes a millisecond a step, so that a caller with an event loop can let others in between.
   * @param before the index of an earlier corpus: documents that it holds are not read again
   */
  static *buildInSteps(corpus: Corpus, before?: QuotationIndex): Generator<void, QuotationIndex> {
    const words = yield* readWords(corpus, before === undefined ? undefined : before.#words);
    const { numbers, stream } = words;
    return new QuotationIndex(corpus, words, yield* positionsOfWords(stream, numbers.size));
  }

  /** Words of all documents together. */
  get length(): number {
    return this.#words.stream.length;
  }

  /** The number of a word's key; -1 when no document holds it. */
  numberOf(key: string): number {
    // The numbers are shared with the indexes that follow, which add words that no document here holds.
    const number = this.#words.numbers.get(key);
    return this.positionsOf(number).length === 0 ? -1 : number;
  }

  /** The word number at a position; -1 outside the stream. */
  at(position: number): number {
    return this.#words.stream[position] ?? -1;
  }

  /** The word numbers from one position to before another. */
  slice(start: number, end: number): Uint32Array {
    return this.#words.stream.subarray(start, end);
  }

  /** Ascending positions of a word number. */
  positionsOf(number: number): Uint32Array {
    if (number < 0 || number >= this.#offsets.length - 1) return this.#positions.subarray(0, 0);
    return this.#positions.subarray(this.#offsets[number], this.#offsets[number + 1]);
  }

  /** The document at a position, with the positions where it begins and ends. */
  documentAt(position: number): {
    readonly document: Document;
    readonly start: number;
    readonly end: number;
  } | null {
    const { documents, starts } = this.#words;
    const place = firstWhere(0, documents.length, (at) => (starts[at + 1] ?? 0) > position);
    const document = documents[place];
    if (document === undefined) return null;
    return { document, start: starts[place] ?? 0, end: starts[place + 1] ?? 0 };
  }

  /**
   * Where the units from one position to before another stand in their document, one after the
   * other; empty unless both lie in one document. Read anew, a few looks a step: only few are ever
   * asked for, and keeping all would take as much memory as the texts.
   */
  *unitsBetween(start: number, end: number): Generator<void, readonly Unit[]> {
    const found = this.documentAt(start);
    if (found === null || start < found.start || end > found.end || start >= end) return [];
    const { marks } = this.#words;
    const units: Unit[] = [];
    for (
      let mark = marks.before(start);
      mark < marks.length && units.length < end - start;
      mark++
    ) {
      const { position, offset } = marks.at(mark);
      const reader = new UnitReader(found.document.text, offset);
      const stop = Math.min(end, mark + 1 < marks.length ? marks.at(mark + 1).position : end);
      for (let at = position; at < stop; ) {
        const look = reader.next();
        if (look === 'end') return [];
        if (look === 'nothing') continue;
        if (at >= start) {
          const span = { start: reader.start, end: reader.end };
          units.push({ span, isWord: isWord(found.document.text.slice(span.start, span.end)) });
        }
        at++;
      }
      yield;
    }
    return units;
  }

  /** The unit at a position, with its document and the 1-based line on which it begins; null outside the stream. */
  unitAt(position: number): (Unit & { readonly document: Document; readonly line: number }) | null {
    const found = this.documentAt(position);
    const [unit] = finishSteps(this.unitsBetween(position, position + 1));
    if (found === null || unit === undefined) return null;
    const { marks } = this.#words;
    const { offset, line } = marks.at(marks.before(position));
    const { document } = found;
    return { ...unit, document, line: line + linesBetween(document.text, offset, unit.span.start) };
  }
}

/** A unit as it stands in a document. */
export interface Unit {
  readonly span: Span;
  readonly isWord: boolean;
}
