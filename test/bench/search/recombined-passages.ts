import type { Random } from '../seeded-random.js';
import { spell } from '../zipf-texts.js';

/** How many different words a text of n words holds: Heaps' law, V(n) = k · n^beta. */
export interface HeapsLaw {
  readonly k: number;
  readonly beta: number;
}

/** How often a passage goes on in another sentence that holds the same word, 0 to 1. A choice. */
const jumpShare = 0.5;

/** Words said so often or less in the base give way to words that the base lacks. A choice. */
const rareCount = 3;

/** A chain that never ends is cut: longer than any sentence of the judged sets. */
const maxWords = 400;

/** The mark between two sentences, which is a word to the chain: so lengths are those of the base. */
const sentenceEnd = 0;

/**
 * Endless passages that read like the sentences they are made from. Two processes, both old:
 *
 * - A chain of words (Shannon, "A Mathematical Theory of Communication", 1948, section 3): from a
 *   place in the base on to the next word, or, every other time, to what follows the same word
 *   elsewhere. Its steady state is the base itself, so words, neighbours and lengths keep their
 *   real frequencies.
 * - An urn for the rare ones (Simon, "On a class of skew distribution functions", 1955): where the
 *   base says a rare word, a new word is made up with the chance that Heaps' law asks for at this
 *   length of text, and else one of the urn's earlier words is said again. So the vocabulary grows
 *   as in life, and about as many words as in life are said once only.
 */
export class RecombinedPassages {
  readonly heaps: HeapsLaw;
  readonly #random: Random;
  /** The base, word by word, with an end mark before, between and after the sentences. */
  readonly #surfaces: string[] = [''];
  readonly #keys: Uint32Array;
  /** Where each key stands: `#places` from `#starts[key]` to `#starts[key + 1]`. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;
  /** The share of the base's words that are rare. */
  readonly #rareShare: number;
  /** Every rare word said so far: a place in the base, or below zero the made-up word -n. */
  #urn = new Int32Array(1 << 16);
  #urnSize = 0;
  #words: number;
  #madeUp = 0;

  constructor(sentences: readonly string[], random: Random) {
    this.#random = random;
    const numbers = new Map<string, number>([['', sentenceEnd]]);
    const keys = [sentenceEnd];
    let half = 0;
    sentences.forEach((sentence, i) => {
      for (const surface of sentence.split(/\s+/)) {
        const key = bare(surface);
        if (key === '') continue;
        let number = numbers.get(key);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(key, number);
        }
        keys.push(number);
        this.#surfaces.push(surface);
      }
      keys.push(sentenceEnd);
      this.#surfaces.push('');
      if (i + 1 === sentences.length >> 1) half = numbers.size - 1;
    });
    this.#keys = Uint32Array.from(keys);
    this.#starts = new Uint32Array(numbers.size + 1);
    for (const key of keys) this.#starts[key + 1] = (this.#starts[key + 1] as number) + 1;
    for (let key = 0; key < numbers.size; key++) {
      this.#starts[key + 1] = (this.#starts[key + 1] as number) + (this.#starts[key] as number);
    }
    const next = this.#starts.slice();
    this.#places = new Uint32Array(keys.length);
    keys.forEach((key, place) => {
      const at = next[key] as number;
      next[key] = at + 1;
      this.#places[at] = place;
    });
    this.#words = keys.length - sentences.length - 1;
    const beta = half === 0 ? 0.5 : Math.log2((numbers.size - 1) / half);
    this.heaps = { beta, k: (numbers.size - 1) / Math.max(1, this.#words) ** beta };
    for (let place = 1; place < keys.length; place++) if (this.#isRare(place)) this.#keep(place);
    this.#rareShare = this.#urnSize / Math.max(1, this.#words);
  }

  /** The next passage: words parted by blanks. */
  next(): string {
    const words: string[] = [];
    let at = this.#placeOf(sentenceEnd);
    // The last mark has nothing after it.
    if (at === this.#keys.length - 1) at = 0;
    for (at += 1; words.length < maxWords; at += 1) {
      if (this.#keys[at] === sentenceEnd || at >= this.#keys.length) break;
      this.#words++;
      words.push(this.#isRare(at) ? this.#drawRare() : (this.#surfaces[at] as string));
      if (this.#random() < jumpShare) at = this.#placeOf(this.#keys[at] as number);
    }
    return words.join(' ');
  }

  #countOf(key: number): number {
    return (this.#starts[key + 1] as number) - (this.#starts[key] as number);
  }

  #isRare(place: number): boolean {
    const key = this.#keys[place] as number;
    return key !== sentenceEnd && this.#countOf(key) <= rareCount;
  }

  #placeOf(key: number): number {
    const start = this.#starts[key] as number;
    return this.#places[start + Math.floor(this.#random() * this.#countOf(key))] as number;
  }

  #drawRare(): string {
    const { k, beta } = this.heaps;
    const isNew = this.#random() * this.#rareShare < k * beta * this.#words ** (beta - 1);
    const drawn = isNew
      ? -++this.#madeUp
      : (this.#urn[Math.floor(this.#random() * this.#urnSize)] as number);
    this.#keep(drawn);
    return drawn < 0 ? madeUpWord(-drawn) : (this.#surfaces[drawn] as string);
  }

  #keep(word: number): void {
    if (this.#urnSize === this.#urn.length) {
      const wider = new Int32Array(this.#urn.length * 2);
      wider.set(this.#urn);
      this.#urn = wider;
    }
    this.#urn[this.#urnSize++] = word;
  }
}

/** Ends as no other made-up word does, and has three syllables or more, as few words of a language ending so. */
function madeUpWord(n: number): string {
  return `${spell(4_900 + n)}x`;
}

/** What makes two words the same word to the chain: letters and digits, in lower case. */
export function bare(surface: string): string {
  return surface.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
