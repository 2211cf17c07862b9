import type { IndexColumns } from './index-columns.js';
import { type FieldWeights, fieldOrder } from './passage-fields.js';
import { extraBit, firstFieldMark, type PassageTokens } from './passage-tokens.js';
import type { Similarity } from './similarity.js';
import { logFrequency } from './tf-idf.js';

type Inverted = Pick<IndexColumns, 'postings' | 'lengths' | 'norms' | 'averageLength'>;

/**
 * From "which terms does a passage hold" to "which passages hold a term". Three walks over the
 * tokens' 4-byte entries: count, weigh, round; no object is made per passage or posting.
 */
export function invertTokens(
  tokens: PassageTokens,
  termCount: number,
  fieldWeights: FieldWeights,
  similarity: Similarity,
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
      squares += logFrequency(bag.frequencies[term] as number) ** 2;
    }
    norms[ordinal] = Math.max(1, Math.sqrt(squares));
  }
  for (let term = 0; term < termCount; term++) {
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  }

  const averageLength = passageCount === 0 ? 0 : lengthSum / passageCount;
  const ordinals = new Uint32Array(starts[termCount] as number);
  const exact = new Float32Array(ordinals.length);
  const next = starts.slice();
  let largest = 0;
  for (let ordinal = 0; ordinal < passageCount; ordinal++) {
    bag.fill(tokens, ordinal, weights);
    const passage = {
      length: lengths[ordinal] as number,
      averageLength: Math.max(1, averageLength),
      norm: norms[ordinal] as number,
    };
    for (let i = 0; i < bag.size; i++) {
      const term = bag.terms[i] as number;
      const place = next[term] as number;
      next[term] = place + 1;
      const impact = similarity.impact(bag.frequencies[term] as number, passage);
      ordinals[place] = ordinal;
      exact[place] = impact;
      if (impact > largest) largest = impact;
    }
  }

  const scale = largest === 0 ? 1 : largest / 0xffff;
  const impacts = new Uint16Array(exact.length);
  for (let i = 0; i < exact.length; i++) {
    impacts[i] = Math.max(1, Math.round((exact[i] as number) / scale));
  }
  return { postings: { starts, ordinals, impacts, scale }, lengths, norms, averageLength };
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
