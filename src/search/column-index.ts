import { fingerprint } from '../analysis/fingerprint.js';
import type { Token } from '../analysis/token.js';
import { BestPassages } from './best-passages.js';
import { explainScore } from './explain-score.js';
import type { Explanation } from './explanation.js';
import type { IndexColumns } from './index-columns.js';
import { fieldOrder } from './passage-fields.js';
import { extraBit, firstFieldMark } from './passage-tokens.js';
import type { Query } from './query.js';
import type { Hit, SearchIndex, SearchOptions } from './search-index.js';
import type { PassageStatistics, Similarity } from './similarity.js';
import { Spelling } from './spelling.js';
import { type ScorePart, Tally } from './tally.js';
import { TermDictionary } from './term-dictionary.js';

/**
 * An index over typed arrays in this process's memory. A search takes two looks:
 *
 * 1. The postings of the question's telling words are added up, passage by passage, in rounded
 *    impacts, and the best few hundred passages are kept.
 * 2. Each of those is read from its own tokens: exact impacts, function words, neighbouring words,
 *    always in the order of the question's terms. This is the score that is returned, explained and
 *    used for windows of text.
 *
 * So function words and pairs cost nothing over millions of passages, and a passage is missed only
 * if hundreds of others share more of the telling words with the question.
 */
export class ColumnIndex implements SearchIndex {
  readonly version: string;
  readonly analyzerVersion: string;
  readonly passageCount: number;
  readonly averageLength: number;
  readonly #dictionary: TermDictionary;
  readonly #fieldWeights: readonly number[];
  /** Zero between searches. */
  readonly #sums: Float32Array;
  /** Room for the passages that a question of rare words touches. */
  readonly #touched: Uint32Array;
  /** Position in the question's terms + 1, by term number; zero between searches. */
  readonly #places: Uint16Array;
  #spelling: Spelling | null = null;

  constructor(
    readonly columns: IndexColumns,
    readonly similarity: Similarity,
  ) {
    this.version = `${columns.corpusVersion} ${fingerprint(
      JSON.stringify([
        rankingVersion,
        columns.analyzerVersion,
        similarity.name,
        columns.fieldWeights,
      ]),
    )}`;
    this.analyzerVersion = columns.analyzerVersion;
    this.passageCount = columns.lengths.length;
    this.averageLength = columns.averageLength;
    this.#dictionary = new TermDictionary(columns.dictionary);
    this.#fieldWeights = fieldOrder.map((field) => columns.fieldWeights[field]);
    this.#sums = new Float32Array(this.passageCount);
    this.#touched = new Uint32Array(Math.ceil(this.passageCount / 4));
    this.#places = new Uint16Array(this.#dictionary.size);
  }

  documentFrequency(term: string): number {
    const id = this.#dictionary.find(term);
    return id < 0 ? 0 : this.#frequencyOf(id);
  }

  termWeight(term: string, frequency: number): number {
    const documentFrequency = this.documentFrequency(term);
    if (documentFrequency === 0) return 0;
    const { passageCount: passages } = this;
    return this.similarity.termWeight({ frequency, documentFrequency, passages });
  }

  nearestTerm(term: string): string | null {
    this.#spelling ??= new Spelling(this.#dictionary, (id) => this.#frequencyOf(id));
    return this.#spelling.nearest(term);
  }

  search(query: Query, { limit = 10, accept }: SearchOptions = {}): readonly Hit[] {
    if (!(Number.isInteger(limit) && limit >= 1)) {
      throw new RangeError(`expected a limit of 1 or more, found ${limit}`);
    }
    const ids = query.terms.map(({ term }) => this.#dictionary.find(term));
    const candidates = this.#findCandidates(query, ids, limit, accept);
    const best = new BestPassages(Math.min(limit, Math.max(1, candidates.length)));
    const tally = new Tally(query);
    this.#withPlaces(ids, () => {
      for (const ordinal of candidates) {
        this.#read(tally, ordinal);
        best.offer(ordinal, tally.score(this.similarity, this.#statistics(ordinal)));
      }
    });
    const ranked = best.ranked();
    return this.#withPlaces(ids, () =>
      ranked.map(({ ordinal, score }) => {
        this.#read(tally, ordinal);
        const matched = query.terms.flatMap((_, place) =>
          tally.termFrequencies[place] === 0 ? [] : [place],
        );
        return { ordinal, score, matched };
      }),
    );
  }

  explain(query: Query, ordinal: number): Explanation {
    if (!(Number.isInteger(ordinal) && ordinal >= 0 && ordinal < this.passageCount)) {
      throw new RangeError(`expected an ordinal below ${this.passageCount}, found ${ordinal}`);
    }
    const ids = query.terms.map(({ term }) => this.#dictionary.find(term));
    const tally = new Tally(query);
    this.#withPlaces(ids, () => this.#read(tally, ordinal));
    const parts: ScorePart[] = [];
    const statistics = this.#statistics(ordinal);
    const score = tally.score(this.similarity, statistics, (part) => parts.push(part));
    return explainScore(query, score, parts, statistics, this.similarity);
  }

  scoreTokens(query: Query, tokens: readonly Token[]): number {
    const places = new Map(query.terms.map(({ term }, place) => [term, place]));
    const tally = new Tally(query);
    for (const token of tokens) tally.add(places.get(token.term) ?? -1, token.isExtra, 1);
    const averageLength = Math.max(1, this.averageLength);
    return tally.score(this.similarity, { length: averageLength, averageLength, norm: 1 });
  }

  #frequencyOf(id: number): number {
    const { starts } = this.columns.postings;
    return (starts[id + 1] as number) - (starts[id] as number);
  }

  #statistics(ordinal: number): PassageStatistics {
    return {
      length: this.columns.lengths[ordinal] as number,
      averageLength: Math.max(1, this.averageLength),
      norm: this.columns.norms[ordinal] as number,
    };
  }

  /** First look. Function words take part only in a question that has nothing else. */
  #findCandidates(
    query: Query,
    ids: readonly number[],
    limit: number,
    accept: SearchOptions['accept'],
  ): Uint32Array {
    const isTelling = query.terms.some(({ isStop, weight }) => !isStop && weight > 0);
    const telling: WeightedTerm[] = [];
    let postings = 0;
    query.terms.forEach(({ isStop, weight }, place) => {
      const id = ids[place] as number;
      if (id < 0 || weight === 0 || (isTelling && isStop)) return;
      telling.push({ id, weight });
      postings += this.#frequencyOf(id);
    });
    const most = Math.min(Math.max(fewestCandidates, 2 * limit), Math.max(1, this.passageCount));
    const best = new BestPassages(most);
    const offer = (ordinal: number, sum: number): void => {
      if (accept === undefined || accept(ordinal)) best.offer(ordinal, sum);
    };
    if (postings < this.#touched.length) this.#sumFew(telling, best, offer);
    else this.#sumMany(telling, best, offer);
    return best.ordinals();
  }

  /** Adds up over all passages and walks all of them: best when most are touched. */
  #sumMany(terms: readonly WeightedTerm[], best: BestPassages, offer: Offer): void {
    const { starts, ordinals, impacts } = this.columns.postings;
    const sums = this.#sums;
    try {
      for (const { id, weight } of terms) {
        const end = starts[id + 1] as number;
        for (let i = starts[id] as number; i < end; i++) {
          const ordinal = ordinals[i] as number;
          sums[ordinal] = (sums[ordinal] as number) + weight * (impacts[i] as number);
        }
      }
      for (let ordinal = 0; ordinal < sums.length; ordinal++) {
        const sum = sums[ordinal] as number;
        if (sum > best.threshold) offer(ordinal, sum);
      }
    } finally {
      sums.fill(0);
    }
  }

  /** As `#sumMany`, but remembers which passages it touched and walks only those, in any order. */
  #sumFew(terms: readonly WeightedTerm[], best: BestPassages, offer: Offer): void {
    const { starts, ordinals, impacts } = this.columns.postings;
    const sums = this.#sums;
    const touched = this.#touched;
    let count = 0;
    try {
      for (const { id, weight } of terms) {
        const end = starts[id + 1] as number;
        for (let i = starts[id] as number; i < end; i++) {
          const ordinal = ordinals[i] as number;
          const sum = sums[ordinal] as number;
          if (sum === 0) touched[count++] = ordinal;
          sums[ordinal] = sum + weight * (impacts[i] as number);
        }
      }
      for (let i = 0; i < count; i++) {
        const ordinal = touched[i] as number;
        const sum = sums[ordinal] as number;
        if (sum >= best.threshold) offer(ordinal, sum);
      }
    } finally {
      for (let i = 0; i < count; i++) sums[touched[i] as number] = 0;
    }
  }

  /** Marks the question's terms by number while `work` runs. */
  #withPlaces<Result>(ids: readonly number[], work: () => Result): Result {
    ids.forEach((id, place) => {
      if (id >= 0) this.#places[id] = place + 1;
    });
    try {
      return work();
    } finally {
      for (const id of ids) if (id >= 0) this.#places[id] = 0;
    }
  }

  /** Second look: counts what a passage shares with the question. */
  #read(tally: Tally, ordinal: number): void {
    const { starts, entries } = this.columns.tokens;
    const places = this.#places;
    const end = starts[ordinal + 1] as number;
    let weight = 1;
    tally.clear();
    for (let i = starts[ordinal] as number; i < end; i++) {
      const entry = entries[i] as number;
      const term = (entry & ~extraBit) >>> 0;
      if (term >= firstFieldMark) {
        weight = this.#fieldWeights[term - firstFieldMark] as number;
        tally.breakOff();
      } else {
        tally.add((places[term] as number) - 1, entry !== term, weight);
      }
    }
  }
}

interface WeightedTerm {
  readonly id: number;
  readonly weight: number;
}

/** Offers a passage with its sum to the best so far. */
type Offer = (ordinal: number, sum: number) => void;

/** Bump when what is added to a score changes, here or in `parseQuestion`. */
const rankingVersion = 2;

/** With 50 of them four judged sets score as with 1,500, to the fourth digit. */
const fewestCandidates = 100;
