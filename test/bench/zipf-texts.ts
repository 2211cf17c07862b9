import type { BenchTexts, TextSizes } from './bench-texts.js';
import { type Random, seededRandom } from './seeded-random.js';

/**
 * Heaps' law, V(n) = K · n^β: how many different words a text of n words holds. Typical of
 * English are K from 30 to 100 and β about 0.5 (Manning, Raghavan & Schütze, "Introduction to
 * Information Retrieval", section 5.1.1); these two give the 56,000
 * different words that 1.29 million words of the judged sets' sentences hold, within two per
 * cent. Four fifths of them come up, for the rarest are often passed over.
 */
const heaps = { k: 50, beta: 0.5 } as const;

/** Words in a passage: evenly from 5 to 31, on average 18 as in the judged sets' sentences. */
const passageWords = { least: 5, most: 31 } as const;

/**
 * Made-up passages and questions for machines without the judged sets. The n-th word is drawn
 * from a vocabulary of V(n) words, the rank uniform in its logarithm, so that the r-th word has
 * the share ln((r + 1) / r) ÷ ln V, near 1 / (r · ln V): Zipf's law. Unlike English, no word is
 * on any engine's stop list and none has endings to strip.
 */
export function makeZipfTexts(sizes: TextSizes): BenchTexts {
  const random = seededRandom(20_260_715);
  let n = 0;
  const draw = (words: number) =>
    Array.from({ length: words }, () => {
      n += 1;
      return drawWord(n, random);
    }).join(' ');
  const documents = Array.from({ length: sizes.documents }, () => {
    const { least, most } = passageWords;
    const text = draw(least + Math.floor(random() * (most - least + 1)));
    return { title: '', text };
  });
  return {
    origin: `${n} made-up words under the laws of Zipf and Heaps (no judged sets found)`,
    documents,
    questions: sizes.words.map((words) => ({
      words,
      warmUp: Array.from({ length: sizes.warmUp }, () => draw(words)),
      timed: Array.from({ length: sizes.timed }, () => draw(words)),
    })),
  };
}

function drawWord(n: number, random: Random): string {
  const vocabulary = Math.max(2, heaps.k * n ** heaps.beta);
  return spell(Math.floor(vocabulary ** random()) - 1);
}

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

/** The n-th made-up word, from 0: n in base 70, a syllable to a digit; different for every n. */
export function spell(n: number): string {
  const syllables = consonants.length * vowels.length;
  let rest = n;
  let word = '';
  do {
    const digit = rest % syllables;
    word += `${consonants[digit % consonants.length]}${vowels[Math.floor(digit / consonants.length)]}`;
    rest = Math.floor(rest / syllables);
  } while (rest > 0);
  return word;
}
