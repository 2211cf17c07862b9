import type { Explanation } from './explanation.js';
import { extraMark, firstWide, wideTerm } from './passage-tokens.js';
import { QuestionTerms } from './question-terms.js';
import type { Segment } from './segment.js';
import { type RerankerLanguage, SegmentVectors } from './segment-vectors.js';
import { lengthOf, repetition, sentenceVector, uncommonness } from './sentence-vector.js';
import { halfWindow, SoughtWindows, type SoughtWord } from './sought-windows.js';
import type { WordVectors } from './word-vectors.js';

/** How much both parts add, for questions of few words; see `forLength`. A plateau on thirteen judged sets: .6 to 2. */
const themeShare = 1;
const togetherShare = 1.5;

/** The longer a question is, the less its words need help: `16 / (16 + words)`. */
function forLength(words: number): number {
  return 16 / (16 + words);
}

/** A passage, by its place in its segment. */
export interface PlacedInSegment {
  readonly segment: Segment;
  readonly passage: number;
}

/**
 * Ranks the passages again that a question's words found: by how far they are on its theme, and by
 * how many of its words, or words near them, stand together. Both only add to a passage's score, so that
 * what was found stays found, and nothing else comes.
 *
 * - Theme: `themeShare · forLength · W · max(0, cos(question, passage))`, W the weight of the question's
 *   words that have a vector, question and passage as `sentenceVector`.
 * - Together: `togetherShare · forLength · max over windows of Σ weight · s²`, s 1 for the word itself,
 *   else the similarity of the nearest word of the window that is `near`.
 *
 * Keeps what it computes of terms and passages, and scratch for one question at a time: begin a
 * question, then score passage after passage, nothing else in between.
 */
export class Reranker {
  readonly #vectors: WordVectors;
  readonly #language: RerankerLanguage;
  readonly #segments = new WeakMap<Segment, SegmentVectors>();
  #words: readonly SoughtWord[] = [];
  /** The number of the vector of each word; -1 for none. */
  #numbers: readonly number[] = [];
  #direction: Float32Array = new Float32Array(0);
  #length = 0;
  #themeFactor = 0;
  #togetherFactor = 0;
  readonly #terms: QuestionTerms;
  readonly #windows = new SoughtWindows();
  /** Slots of the terms with vectors that the passage holds, each once; of them `#heldCount` mean something. */
  #held = new Uint32Array(256);
  #heldCount = 0;

  constructor(vectors: WordVectors, language: RerankerLanguage) {
    this.#vectors = vectors;
    this.#language = language;
    this.#terms = new QuestionTerms(vectors, (term) => uncommonness(language.shareOf(term)));
  }

  /**
   * @param words each once, in the order of the question
   * @param passages those that will be scored or explained
   */
  begin(words: readonly SoughtWord[], passages: readonly PlacedInSegment[]): void {
    const vectors = this.#vectors;
    this.#words = words;
    this.#numbers = words.map(({ terms }) => {
      const known = terms.find((term) => vectors.find(term) >= 0);
      return known === undefined ? -1 : vectors.find(known);
    });
    this.#direction = sentenceVector(
      vectors,
      words.flatMap(({ terms: [term = ''] }, at) => {
        const number = this.#numbers[at] as number;
        return number < 0 ? [] : [{ number, frequency: 1, share: this.#language.shareOf(term) }];
      }),
    );
    this.#length = lengthOf(this.#direction);
    const weight = words.reduce(
      (sum, word, at) => sum + ((this.#numbers[at] as number) < 0 ? 0 : word.weight),
      0,
    );
    this.#themeFactor = themeShare * forLength(words.length) * weight;
    this.#togetherFactor = togetherShare * forLength(words.length);
    this.#terms.begin(words, this.#numbers, this.#direction);
    for (const { segment, passage } of passages) {
      this.#terms.meet(segment, this.#vectorsOf(segment), passage);
    }
    this.#terms.weigh();
  }

  /** The score of a passage: `before`, what it scored by its words alone, and what is added. */
  score(before: number, place: PlacedInSegment): number {
    let score = before + this.#themeFactor * this.#read(place);
    const { best } = this.#windows;
    for (let word = 0; word < this.#words.length; word++) {
      const { weight } = this.#words[word] as SoughtWord;
      const similarity = best[word] as number;
      if (similarity > 0) score += this.#togetherFactor * weight * similarity * similarity;
    }
    return score;
  }

  /**
   * What is added, in the order of addition.
   * @param written says a term as the passage writes it, null for one that it does not know
   */
  explain(
    place: PlacedInSegment,
    written: (term: string, typed: string) => string | null,
  ): readonly Explanation[] {
    const theme = this.#read(place);
    const { best, nearest } = this.#windows;
    const together: Explanation[] = [];
    for (const [at, { surface, weight }] of this.#words.entries()) {
      const similarity = best[at] as number;
      if (similarity === 0) continue;
      const id = nearest[at] as number;
      const term = id < 0 ? null : place.segment.dictionary.term(id);
      const name =
        term === null ? '' : ` ≈ “${written(term, surface) ?? term}” ${round(similarity)}²`;
      together.push({
        label: `“${surface}”${name}: ${round(this.#togetherFactor)} × weight ${round(weight)}`,
        value: this.#togetherFactor * weight * similarity * similarity,
        parts: [],
        adds: term === null ? 'word-together' : 'near-word',
      });
    }
    const themeValue = this.#themeFactor * theme;
    return [
      ...(themeValue === 0
        ? []
        : [
            {
              label: `the same theme: cosine ${round(theme)} × weight ${round(this.#themeFactor)}`,
              value: themeValue,
              parts: [],
              adds: 'theme' as const,
            },
          ]),
      ...(together.length === 0
        ? []
        : [
            {
              label: `within ${2 * halfWindow} words of each other`,
              value: together.reduce((sum, { value }) => sum + value, 0),
              parts: together,
            },
          ]),
    ];
  }

  /** Fills the windows with the passage's best and returns how far it is on the question's theme, 0 to 1. */
  #read({ segment, passage }: PlacedInSegment): number {
    const known = this.#vectorsOf(segment);
    const windows = this.#windows;
    const terms = this.#terms;
    const width = this.#words.length;
    const { starts, units } = segment.columns.tokens;
    const from = starts[passage] as number;
    const end = starts[passage + 1] as number;
    windows.begin(this.#words);
    if (this.#held.length < end - from) this.#held = new Uint32Array(2 * (end - from));
    // Once a passage, not once a word: each look at a field is checked.
    const { slots } = known;
    const { words, numbers, rowStarts, counts } = terms;
    const held = this.#held;
    let heldCount = 0;
    let place = 0;
    let isExtra = false;
    // As a `PassageCursor` does, which takes longer.
    for (let at = from; at < end; at++) {
      let id = units[at] as number;
      if (id >= firstWide) {
        if (id === extraMark) isExtra = true;
        if (id >= extraMark) continue;
        id = wideTerm(id, units[++at] as number);
      }
      const slot = (slots[id] as number) - 1;
      if (slot >= 0) {
        const word = words[slot] as number;
        if (word >= 0) windows.meet(place, word, 1, -1);
        if (!isExtra && (numbers[slot] as number) >= 0) {
          if (counts[slot] === 0) held[heldCount++] = slot;
          counts[slot] = (counts[slot] as number) + 1;
          const row = rowStarts[slot] as number;
          if (row >= 0) {
            for (let other = 0; other < width; other++) {
              const nearness = terms.rows[row + other] as number;
              if (nearness > 0) windows.meet(place, other, nearness, id);
            }
          }
        }
      }
      if (!isExtra) place++;
      isExtra = false;
    }
    windows.choose();
    this.#heldCount = heldCount;
    const theme = this.#themeOf(known, passage);
    for (let at = 0; at < heldCount; at++) counts[held[at] as number] = 0;
    return theme;
  }

  /** The cosine of the question and the passage whose terms were counted; 0 for one that turns away. */
  #themeOf({ lengths }: SegmentVectors, passage: number): number {
    if (this.#themeFactor === 0 || this.#length === 0) return 0;
    const { factors, counts, along } = this.#terms;
    let product = 0;
    for (let at = 0; at < this.#heldCount; at++) {
      const slot = this.#held[at] as number;
      const weight = (factors[slot] as number) * repetition(counts[slot] as number);
      product += weight * (along[slot] as number);
    }
    if (product <= 0) return 0;
    lengths[passage] ||= this.#lengthOfHeld();
    return product / (this.#length * (lengths[passage] as number));
  }

  #lengthOfHeld(): number {
    const { factors, counts, numbers } = this.#terms;
    const sum = new Float32Array(this.#vectors.dimensions);
    for (let at = 0; at < this.#heldCount; at++) {
      const slot = this.#held[at] as number;
      const weight = (factors[slot] as number) * repetition(counts[slot] as number);
      this.#vectors.addTo(sum, numbers[slot] as number, weight);
    }
    return lengthOf(sum);
  }

  #vectorsOf(segment: Segment): SegmentVectors {
    let known = this.#segments.get(segment);
    if (known === undefined) {
      known = new SegmentVectors(segment, this.#vectors, this.#language);
      this.#segments.set(segment, known);
    }
    return known;
  }
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Hands the reranker out, or null where there are no vectors; may read them first. */
export type RerankerSource = () => Promise<Reranker | null>;

/** For a language without vectors, and a similarity whose scores have another measure. */
export const withoutReranker: RerankerSource = () => Promise.resolve(null);
