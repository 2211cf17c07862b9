import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldChunk, foldText } from '../../src/analysis/fold.js';

describe('folding', () => {
  it('goes character by character, each with its marks, and knows where each came from', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        'e\u0301',
        '\u0301',
        'İ',
        'ﬁ',
        '½',
        '’',
        '–',
        '\u200b',
        '😀',
        '\u20dd',
        'が',
        'אָ',
        '`',
        'ab',
      ),
    );
    const chunk = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(chunk, (written) => {
        const clusters = [...written.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)];
        const folded = clusters.map((cluster) => foldText(cluster[0]));
        const { text, starts, ends } = foldChunk(written);
        expect(text).toBe(folded.join(''));
        if (starts === null || ends === null) {
          expect(text).toBe(written);
          return;
        }
        const origin = clusters.flatMap((cluster, i) => {
          const place = [cluster.index, cluster.index + cluster[0].length];
          return Array.from({ length: folded[i]?.length ?? 0 }, () => place);
        });
        expect(Array.from(starts, (start, i) => [start, ends[i]])).toEqual(origin);
      }),
      { numRuns: 2_000 },
    );
  });
});
