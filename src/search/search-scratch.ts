import { BestPassages } from './best-passages.js';
import { CandidatePool } from './candidate-pool.js';
import type { LiveSegment } from './live-segment.js';
import { PostingRows } from './posting-rows.js';
import { passagesPerBlock } from './postings.js';
import { Tally } from './tally.js';

/**
 * Room that searches write in, so that none allocates for all passages. All sums, places and bits are zero between searches.
 * The generations of an index share it: a search runs to its end before another begins, so the
 * `accept` of one must not search any of them.
 */
export class SearchScratch {
  /** Sums of rounded impacts, by place in the block. */
  readonly sums = new Float32Array(passagesPerBlock);
  readonly rows = new PostingRows();
  /** What the first look keeps. */
  readonly candidates = new CandidatePool();
  /** What the second look keeps. */
  readonly best = new BestPassages();
  readonly tally = new Tally();
  /** Position in the question's terms + 1, by term number. */
  places: Uint16Array = new Uint16Array(0);
  /** One bit for each of `places` that is set: they lie in a core's nearest memory, and most are asked in vain. */
  placed: Int32Array = new Int32Array(0);

  /** Means nothing: `PassageReader.foresee` writes here what it reads, or the compiler would leave the reading out. */
  foreseen = 0;

  /** Grows to what the largest of the segments needs; keeps what is large enough. */
  reserve(segments: readonly LiveSegment[]): void {
    for (const { segment } of segments) {
      const { dictionary } = segment;
      if (this.places.length >= dictionary.size) continue;
      this.places = new Uint16Array(dictionary.size);
      this.placed = new Int32Array((dictionary.size + 31) >>> 5);
    }
  }
}
