import { type FieldWeights, fieldOrder } from './passage-fields.js';
import { PassageCursor, type PassageTokens } from './passage-tokens.js';
import { blockMark, blockOf, largestRounded, type Postings, postingOf } from './postings.js';
import type { SegmentColumns } from './segment-columns.js';
import type { Similarity } from './similarity.js';
import { logFrequency } from './tf-idf.js';

type Inverted = Omit<SegmentColumns, 'dictionary' | 'tokens' | 'sentences'>;

/**
 * From "which terms does a passage hold" to "which passages hold a term". Two walks over the
 * tokens, to count and to weigh; no object is made per passage or posting.
 * `impactLength` is the mean length to compute impacts with; by default that of these passages.
 */
export function invertTokens(
  tokens: PassageTokens,
  termCount: number,
  fieldWeights: FieldWeights,
  similarity: Similarity,
  impactLength?: number,
): Inverted {
  const passageCount = tokens.starts.length - 1;
  const lengths = new Float32Array(passageCount);
  const norms = new Float32Array(similarity.usesNorms ? passageCount : 0);
  const room = new PostingsRoom(termCount);
  const bag = new WordBag(tokens, termCount, fieldWeights);

  let lengthSum = 0;
  for (let passage = 0; passage < passageCount; passage++) {
    lengths[passage] = bag.fill(passage);
    lengthSum += lengths[passage] as number;
    room.count(bag.terms, bag.size, passage);
    if (similarity.usesNorms) norms[passage] = bag.norm();
  }

  const averageLength = impactLength ?? (passageCount === 0 ? 0 : lengthSum / passageCount);
  const steps = largestRounded / similarity.largestImpact;
  room.open();
  for (let passage = 0; passage < passageCount; passage++) {
    bag.fill(passage);
    const statistics = {
      length: lengths[passage] as number,
      averageLength: Math.max(1, averageLength),
      norm: norms[passage] ?? 1,
    };
    // Most terms of a passage are as frequent as the one before: said once.
    let weighed = 0;
    let impact = 0;
    for (let i = 0; i < bag.size; i++) {
      const term = bag.terms[i] as number;
      const frequency = bag.frequencies[term] as number;
      if (frequency !== weighed) {
        weighed = frequency;
        const exact = similarity.impact(frequency, statistics) * steps;
        impact = Math.max(1, Math.min(largestRounded, Math.round(exact)));
      }
      room.write(term, passage, impact);
    }
  }
  return { postings: room.postings(), lengths, norms, lengthSum, impactLength: averageLength };
}

/** Where the postings of each term go: count them all, in the order of the passages, `open`, then write them all in the same order. */
class PostingsRoom {
  readonly #starts: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #largest: Uint16Array;
  /** The block of each term's last posting. */
  readonly #blocks: Uint16Array;
  #nexts = new Uint32Array(0);
  #entries = new Uint32Array(0);

  constructor(termCount: number) {
    this.#starts = new Uint32Array(termCount + 1);
    this.#counts = new Uint32Array(termCount);
    this.#largest = new Uint16Array(termCount);
    this.#blocks = new Uint16Array(termCount);
  }

  count(terms: Uint32Array, size: number, passage: number): void {
    const block = blockOf(passage);
    for (let i = 0; i < size; i++) {
      const term = terms[i] as number;
      this.#counts[term] = (this.#counts[term] as number) + 1;
      if (block === (this.#blocks[term] as number)) continue;
      this.#blocks[term] = block;
      this.#starts[term + 1] = (this.#starts[term + 1] as number) + 1;
    }
  }

  open(): void {
    for (let term = 0; term < this.#counts.length; term++) {
      const marks = this.#starts[term + 1] as number;
      this.#starts[term + 1] =
        (this.#starts[term] as number) + marks + (this.#counts[term] as number);
    }
    this.#entries = new Uint32Array(this.#starts.at(-1) as number);
    this.#nexts = this.#starts.slice();
    this.#blocks.fill(0);
  }

  write(term: number, passage: number, impact: number): void {
    const block = blockOf(passage);
    let next = this.#nexts[term] as number;
    if (block !== (this.#blocks[term] as number)) {
      this.#blocks[term] = block;
      this.#entries[next++] = blockMark(block);
    }
    this.#entries[next] = postingOf(passage, impact);
    this.#nexts[term] = next + 1;
    if (impact > (this.#largest[term] as number)) this.#largest[term] = impact;
  }

  postings(): Postings {
    return {
      starts: this.#starts,
      entries: this.#entries,
      counts: this.#counts,
      largest: this.#largest,
    };
  }
}

/** The distinct terms of one passage with their weighted frequencies; emptied by the next fill. */
class WordBag {
  readonly terms: Uint32Array;
  readonly frequencies: Float32Array;
  size = 0;
  readonly #cursor: PassageCursor;
  readonly #weights: readonly number[];

  constructor(tokens: PassageTokens, termCount: number, fieldWeights: FieldWeights) {
    this.terms = new Uint32Array(termCount);
    this.frequencies = new Float32Array(termCount);
    this.#cursor = new PassageCursor(tokens);
    this.#weights = fieldOrder.map((field) => fieldWeights[field]);
  }

  /** Returns the passage's length in weighted words; extras repeat words and do not lengthen it. */
  fill(passage: number): number {
    for (let i = 0; i < this.size; i++) this.frequencies[this.terms[i] as number] = 0;
    this.size = 0;
    let length = 0;
    const cursor = this.#cursor;
    for (cursor.open(passage); cursor.next(); ) {
      const { term } = cursor;
      const weight = this.#weights[cursor.field] as number;
      if (!cursor.isExtra) length += weight;
      const known = this.frequencies[term] as number;
      if (known === 0) this.terms[this.size++] = term;
      this.frequencies[term] = known + weight;
    }
    return length;
  }

  /** See `PassageStatistics.norm`. */
  norm(): number {
    let squares = 0;
    for (let i = 0; i < this.size; i++) {
      squares += logFrequency(this.frequencies[this.terms[i] as number] as number) ** 2;
    }
    return Math.max(1, Math.sqrt(squares));
  }
}
