import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare, RecombinedPassages } from '../bench/search/recombined-passages.js';
import { seededRandom } from '../bench/seeded-random.js';
import { makeZipfTexts } from '../bench/zipf-texts.js';

const base = makeZipfTexts({ documents: 4_000, warmUp: 1, timed: 1, words: [8] }).documents.map(
  ({ text }) => text,
);

function vocabularyOf(passages: readonly string[]): { words: number; different: number } {
  const words = passages.flatMap((passage) => passage.split(' ').map(bare));
  return { words: words.length, different: new Set(words).size };
}

describe('recombined passages', () => {
  test('are the same for the same seed, and others for another', () => {
    const make = (seed: number) => {
      const recombined = new RecombinedPassages(base, seededRandom(seed));
      return Array.from({ length: 50 }, () => recombined.next());
    };
    expect(make(7)).toEqual(make(7));
    expect(make(7)).not.toEqual(make(8));
  });

  test('let the vocabulary grow as Heaps’ law says, fitted to the base, to ten times its size', () => {
    const recombined = new RecombinedPassages(base, seededRandom(1));
    const { k, beta } = recombined.heaps;
    const texts = [...base, ...Array.from({ length: 9 * base.length }, () => recombined.next())];
    const { words, different } = vocabularyOf(texts);
    expect(different / (k * words ** beta)).toBeGreaterThan(0.97);
    expect(different / (k * words ** beta)).toBeLessThan(1.03);
    expect(different).toBeGreaterThan(2 * vocabularyOf(base).different);
  });

  test('keep the share of the commonest word and the length of passages', () => {
    const recombined = new RecombinedPassages(base, seededRandom(2));
    const made = Array.from({ length: base.length }, () => recombined.next());
    const counts = new Map<string, number>();
    for (const word of base.flatMap((passage) => passage.split(' '))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const [[commonest] = ['']] = [...counts].sort((a, b) => b[1] - a[1]);
    const share = (texts: readonly string[]) => {
      const words = texts.flatMap((text) => text.split(' '));
      return words.filter((word) => word === commonest).length / words.length;
    };
    expect(share(made) / share(base)).toBeCloseTo(1, 1);
    expect(vocabularyOf(made).words / vocabularyOf(base).words).toBeCloseTo(1, 1);
  });

  test('come from any sentences at all: of one word, of signs only, of names that objects have', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.constantFrom('__proto__ constructor', '…', 'İstanbul 👩‍🔬')),
        ),
        (sentences) => {
          const recombined = new RecombinedPassages(sentences, seededRandom(3));
          const made = Array.from({ length: 20 }, () => recombined.next());
          const known = new Set(sentences.flatMap((sentence) => sentence.split(/\s+/).map(bare)));
          // Of sentences without a word, passages without a word; else passages of words alone.
          if (![...known].some((word) => word !== '')) expect(made.join('')).toBe('');
          for (const word of made.flatMap((passage) => passage.split(' ')).filter(Boolean)) {
            expect(known.has(bare(word)) || /^[a-z]{4,}$/.test(word)).toBe(true);
          }
        },
      ),
    );
  });
});
