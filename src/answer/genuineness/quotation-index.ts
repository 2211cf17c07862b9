import type { Corpus } from '../../corpus/corpus.js';
import type { Document } from '../../corpus/document.js';
import { firstWhere } from '../../corpus/first-where.js';
import { finishSteps } from '../finish-steps.js';
import { type QuotationWord, quotationWords } from './quotation-word.js';

/**
 * Where every word of every document stands, for finding a quotation's likely places without reading
 * the corpus. All documents make one stream of word numbers; a place is a position in that stream.
 * Built once per corpus generation and then only read.
 */
export class QuotationIndex {
  readonly corpus: Corpus;
  /** The word number at each position. */
  readonly #stream: Uint32Array;
  /** Where each document begins in the stream; one more entry ends the last. */
  readonly #documentStarts: Uint32Array;
  readonly #documents: readonly Document[];
  /** Shared with the indexes that follow, which add to it: it may know words that no document here holds. */
  readonly #numbers: Map<string, number>;
  /** Positions of word `n` are `#positions[#offsets[n] … #offsets[n + 1]]`, ascending. */
  readonly #offsets: Uint32Array;
  readonly #positions: Uint32Array;

  private constructor(
    corpus: Corpus,
    build: StreamBuild,
    stream: Uint32Array,
    { offsets, positions }: WordPositions,
  ) {
    this.corpus = corpus;
    this.#documents = build.documents;
    this.#numbers = build.numbers;
    this.#documentStarts = Uint32Array.from(build.starts);
    this.#stream = stream;
    this.#offsets = offsets;
    this.#positions = positions;
  }

  /** Reads all documents at once. */
  static build(corpus: Corpus): QuotationIndex {
    return finishSteps(QuotationIndex.buildInSteps(corpus));
  }

  /**
   * Takes a document a step, so that a caller with an event loop can let others in between.
   * @param before the index of an earlier corpus: documents that it holds are not read again
   */
  static *buildInSteps(corpus: Corpus, before?: QuotationIndex): Generator<void, QuotationIndex> {
    const build: StreamBuild = {
      documents: [...corpus.documents.values()],
      numbers: before === undefined ? new Map() : before.#numbers,
      starts: [],
      stream: new Uint32Array(Math.max(1024, before?.length ?? 0)),
      length: 0,
    };
    const known = before === undefined ? new Map<Document, number>() : before.#places();
    for (const document of build.documents) {
      build.starts.push(build.length);
      const place = known.get(document);
      if (before !== undefined && place !== undefined) pushAll(build, before.#wordsAt(place));
      else for (const { key } of quotationWords(document.text)) push(build, key);
      yield;
    }
    build.starts.push(build.length);
    const stream = build.stream.slice(0, build.length);
    return new QuotationIndex(corpus, build, stream, yield* postings(stream, build.numbers.size));
  }

  /** Words of all documents together. */
  get length(): number {
    return this.#stream.length;
  }

  /** The number of a word's key; -1 when no document holds it. */
  numberOf(key: string): number {
    const number = this.#numbers.get(key) ?? -1;
    return this.positionsOf(number).length === 0 ? -1 : number;
  }

  /** The word number at a position; -1 outside the stream. */
  at(position: number): number {
    return this.#stream[position] ?? -1;
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
    const place = firstWhere(
      0,
      this.#documents.length,
      (at) => (this.#documentStarts[at + 1] ?? 0) > position,
    );
    const document = this.#documents[place];
    if (document === undefined) return null;
    return {
      document,
      start: this.#documentStarts[place] ?? 0,
      end: this.#documentStarts[place + 1] ?? 0,
    };
  }

  #places(): Map<Document, number> {
    return new Map(this.#documents.map((document, place) => [document, place]));
  }

  #wordsAt(document: number): Uint32Array {
    return this.#stream.subarray(
      this.#documentStarts[document],
      this.#documentStarts[document + 1],
    );
  }

  /** The words of a document with their spans: computed anew, because only few are ever asked for. */
  wordsOf(document: Document): readonly QuotationWord[] {
    return quotationWords(document.text);
  }
}

interface StreamBuild {
  readonly documents: readonly Document[];
  readonly numbers: Map<string, number>;
  readonly starts: number[];
  stream: Uint32Array;
  length: number;
}

function push(build: StreamBuild, key: string): void {
  let number = build.numbers.get(key);
  if (number === undefined) {
    number = build.numbers.size;
    build.numbers.set(key, number);
  }
  reserve(build, 1);
  build.stream[build.length++] = number;
}

function pushAll(build: StreamBuild, numbers: Uint32Array): void {
  reserve(build, numbers.length);
  build.stream.set(numbers, build.length);
  build.length += numbers.length;
}

function reserve(build: StreamBuild, more: number): void {
  const needed = build.length + more;
  if (needed <= build.stream.length) return;
  const larger = new Uint32Array(Math.max(needed, build.stream.length * 2));
  larger.set(build.stream);
  build.stream = larger;
}

interface WordPositions {
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
}

/** Counting sort of positions by word number, some of them a step. */
function* postings(stream: Uint32Array, words: number): Generator<void, WordPositions> {
  const offsets = new Uint32Array(words + 1);
  for (let position = 0; position < stream.length; position++) {
    const number = stream[position] ?? 0;
    offsets[number + 1] = (offsets[number + 1] ?? 0) + 1;
    if (position % positionsPerStep === 0) yield;
  }
  for (let n = 0; n < words; n++) offsets[n + 1] = (offsets[n + 1] ?? 0) + (offsets[n] ?? 0);
  const next = offsets.slice();
  const positions = new Uint32Array(stream.length);
  for (let position = 0; position < stream.length; position++) {
    const number = stream[position] ?? 0;
    const slot = next[number] ?? 0;
    positions[slot] = position;
    next[number] = slot + 1;
    if (position % positionsPerStep === 0) yield;
  }
  return { offsets, positions };
}

/** About a tenth of a millisecond. */
const positionsPerStep = 16_384;
