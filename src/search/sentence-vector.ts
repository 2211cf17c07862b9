import type { WordVectors } from './word-vectors.js';

/**
 * The vector of some words: the sum of their vectors, frequent words little, `SIF` of Arora, Liang,
 * Ma, "A simple but tough-to-beat baseline for sentence embeddings" (2017), eq. 3, without taking the
 * common direction out. Words without a vector add nothing; without any it is all zeros.
 * @param words each once: the number of its vector (-1 for none), how often it comes and its share of all
 *   words of the language, 0 to 1
 */
export function sentenceVector(
  vectors: WordVectors,
  words: Iterable<{ readonly number: number; readonly frequency: number; readonly share: number }>,
): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  for (const { number, frequency, share } of words) {
    if (number < 0) continue;
    vectors.addTo(sum, number, uncommonness(share) * repetition(frequency));
  }
  return sum;
}

/** What a word of this share of all words counts. */
export function uncommonness(share: number): number {
  return rareShare / (rareShare + share);
}

/** What a word counts that comes so often, 1 or more. */
export function repetition(frequency: number): number {
  return frequency === 1 ? 1 : 1 + Math.log(frequency);
}

/** A word of this share counts half. The paper's. */
const rareShare = 1e-3;

/** The length of a vector. */
export function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (vector[i] as number) ** 2;
  return Math.sqrt(sum);
}

/** The cosine of the angle between two vectors, -1 to 1; 0 where one of them is all zeros. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let product = 0;
  let oneSquare = 0;
  let otherSquare = 0;
  for (let i = 0; i < one.length; i++) {
    const a = one[i] as number;
    const b = other[i] as number;
    product += a * b;
    oneSquare += a * a;
    otherSquare += b * b;
  }
  return product === 0 ? 0 : product / Math.sqrt(oneSquare * otherSquare);
}
