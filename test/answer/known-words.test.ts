import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnownWords } from '../../src/answer/known-words.js';

describe('known words', () => {
  const word = fc
    .array(fc.constantFrom('a', 'b', 'é', '-'), { minLength: 1, maxLength: 4 })
    .map((letters) => letters.join(''));

  it('are those of either list and no others, wherever they stand in it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, fc.boolean(), (listed, asked, isClosed) => {
        const lines = listed.toSorted().join('\n') + (isClosed ? '\n' : '');
        const known = createKnownWords(new Map([['ab', 1]]), lines);
        expect(known.has(asked)).toBe(asked === 'ab' || listed.includes(asked));
        for (const one of listed) expect(known.has(one)).toBe(true);
      }),
    );
  });

  it('are none without a list, nor is the empty term in one', () => {
    expect(createKnownWords(new Map()).has('ab')).toBe(false);
    expect(createKnownWords(new Map(), 'ab\n').has('')).toBe(false);
  });
});
