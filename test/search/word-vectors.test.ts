import { describe, expect, it } from 'vitest';
import { cosine, sentenceVector } from '../../src/search/sentence-vector.js';
import { createWordVectors, near } from '../../src/search/word-vectors.js';

/** 3 dimensions, near from a cosine of .6 on. */
const vectors = createWordVectors(
  {
    name: 'three words',
    analysis: 'rules 0',
    dimensions: 3,
    nearCosine: 0.6,
    terms: ['left', 'leftish', 'up', 'right'],
    rows: Int8Array.of(100, 0, 0, 60, 80, 0, 0, 0, 7, -127, 0, 0),
  },
  'three words',
);
const [left, leftish, up, right] = ['left', 'leftish', 'up', 'right'].map(vectors.find) as [
  number,
  number,
  number,
  number,
];

describe('WordVectors', () => {
  it('finds the number of a term, and -1 for a term without a vector', () => {
    expect(vectors.find('up')).toBe(2);
    expect(vectors.find('down')).toBe(-1);
  });

  it('says that the threshold of a table is near, whatever its cosine, and that a term is itself', () => {
    expect(vectors.similarity(left, leftish)).toBeCloseTo(near, 9);
    expect(vectors.similarity(leftish, left)).toBe(vectors.similarity(left, leftish));
    expect(vectors.similarity(up, up)).toBe(1);
  });

  it('says nothing of words that stand across or against one another', () => {
    expect(vectors.similarity(left, up)).toBe(0);
    expect(vectors.similarity(left, right)).toBe(0);
  });

  it('tells how far a direction goes along a vector, whatever the length of its row', () => {
    const along = vectors.towards(Float32Array.of(0.5, -2, 1e-3));
    expect(along(left)).toBeCloseTo(0.5, 3);
    expect(along(right)).toBeCloseTo(-0.5, 3);
    expect(along(leftish)).toBeCloseTo(0.6 * 0.5 - 0.8 * 2, 3);
    expect(vectors.towards(new Float32Array(3))(left)).toBe(0);
  });

  it('is near from the threshold on and otherwise not at all', () => {
    const nearness = vectors.nearnessTo(left);
    expect([left, leftish, up, right].map((other) => nearness(other))).toEqual([
      1,
      vectors.similarity(left, leftish),
      0,
      0,
    ]);
  });

  it('adds vectors of one length, however long their rows are', () => {
    const sum = new Float32Array(3);
    vectors.addTo(sum, up, 2);
    vectors.addTo(sum, right, 0.5);
    expect([...sum]).toEqual([-0.5, 0, 2]);
  });
});

describe('sentenceVector', () => {
  const vectorOf = (...words: readonly (readonly [number, number, number])[]) =>
    sentenceVector(
      vectors,
      words.map(([number, frequency, share]) => ({ number, frequency, share })),
    );

  it('leans to the rarer word, and leaves out what has no vector', () => {
    const sum = vectorOf([left, 1, 0.009], [up, 1, 0], [-1, 5, 0]);
    expect(sum[0]).toBeCloseTo(0.1, 6);
    expect(sum[2]).toBeCloseTo(1, 6);
  });

  it('counts what is repeated more, but not as often', () => {
    const once = vectorOf([left, 1, 0], [up, 1, 0]);
    const thrice = vectorOf([left, 3, 0], [up, 1, 0]);
    expect((thrice[0] as number) / (once[0] as number)).toBeCloseTo(1 + Math.log(3), 6);
  });

  it('is all zeros without a word, which is at no angle to anything', () => {
    expect([...vectorOf()]).toEqual([0, 0, 0]);
    expect(cosine(vectorOf(), vectorOf([up, 1, 0]))).toBe(0);
    expect(cosine(vectorOf([up, 2, 0]), vectorOf([up, 1, 0]))).toBeCloseTo(1, 6);
  });
});
