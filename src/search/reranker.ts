import type { Explanation } from './explanation.js';
import { NumberCounts } from './number-counts.js';
import { PassageCursor } from './passage-tokens.js';
import { QuestionNearness } from './question-nearness.js';
import type { Segment } from './segment.js';
import {
  mayStandForOthers,
  numberIn,
  type RerankerLanguage,
  SegmentVectors,
} from './segment-vectors.js';
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
  readonly #memo: QuestionNearness;
  readonly #windows = new SoughtWindows();
  readonly #counts: NumberCounts;
  /** See `uncommonness`, by the number of a vector; 0 for one that was not met yet. */
  readonly #factors: Float32Array;

  constructor(vectors: WordVectors, language: RerankerLanguage) {
    this.#vectors = vectors;
    this.#language = language;
    this.#memo = new QuestionNearness(vectors);
    this.#counts = new NumberCounts(vectors.size);
    this.#factors = new Float32Array(vectors.size);
  }

  /** @param words each once, in the order of the question */
  begin(words: readonly SoughtWord[]): void {
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
    this.#memo.begin(words, this.#numbers, this.#direction);
  }

  /** The score of a passage of the segment: `before`, what it scored by its words alone, and what is added. */
  score(before: number, segment: Segment, passage: number): number {
    let score = before + this.#themeFactor * this.#read(segment, passage);
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
    segment: Segment,
    passage: number,
    written: (term: string, typed: string) => string | null,
  ): readonly Explanation[] {
    const theme = this.#read(segment, passage);
    const { best, nearest } = this.#windows;
    const together: Explanation[] = [];
    for (const [at, { surface, weight }] of this.#words.entries()) {
      const similarity = best[at] as number;
      if (similarity === 0) continue;
      const id = nearest[at] as number;
      const term = id < 0 ? null : segment.dictionary.term(id);
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
  #read(segment: Segment, passage: number): number {
    const known = this.#vectorsOf(segment);
    const sought = this.#memo.soughtIn(segment);
    const windows = this.#windows;
    const memo = this.#memo;
    const width = this.#words.length;
    windows.begin(this.#words);
    this.#counts.clear();
    const cursor = new PassageCursor(segment.columns.tokens);
    let place = 0;
    for (cursor.open(passage); cursor.next(); ) {
      const id = cursor.term;
      const word = sought.get(id);
      if (word !== undefined) windows.meet(place, word, 1, -1);
      if (cursor.isExtra) continue;
      const code = known.codeOf(id);
      const number = numberIn(code);
      if (number >= 0) {
        if (this.#counts.add(number) === 1) this.#factorOf(number, segment, id);
        if (word === undefined && mayStandForOthers(code) && memo.nearTo(number)) {
          for (let at = 0; at < width; at++) {
            const nearness = memo.nearness(number, at);
            if (nearness > 0) windows.meet(place, at, nearness, id);
          }
        }
      }
      place++;
    }
    windows.choose();
    return this.#themeOf(known, passage);
  }

  #factorOf(number: number, segment: Segment, id: number): void {
    if ((this.#factors[number] as number) > 0) return;
    const share = this.#language.shareOf(segment.dictionary.term(id));
    this.#factors[number] = uncommonness(share);
  }

  /** The cosine of the question and the passage whose terms were counted; 0 for one that turns away. */
  #themeOf({ lengths }: SegmentVectors, passage: number): number {
    if (this.#themeFactor === 0 || this.#length === 0) return 0;
    const counts = this.#counts;
    let product = 0;
    for (let at = 0; at < counts.size; at++) {
      const number = counts.numbers[at] as number;
      product += this.#weightOf(number) * this.#memo.along(number);
    }
    if (product <= 0) return 0;
    lengths[passage] ||= this.#lengthOfCounted();
    return product / (this.#length * (lengths[passage] as number));
  }

  #lengthOfCounted(): number {
    const counts = this.#counts;
    const sum = new Float32Array(this.#vectors.dimensions);
    for (let at = 0; at < counts.size; at++) {
      const number = counts.numbers[at] as number;
      this.#vectors.addTo(sum, number, this.#weightOf(number));
    }
    return lengthOf(sum);
  }

  /** What a vector counts that was met as often as it was. */
  #weightOf(number: number): number {
    return (this.#factors[number] as number) * repetition(this.#counts.of(number));
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
