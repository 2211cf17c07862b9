import { fingerprint } from '../analysis/fingerprint.js';
import { termsBehindEndings } from './ending-slips.js';
import { explainScore } from './explain-score.js';
import type { Explanation } from './explanation.js';
import { findCandidates } from './find-candidates.js';
import type { LiveSegment } from './live-segment.js';
import { type FieldWeights, fieldOrder } from './passage-fields.js';
import { PassageReader } from './passage-reader.js';
import { largestRounded } from './postings.js';
import type { Query } from './query.js';
import type { Hit, SearchOptions, TermSource } from './search-index.js';
import { SearchScratch } from './search-scratch.js';
import type { Similarity } from './similarity.js';
import { likeliest } from './spelling.js';
import type { Tally } from './tally.js';
import { TermLookups } from './term-lookups.js';

/** What an index is made of. */
export interface IndexParts {
  /** Names the passages: equal names mean equal passages. */
  readonly corpusVersion: string;
  readonly analyzerVersion: string;
  readonly fieldWeights: FieldWeights;
  readonly similarity: Similarity;
  /** In any order; together they hold every ordinal from 0 on once. */
  readonly segments: readonly LiveSegment[];
}

/**
 * An immutable index over segments in this process's memory: equal version, equal query, equal hits.
 * It answers as one segment of the same passages would: statistics are those of all passages that are not deleted. A search takes two looks:
 *
 * 1. The postings of the question's telling words are added up, passage by passage, in rounded
 *    impacts, and the best fifty passages of all segments, or four times as many as are asked for, are kept.
 * 2. Each of those is read from its own tokens: exact impacts, function words, neighbouring words,
 *    always in the order of the question's terms. This is the score that is returned and explained.
 *
 * So function words and pairs cost nothing over millions of passages, and a passage is missed only
 * if fifty others share more of the telling words with the question. Rounded impacts are
 * computed with the mean length at the time (`impactLength`), so that a few passages close to
 * the last of the candidates may be others than in an index built at once; scores never differ.
 */
export class SegmentedIndex implements TermSource {
  /** Names corpus, analyzer, similarity and format: equal versions answer alike. */
  readonly version: string;
  readonly passageCount: number;
  /** Mean length of a passage in weighted words; 0 when empty. */
  readonly averageLength: number;
  /** The largest first. */
  readonly segments: readonly LiveSegment[];
  /** Of each segment, what its passages' places in the segment are counted from. */
  readonly #firstPlaces: readonly number[];
  readonly #fieldWeights: readonly number[];
  readonly #lookups: TermLookups;

  /** @param scratch of the index that this one follows */
  constructor(
    readonly parts: IndexParts,
    readonly scratch: SearchScratch = new SearchScratch(),
  ) {
    this.version = `${parts.corpusVersion} ${fingerprint(
      JSON.stringify([
        rankingVersion,
        parts.analyzerVersion,
        parts.similarity.name,
        parts.fieldWeights,
      ]),
    )}`;
    this.segments = parts.segments.toSorted(
      (one, other) => other.segment.passageCount - one.segment.passageCount,
    );
    const firstPlaces: number[] = [];
    let places = 0;
    let lengthSum = 0;
    let passageCount = 0;
    for (const live of this.segments) {
      firstPlaces.push(places);
      places += live.segment.passageCount;
      passageCount += live.passageCount;
      lengthSum += live.lengthSum;
    }
    this.#firstPlaces = firstPlaces;
    this.passageCount = passageCount;
    this.averageLength = passageCount === 0 ? 0 : lengthSum / passageCount;
    this.#fieldWeights = fieldOrder.map((field) => parts.fieldWeights[field]);
    this.#lookups = new TermLookups(this.segments);
    scratch.reserve(this.segments);
  }

  /** Questions must be analysed by this version of the analyzer. */
  get analyzerVersion(): string {
    return this.parts.analyzerVersion;
  }

  /**
   * The mean length that a new segment's impacts are to be computed with: all segments use one, so
   * that equal passages of different segments stay equal at the first look. Undefined when there are
   * no passages: the segment's own mean is as good as any.
   */
  get impactLength(): number | undefined {
    return this.passageCount === 0 ? undefined : this.segments[0]?.segment.columns.impactLength;
  }

  documentFrequency(term: string): number {
    return this.#lookups.documentFrequency(term);
  }

  termWeight(documentFrequency: number, frequency: number): number {
    if (documentFrequency === 0) return 0;
    const { passageCount: passages } = this;
    return this.parts.similarity.termWeight({ frequency, documentFrequency, passages });
  }

  /** The numbers of terms in the segment at this place, -1 for those that it lacks. */
  termNumbers(terms: readonly { readonly term: string }[], at: number): Int32Array {
    return this.#lookups.find(terms, at);
  }

  /** Prepares what `nearestTerm` needs, in steps of a millisecond or two; else its first call takes all of them. */
  *prepareSpelling(): Generator<void, void> {
    for (const { segment } of this.segments) yield* segment.spelling();
  }

  /** The term of a word one slip away, that which most passages hold; null when there is none. */
  nearestTerm(term: string): string | null {
    const frequency = (other: string): number => this.documentFrequency(other);
    return (
      likeliest(term, this.#termsNear(term), frequency) ??
      likeliest(
        term,
        termsBehindEndings(term, (beginning) => this.#termsNear(beginning)),
        frequency,
      )
    );
  }

  /** The best passages, best first; equal scores in the order of the ordinals. */
  search(query: Query, { limit = 10, accept }: SearchOptions = {}): readonly Hit[] {
    if (!(Number.isInteger(limit) && limit >= 1)) {
      throw new RangeError(`expected a limit of 1 or more, found ${limit}`);
    }
    const ids = this.segments.map((_, at) => this.#lookups.find(query.terms, at));
    const candidates = this.#findCandidates(query, ids, limit, accept);
    const { best, tally } = this.scratch;
    best.begin(Math.min(limit, Math.max(1, candidates.length)));
    tally.begin(query);
    const reader = this.#reader(tally);
    try {
      for (let i = 0, at = 0; i < candidates.length; i++) {
        const place = candidates[i] as number;
        at = this.#segmentOf(place, at);
        reader.foresee(this.segments[at] as LiveSegment, place - (this.#firstPlaces[at] as number));
      }
      for (let i = 0, at = 0; i < candidates.length; i++) {
        const place = candidates[i] as number;
        at = this.#segmentOf(place, at);
        const live = this.segments[at] as LiveSegment;
        const passage = place - (this.#firstPlaces[at] as number);
        reader.open(live, ids[at] as Int32Array);
        reader.read(passage);
        best.offer(live.ordinalOf(passage), tally.score(this.parts.similarity, reader));
      }
      return best.ranked();
    } finally {
      reader.close();
    }
  }

  /** Why a passage scores as it does: the leaves add up, in order, to exactly the hit's score. */
  explain(query: Query, ordinal: number): Explanation {
    const { similarity } = this.parts;
    const { live, at, passage } = this.locate(ordinal);
    const { tally } = this.scratch;
    tally.begin(query);
    const reader = this.#reader(tally);
    try {
      reader.open(live, this.#lookups.find(query.terms, at));
      reader.read(passage);
      const score = tally.score(similarity, reader);
      return explainScore(query, score, tally.parts(similarity, reader), reader, similarity);
    } finally {
      reader.close();
    }
  }

  #termsNear(term: string): ReadonlySet<string> {
    const near = new Set<string>();
    for (const { segment } of this.segments) {
      for (const other of segment.termsNear(term)) near.add(other);
    }
    return near;
  }

  /** The places of the best of the first look, those of one segment side by side. */
  #findCandidates(
    query: Query,
    ids: readonly Int32Array[],
    limit: number,
    accept: SearchOptions['accept'],
  ): Uint32Array {
    const most = Math.min(Math.max(minCandidates, 4 * limit), Math.max(1, this.passageCount));
    const pool = this.scratch.candidates;
    let weight = 0;
    for (const term of query.terms) weight += term.weight;
    pool.begin(most, Math.max(1, weight * largestRounded));
    for (let at = 0; at < this.segments.length; at++) {
      findCandidates(this.segments[at] as LiveSegment, {
        query,
        ids: ids[at] as Int32Array,
        scratch: this.scratch,
        pool,
        firstPlace: this.#firstPlaces[at] as number,
        accept,
      });
    }
    const places = pool.places();
    return this.segments.length === 1 ? places : places.sort();
  }

  /** The number of the segment of a passage, which is not before the segment `from`. */
  #segmentOf(place: number, from: number): number {
    let at = from;
    while (place >= (this.#firstPlaces[at + 1] ?? Number.POSITIVE_INFINITY)) at++;
    return at;
  }

  /**
   * Where the passage with an ordinal is: its segment, that one's place in `segments`, its own in it.
   * @throws RangeError when there is none.
   */
  locate(ordinal: number): {
    readonly live: LiveSegment;
    readonly at: number;
    readonly passage: number;
  } {
    for (const [at, live] of this.segments.entries()) {
      const passage = live.find(ordinal);
      if (passage >= 0) return { live, at, passage };
    }
    throw new RangeError(`expected an ordinal below ${this.passageCount}, found ${ordinal}`);
  }

  #reader(tally: Tally): PassageReader {
    return new PassageReader(
      tally,
      this.#fieldWeights,
      this.scratch,
      Math.max(1, this.averageLength),
    );
  }
}

/** Bump when what is added to a score changes, here, in `weighTokens` or in `Reranker`. */
const rankingVersion = 4;

/**
 * With 50 four judged sets score as with 1,500, to the fourth digit. What it costs: of eight words in
 * a row out of 70,000 sentences one in 15 of the ten best is another than with 400, of forty words one
 * in 230. Twice as many halve that and take a fifth longer; to read only those that the first look puts
 * near the tenth best score costs as much as it saves.
 */
const minCandidates = 50;
