import { BestPassages } from './best-passages.js';
import { CandidatePool } from './candidate-pool.js';
import type { LiveSegment } from './live-segment.js';
import { Tally } from './tally.js';

/**
 * Room that searches write in, so that none allocates for all passages. All sums and places are zero between searches.
 * The generations of an index share it: a search runs to its end before another begins, so the
 * `accept` of one must not search any of them.
 */
export class SearchScratch {
  /** Sums of rounded impacts, by place in the segment. */
  sums: Float32Array = new Float32Array(0);
  /** Room for the passages that a question of rare words touches. */
  touched: Uint32Array = new Uint32Array(0);
  /** What the first look keeps. */
  readonly candidates = new CandidatePool();
  /** What the second look keeps. */
  readonly best = new BestPassages();
  readonly tally = new Tally();
  /** Position in the question's terms + 1, by term number. */
  places: Uint16Array = new Uint16Array(0);

  /** Grows to what the largest of the segments needs; keeps what is large enough. */
  reserve(segments: readonly LiveSegment[]): void {
    for (const { segment } of segments) {
      const { passageCount, dictionary } = segment;
      if (this.sums.length < passageCount) {
        this.sums = new Float32Array(passageCount);
        this.touched = new Uint32Array(Math.ceil(passageCount * fewPostings));
      }
      if (this.places.length < dictionary.size) this.places = new Uint16Array(dictionary.size);
    }
  }
}

/** A question touches few passages when its postings are fewer than this part of the segment's passages. */
export const fewPostings = 1 / 4;
