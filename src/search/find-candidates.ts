import type { CandidatePool } from './candidate-pool.js';
import type { LiveSegment } from './live-segment.js';
import type { Query } from './query.js';
import { passagesPerBlock, type SearchScratch } from './search-scratch.js';

/** What the first look at one segment is given besides the segment. */
export interface FirstLook {
  readonly query: Query;
  /** Of the question's terms in the segment, see `Segment.find`. */
  readonly ids: Int32Array;
  readonly scratch: SearchScratch;
  /** Takes the best; a passage's place in it is `firstPlace` and its place in the segment. */
  readonly pool: CandidatePool;
  readonly firstPlace: number;
  readonly accept: ((ordinal: number) => boolean) | undefined;
}

/**
 * The first look: adds the rounded impacts of the question's telling words up, passage by passage,
 * and offers the best.
 *
 * A segment is walked in blocks of passages whose sums stay in the processor's nearest memory: at
 * 700,000 passages a search takes a fifth less than adding term after term up over all of them.
 */
export function findCandidates(live: LiveSegment, look: FirstLook): void {
  const { rows, sums } = look.scratch;
  const { passageCount } = live.segment;
  rows.fill(live.segment, look.query, look.ids);
  if (rows.postings === 0) return;
  const offerSums = rows.postings < passageCount * fewPostings ? offerTouched : offerAll;
  let isDone = false;
  try {
    for (let first = 0; first < passageCount; first += passagesPerBlock) {
      const end = Math.min(first + passagesPerBlock, passageCount);
      addImpacts(live, look, first, end);
      offerSums(live, look, first, end);
    }
    isDone = true;
  } finally {
    // After an error, of `accept`.
    if (!isDone) sums.fill(0);
  }
}

/** Adds the rows' impacts up for the passages of one block. */
function addImpacts(live: LiveSegment, look: FirstLook, first: number, end: number): void {
  const { passages, impacts } = live.segment.columns.postings;
  const { rows, sums } = look.scratch;
  for (let row = 0; row < rows.count; row++) {
    const rowEnd = rows.ends[row] as number;
    const weight = rows.weights[row] as number;
    let i = rows.nexts[row] as number;
    rows.starts[row] = i;
    for (; i < rowEnd; i++) {
      const passage = passages[i] as number;
      if (passage >= end) break;
      sums[passage - first] = (sums[passage - first] as number) + weight * (impacts[i] as number);
    }
    rows.nexts[row] = i;
  }
}

/**
 * Walks the postings of the block once more, offers each passage when it is met first and leaves
 * zero behind: best when few passages are touched. The heaviest words come first and bring the best
 * passages. A passage that is met later holds none of the words before, and where the words that are
 * left could not bring it above the threshold, it need not be looked at (the idea of MaxScore: Turtle
 * and Flood, "Query evaluation: strategies and optimizations", 1995).
 */
function offerTouched(live: LiveSegment, look: FirstLook, first: number, end: number): void {
  const { passages } = live.segment.columns.postings;
  const { rows, sums } = look.scratch;
  let threshold = thresholdOf(look.pool);
  let weightLeft = rows.weight;
  for (let row = 0; row < rows.count; row++) {
    if (weightLeft * largestSum < threshold) {
      clearRows(live, look, row, first, end);
      return;
    }
    weightLeft -= rows.weights[row] as number;
    const rowEnd = rows.nexts[row] as number;
    for (let i = rows.starts[row] as number; i < rowEnd; i++) {
      const slot = (passages[i] as number) - first;
      const sum = sums[slot] as number;
      sums[slot] = 0;
      if (sum >= threshold) threshold = offer(live, look, first + slot, sum);
    }
  }
}

/** Leaves zero behind for the postings of the block in the rows from `from` on. */
function clearRows(
  live: LiveSegment,
  { scratch: { rows, sums } }: FirstLook,
  from: number,
  first: number,
  end: number,
): void {
  const { passages } = live.segment.columns.postings;
  let left = 0;
  for (let row = from; row < rows.count; row++) {
    left += (rows.nexts[row] as number) - (rows.starts[row] as number);
  }
  if (left > (end - first) * manyToClear) {
    sums.fill(0, 0, end - first);
    return;
  }
  for (let row = from; row < rows.count; row++) {
    const rowEnd = rows.nexts[row] as number;
    for (let i = rows.starts[row] as number; i < rowEnd; i++) {
      sums[(passages[i] as number) - first] = 0;
    }
  }
}

/** As `offerTouched`, but looks at all passages of the block: best when most are touched. */
function offerAll(live: LiveSegment, look: FirstLook, first: number, end: number): void {
  const { sums } = look.scratch;
  let threshold = thresholdOf(look.pool);
  for (let slot = 0; slot < end - first; slot++) {
    const sum = sums[slot] as number;
    if (sum >= threshold) threshold = offer(live, look, first + slot, sum);
  }
  sums.fill(0, 0, end - first);
}

/** Offers a passage with its sum to the best so far, and returns what the next must reach. */
function offer(live: LiveSegment, look: FirstLook, passage: number, sum: number): number {
  const { pool, firstPlace, accept } = look;
  if (!live.isDeleted(passage)) {
    const ordinal = live.ordinalOf(passage);
    if (accept === undefined || accept(ordinal)) pool.offer(ordinal, sum, firstPlace + passage);
  }
  return thresholdOf(pool);
}

/** What a sum must reach; more than the nothing of a passage that holds no word. */
function thresholdOf(pool: CandidatePool): number {
  return Math.max(pool.threshold, Number.MIN_VALUE);
}

/** The largest impact, and a little for sums being rounded: what a weight of 1 brings at most. */
const largestSum = 0xffff * 1.0001;

/** A question touches few passages when its postings are fewer than this many for each of the segment's passages. */
const fewPostings = 1;
/** To clear all is quicker than to clear so large a part of the block's passages one by one. */
const manyToClear = 1 / 16;
