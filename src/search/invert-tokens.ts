import { type FieldWeights, fieldOrder } from './passage-fields.js';
import { extraBit, firstFieldMark, type PassageTokens } from './passage-tokens.js';
import type { SegmentColumns } from './segment-columns.js';
import type { Similarity } from './similarity.js';
import { logFrequency } from './tf-idf.js';

type Inverted = Omit<SegmentColumns, 'dictionary' | 'tokens'>;

/**
 * From "which terms does a passage hold" to "which passages hold a term". Two walks over the
 * tokens' 4-byte entries, to count and to weigh; no object is made per passage or posting.
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
  const weights = fieldOrder.map((field) => fieldWeights[field]);
  const lengths = new Float32Array(passageCount);
  const norms = new Float32Array(passageCount);
  const starts = new Uint32Array(termCount + 1);
  const bag = new WordBag(termCount);

  let lengthSum = 0;
  for (let ordinal = 0; ordinal < passageCount; ordinal++) {
    lengths[ordinal] = bag.fill(tokens, ordinal, weights);
    lengthSum += lengths[ordinal] as number;
    let squares = 0;
    for (let i = 0; i < bag.size; i++) {
      const term = bag.terms[i] as number;
      starts[term + 1] = (starts[term + 1] as number) + 1;
      const frequency = bag.frequencies[term] as number;
      squares += frequency === 1 ? 1 : logFrequency(frequency) ** 2;
    }
    norms[ordinal] = Math.max(1, Math.sqrt(squares));
  }
  for (let term = 0; term < termCount; term++) {
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  }

  const averageLength = impactLength ?? (passageCount === 0 ? 0 : lengthSum / passageCount);
  const passages = new Uint32Array(starts[termCount] as number);
  const impacts = new Uint16Array(passages.length);
  const steps = 0xffff / similarity.largestImpact;
  const next = starts.slice();
  for (let passage = 0; passage < passageCount; passage++) {
    bag.fill(tokens, passage, weights);
    const statistics = {
      length: lengths[passage] as number,
      averageLength: Math.max(1, averageLength),
      norm: norms[passage] as number,
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
        impact = Math.max(1, Math.min(0xffff, Math.round(exact)));
      }
      const place = next[term] as number;
      next[term] = place + 1;
      passages[place] = passage;
      impacts[place] = impact;
    }
  }
  const postings = { starts, passages, impacts };
  return { postings, lengths, norms, lengthSum, impactLength: averageLength };
}

/** The distinct terms of one passage with their weighted frequencies; emptied by the next fill. */
class WordBag {
  readonly terms: Uint32Array;
  readonly frequencies: Float32Array;
  size = 0;

  constructor(termCount: number) {
    this.terms = new Uint32Array(termCount);
    this.frequencies = new Float32Array(termCount);
  }

  /** Returns the passage's length in weighted words; extras repeat words and do not lengthen it. */
  fill({ starts, entries }: PassageTokens, ordinal: number, weights: readonly number[]): number {
    for (let i = 0; i < this.size; i++) this.frequencies[this.terms[i] as number] = 0;
    this.size = 0;
    let length = 0;
    let weight = 1;
    const end = starts[ordinal + 1] as number;
    for (let i = starts[ordinal] as number; i < end; i++) {
      const entry = entries[i] as number;
      const term = (entry & ~extraBit) >>> 0;
      if (term >= firstFieldMark) {
        weight = weights[term - firstFieldMark] as number;
        continue;
      }
      if (entry === term) length += weight;
      const known = this.frequencies[term] as number;
      if (known === 0) this.terms[this.size++] = term;
      this.frequencies[term] = known + weight;
    }
    return length;
  }
}
