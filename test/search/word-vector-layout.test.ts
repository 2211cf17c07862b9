import { describe, expect, it } from 'vitest';
import {
  readWordVectors,
  WordVectorLayoutError,
  writeWordVectors,
} from '../../src/search/word-vector-layout.js';

const table = {
  name: 'two words',
  analysis: 'rules 0',
  dimensions: 2,
  nearCosine: 0.5,
  terms: ['été', 'winter'],
  rows: Int8Array.of(3, 4, -127, 0),
};
const bytes = writeWordVectors(table);
const read = (changed: Uint8Array, analysis = 'rules 0') => readWordVectors(changed, analysis);

describe('readWordVectors', () => {
  it('gives back what was written', () => {
    const vectors = read(bytes);
    expect(vectors.dimensions).toBe(2);
    const sum = new Float32Array(2);
    vectors.addTo(sum, vectors.find('été'), 5);
    expect([...sum]).toEqual([3, 4]);
    vectors.addTo(sum, vectors.find('winter'), 1);
    expect([...sum]).toEqual([2, 4]);
  });

  it('reads bytes that lie anywhere in memory', () => {
    const around = new Uint8Array(bytes.length + 5);
    around.set(bytes, 3);
    expect(read(around.subarray(3, 3 + bytes.length)).find('winter')).toBe(1);
  });

  it('names tables of other contents otherwise', () => {
    const other = writeWordVectors({ ...table, rows: Int8Array.of(3, 4, -127, 1) });
    expect(read(other).name).not.toBe(read(bytes).name);
    expect(read(bytes.slice()).name).toBe(read(bytes).name);
  });

  it('refuses every single flipped bit and every cut', () => {
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] as number) ^ 1;
      expect(() => read(flipped), `byte ${at}`).toThrow(WordVectorLayoutError);
      expect(() => read(bytes.slice(0, at)), `cut at ${at}`).toThrow(WordVectorLayoutError);
    }
  });

  it('refuses terms that other rules of the analyzer made: they would not be met', () => {
    expect(() => read(bytes, 'rules 1')).toThrow('rules 1');
  });

  it('refuses a table with fewer rows than terms', () => {
    const short = writeWordVectors({ ...table, rows: Int8Array.of(3, 4) });
    expect(() => read(short)).toThrow('2 terms and as many rows of 2');
  });
});
