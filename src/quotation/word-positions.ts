import { Pace } from '../answer/pace.js';

/** Positions of word `n` are `positions[offsets[n] … offsets[n + 1]]`, ascending. */
export interface WordPositions {
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
}

/** Counting sort of the positions of a stream by word number, a millisecond a step. */
export function* positionsOfWords(
  stream: Uint32Array,
  words: number,
): Generator<void, WordPositions> {
  const pace = new Pace();
  const offsets = new Uint32Array(words + 1);
  for (let position = 0; position < stream.length; position++) {
    const number = stream[position] ?? 0;
    offsets[number + 1] = (offsets[number + 1] ?? 0) + 1;
    if (pace.spend(costOfPosition)) yield;
  }
  const next = new Uint32Array(words + 1);
  for (let n = 0; n < words; n++) {
    const end = (offsets[n] ?? 0) + (offsets[n + 1] ?? 0);
    offsets[n + 1] = end;
    next[n + 1] = end;
    if (pace.spend(1)) yield;
  }
  const positions = new Uint32Array(stream.length);
  for (let position = 0; position < stream.length; position++) {
    const number = stream[position] ?? 0;
    const slot = next[number] ?? 0;
    positions[slot] = position;
    next[number] = slot + 1;
    if (pace.spend(costOfPosition)) yield;
  }
  return { offsets, positions };
}

/** Each is somewhere else in memory. */
const costOfPosition = 5;
