import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTrecOrder } from '../../src/eval/trec-order.js';

const ids = (ranking: readonly { id: string; score: number }[]) =>
  inTrecOrder(ranking).map(({ id }) => id);

describe('the order in which trec_eval reads a ranking', () => {
  it('is by falling score, then by falling id, whatever order it came in', () => {
    const ranking = [
      { id: '10', score: 2 },
      { id: '9', score: 2 },
      { id: '7', score: 3 },
      { id: 'a', score: 2 },
    ];
    expect(ids(ranking)).toEqual(['7', 'a', '9', '10']);
    fc.assert(
      fc.property(fc.shuffledSubarray(ranking, { minLength: 4 }), (shuffled) => {
        expect(ids(shuffled)).toEqual(['7', 'a', '9', '10']);
      }),
    );
  });

  it('takes scores as equal that single precision cannot tell apart', () => {
    expect(
      ids([
        { id: 'a', score: 1 + 1e-12 },
        { id: 'b', score: 1 },
      ]),
    ).toEqual(['b', 'a']);
    expect(
      ids([
        { id: 'a', score: 1 + 1e-6 },
        { id: 'b', score: 1 },
      ]),
    ).toEqual(['a', 'b']);
  });

  it('compares ids byte by byte, not by UTF-16 code unit', () => {
    // U+FF5E is below U+1F600 as a byte string, above its surrogates as code units.
    const tied = [
      { id: '\u{1F600}', score: 1 },
      { id: '\uFF5E', score: 1 },
    ];
    expect(ids(tied)).toEqual(['\u{1F600}', '\uFF5E']);
  });
});
