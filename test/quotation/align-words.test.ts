import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { Aligner, type Alignment, type WordEdit } from '../../src/quotation/align-words.js';

/** The table of all distances, cell by cell, and the way back through it. */
function alignedByTable(claimed: readonly number[], source: readonly number[]) {
  const cost = claimed.map(() => source.map(() => 0));
  const at = (i: number, j: number): number =>
    i === 0 ? 0 : j === 0 ? i : (cost[i - 1]?.[j - 1] ?? 0);
  for (let i = 1; i <= claimed.length; i++) {
    for (let j = 1; j <= source.length; j++) {
      const diagonal = at(i - 1, j - 1) + (claimed[i - 1] === source[j - 1] ? 0 : 1);
      const row = cost[i - 1] ?? [];
      row[j - 1] = Math.min(diagonal, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  const m = claimed.length;
  let end = 0;
  for (let j = 1; j <= source.length; j++) if (at(m, j) < at(m, end)) end = j;
  while (end < source.length && at(m, end + 1) === at(m, end)) end++;
  const edits: WordEdit[] = [];
  let [i, j] = [m, end];
  while (i > 0) {
    const diagonal = j > 0 ? at(i - 1, j - 1) : Number.POSITIVE_INFINITY;
    if (j > 0 && claimed[i - 1] === source[j - 1] && at(i, j) === diagonal) {
      edits.push({ kind: 'same', claimed: --i, source: --j });
    } else if (at(i, j) === diagonal + 1) {
      edits.push({ kind: 'changed', claimed: --i, source: --j });
    } else if (at(i, j) === at(i - 1, j) + 1) edits.push({ kind: 'added', claimed: --i });
    else edits.push({ kind: 'left-out', source: --j });
  }
  return { edits: edits.reverse(), distance: at(m, end), start: Math.min(j, end), end };
}

/** The whole alignment at once. */
function alignWords(claimed: readonly number[], source: readonly number[]): Alignment {
  const aligner = new Aligner(claimed);
  return finishSteps(aligner.align(source, finishSteps(aligner.closestEnd(source))));
}

describe('a claim beside a source', () => {
  const words = (most: number, different: number) =>
    fc.array(fc.integer({ min: -1, max: different }), { minLength: 1, maxLength: most });

  it('is aligned as the whole table says, whatever its words', () => {
    for (const [most, different] of [
      [12, 2],
      [40, 3],
      [110, 20],
    ] as const) {
      fc.assert(
        fc.property(words(most, different), words(2 * most, different), (claimed, source) => {
          // -1 is a word that no document holds.
          const held = source.filter((word) => word >= 0);
          expect(alignWords(claimed, held)).toEqual(alignedByTable(claimed, held));
        }),
        { numRuns: 150 },
      );
    }
  });

  it('is aligned so when it is a piece of the source with a few changes', () => {
    fc.assert(
      fc.property(
        words(200, 30),
        fc.nat(),
        fc.array(fc.nat(), { maxLength: 6 }),
        (all, from, at) => {
          const source = all.map((word) => Math.max(0, word));
          const claimed = source.slice(from % source.length);
          for (const place of at) claimed.splice(place % claimed.length, place % 2, 99, place % 30);
          expect(alignWords(claimed, source)).toEqual(alignedByTable(claimed, source));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has never fewer edits than its words that the source lacks', () => {
    fc.assert(
      fc.property(words(40, 6), words(60, 6), (claimed, source) => {
        const least = new Aligner(claimed).leastDistance(source);
        expect(alignWords(claimed, source).distance).toBeGreaterThanOrEqual(least);
      }),
    );
    expect(new Aligner([1, 1, 2, 3]).leastDistance([1, 2, 2, 9])).toBe(2);
  });
});
