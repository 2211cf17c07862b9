import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keynessBounds } from '../../src/answer/confidence.js';
import { keynessOf, keynessOfWords } from '../../src/answer/keyness.js';
import type { WordRole } from '../../src/answer/question.js';
import { createWordFrequencies } from '../../src/answer/word-frequencies.js';

const english = createWordFrequencies(
  new Map([
    ['of', 24_000_000],
    ['govern', 300_000],
    ['ferri', 4_000],
  ]),
);

interface Word {
  readonly role: WordRole;
  readonly terms: readonly string[];
}

function word(term: string, role: WordRole = 'noun', ...forms: readonly string[]): Word {
  return { role, terms: [term, ...forms] };
}

/** In 99 passages of ten words, of which so many hold each term. */
function keynessIn(held: Readonly<Record<string, number>>, words: readonly Word[]) {
  const counted = words.map((one) => ({ ...one, passages: held[one.terms[0] ?? ''] ?? 0 }));
  return keynessOfWords(counted, { passageCount: 99, passageLength: 60 }, english);
}

describe('the keyness of a word', () => {
  it('is the logarithm of its share of the corpus to its share of the language', () => {
    // (3 + ½) of 99 + 1 passages, a tenth of whose words it is: 0.0035 of all words, 875 times 4e-6.
    const [ferry] = keynessIn({ ferri: 3 }, [word('ferri')]);
    expect(ferry).toBeCloseTo(Math.log(875), 9);
    const [government] = keynessIn({ govern: 3 }, [word('govern')]);
    expect(government).toBeCloseTo(Math.log(0.0035 / 3e-4), 9);
  });

  it('is measured for what says what is asked about, and for nothing else', () => {
    const words = [word('of', 'function'), word('say', 'weak'), word('ferri')];
    expect(keynessIn({ of: 90, say: 9 }, words)).toEqual([
      null,
      null,
      expect.closeTo(Math.log(0.0005 / 4e-6), 9),
    ]);
  });

  it('goes by the word as it was asked, not by its other forms', () => {
    const held = { dead: 9, die: 1 };
    const alone = keynessIn(held, [word('die')]);
    expect(keynessIn(held, [word('die', 'verb', 'dead')])).toEqual(alone);
  });

  it('takes a number for a common word, though no list of words has it', () => {
    const [year, name] = keynessIn({ '2016': 9, okonkwo: 9 }, [
      word('2016', 'number'),
      word('okonkwo', 'name'),
    ]);
    expect(year).toBeLessThan((name ?? 0) - 2);
  });

  it('rises with the passages that hold the word, and is finite for any of them', () => {
    const count = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const keyness = (ferri: number) => keynessIn({ ferri }, [word('ferri')])[0] ?? Number.NaN;
        expect(Number.isFinite(keyness(low))).toBe(true);
        expect(keyness(high)).toBeGreaterThanOrEqual(keyness(low));
      }),
    );
    const empty = { passageCount: 0, passageLength: 0 };
    const none = { ...word('ferri'), passages: 0 };
    expect(Number.isFinite(keynessOfWords([none], empty, english)[0])).toBe(true);
  });
});

describe('the keyness of what a window holds', () => {
  const { least, most } = keynessBounds;

  it('is that of the most telling word that it holds, by a synonym too', () => {
    expect(keynessOf({ matches: [1, 0, 0.75] }, [1, 3.5, 2])).toBe(2);
    expect(keynessOf({ matches: [1, 0.2, 0] }, [1, 3.5, 2])).toBe(1);
  });

  it('is the least there is for a window that holds none, or none but function words', () => {
    expect(keynessOf({ matches: [0, 0] }, [3, 2])).toBe(least);
    expect(keynessOf({ matches: [1, 0] }, [null, 2])).toBe(least);
    expect(keynessOf({ matches: [] }, [])).toBe(least);
  });

  it('is bounded: rarer than its own a word of the corpus cannot be', () => {
    expect(keynessOf({ matches: [1] }, [9])).toBe(most);
    expect(keynessOf({ matches: [1] }, [-9])).toBe(least);
  });
});
