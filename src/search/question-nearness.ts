import type { Segment } from './segment.js';
import type { SoughtWord } from './sought-windows.js';
import type { WordVectors } from './word-vectors.js';

/**
 * What one question finds of the vectors that its passages share: each is compared with it once. The room,
 * twelve bytes a vector, is kept from question to question.
 */
export class QuestionNearness {
  readonly #vectors: WordVectors;
  #words: readonly SoughtWord[] = [];
  #numbers: readonly number[] = [];
  #direction: Float32Array = new Float32Array(0);
  /** The question that a vector was last compared with. */
  readonly #asked: Uint32Array;
  #question = 0;
  readonly #along: Float32Array;
  /** Where the vector's row begins in `#rows`; -1 where it is near no word. */
  readonly #rowStarts: Int32Array;
  #rows = new Float32Array(1024);
  #rowsUsed = 0;
  readonly #sought = new Map<Segment, ReadonlyMap<number, number>>();

  constructor(vectors: WordVectors) {
    this.#vectors = vectors;
    this.#asked = new Uint32Array(vectors.size);
    this.#along = new Float32Array(vectors.size);
    this.#rowStarts = new Int32Array(vectors.size);
  }

  /** @param numbers of the words' vectors, -1 for none */
  begin(words: readonly SoughtWord[], numbers: readonly number[], direction: Float32Array): void {
    this.#words = words;
    this.#numbers = numbers;
    this.#direction = direction;
    this.#rowsUsed = 0;
    this.#sought.clear();
    this.#question = (this.#question + 1) >>> 0;
    if (this.#question !== 0) return;
    this.#asked.fill(0);
    this.#question = 1;
  }

  /** The part of the question's direction along a vector. */
  along(number: number): number {
    this.#compare(number);
    return this.#along[number] as number;
  }

  /** How near a vector is to each of the words, in `row`; false when it is near none. */
  nearTo(number: number): boolean {
    this.#compare(number);
    return (this.#rowStarts[number] as number) >= 0;
  }

  /** @param number of a vector for which `nearTo` is true */
  nearness(number: number, word: number): number {
    return this.#rows[(this.#rowStarts[number] as number) + word] as number;
  }

  #compare(number: number): void {
    if (this.#asked[number] === this.#question) return;
    this.#asked[number] = this.#question;
    this.#along[number] = this.#vectors.along(number, this.#direction);
    const start = this.#rowsUsed;
    const width = this.#words.length;
    let isNear = false;
    for (let word = 0; word < width; word++) {
      const own = this.#numbers[word] as number;
      if (own < 0 || !(this.#words[word] as SoughtWord).mayBeNear) continue;
      const nearness = this.#vectors.nearness(own, number);
      if (nearness === 0) continue;
      if (!isNear) this.#reserve(start + width);
      isNear = true;
      this.#rows[start + word] = nearness;
    }
    this.#rowStarts[number] = isNear ? start : -1;
    if (isNear) this.#rowsUsed += width;
  }

  #reserve(length: number): void {
    if (this.#rows.length < length) {
      const rows = this.#rows;
      this.#rows = new Float32Array(2 * length);
      this.#rows.set(rows);
    }
    this.#rows.fill(0, this.#rowsUsed, length);
  }

  /** For each of the words' own terms in the segment the place of its word. */
  soughtIn(segment: Segment): ReadonlyMap<number, number> {
    const known = this.#sought.get(segment);
    if (known !== undefined) return known;
    const sought = new Map<number, number>();
    for (const [at, { terms }] of this.#words.entries()) {
      for (const term of terms) {
        const id = segment.dictionary.find(term);
        if (id >= 0 && !sought.has(id)) sought.set(id, at);
      }
    }
    this.#sought.set(segment, sought);
    return sought;
  }
}
