import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/analysis/edit-distance.js';

describe('the edit distance', () => {
  it.each([
    ['roe', 'roe', 0],
    ['roe', 'row', 1],
    ['tarn', 'train', 2],
    ['marsh', 'harshly', 3],
    ['', 'ab', 2],
    ['roe', 'somebody', 6],
  ])('of %s and %s is %i, up to the limit', (one, other, edits) => {
    expect(editDistance(one, other, 9)).toBe(edits);
    expect(editDistance(one, other, 2)).toBe(Math.min(2, edits));
  });
});
