import type { CandidatePool } from './candidate-pool.js';
import type { LiveSegment } from './live-segment.js';
import type { Query } from './query.js';
import { fewPostings, type SearchScratch } from './search-scratch.js';

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
 * and offers the best. Function words take part only in a question that has nothing else.
 */
export function findCandidates(live: LiveSegment, look: FirstLook): void {
  const terms = tellingTerms(look);
  let postings = 0;
  for (const { id } of terms) postings += live.segment.postingCount(id);
  if (postings === 0) return;
  if (postings < live.segment.passageCount * fewPostings) sumFew(live, terms, look);
  else sumMany(live, terms, look);
}

interface WeightedTerm {
  readonly id: number;
  readonly weight: number;
}

function tellingTerms({ query: { terms }, ids }: FirstLook): readonly WeightedTerm[] {
  const isTelling = terms.some(({ isStop, weight }) => !isStop && weight > 0);
  const telling: WeightedTerm[] = [];
  for (let place = 0; place < terms.length; place++) {
    const { isStop, weight } = terms[place] as Query['terms'][number];
    const id = ids[place] as number;
    if (id >= 0 && weight > 0 && !(isTelling && isStop)) telling.push({ id, weight });
  }
  return telling;
}

/** Adds up over all passages and walks all of them: best when most are touched. */
function sumMany(live: LiveSegment, terms: readonly WeightedTerm[], look: FirstLook): void {
  const { starts, passages, impacts } = live.segment.columns.postings;
  const { sums } = look.scratch;
  const { passageCount } = live.segment;
  let { threshold } = look.pool;
  try {
    for (const { id, weight } of terms) {
      const end = starts[id + 1] as number;
      for (let i = starts[id] as number; i < end; i++) {
        const passage = passages[i] as number;
        sums[passage] = (sums[passage] as number) + weight * (impacts[i] as number);
      }
    }
    for (let passage = 0; passage < passageCount; passage++) {
      const sum = sums[passage] as number;
      if (sum >= threshold && sum > 0) threshold = offer(live, look, passage, sum);
    }
  } finally {
    sums.fill(0, 0, passageCount);
  }
}

/** As `sumMany`, but remembers which passages it touched and walks only those, in any order. */
function sumFew(live: LiveSegment, terms: readonly WeightedTerm[], look: FirstLook): void {
  const { starts, passages, impacts } = live.segment.columns.postings;
  const { sums, touched } = look.scratch;
  let count = 0;
  let walked = 0;
  let { threshold } = look.pool;
  try {
    for (const { id, weight } of terms) {
      const end = starts[id + 1] as number;
      for (let i = starts[id] as number; i < end; i++) {
        const passage = passages[i] as number;
        const sum = sums[passage] as number;
        if (sum === 0) touched[count++] = passage;
        sums[passage] = sum + weight * (impacts[i] as number);
      }
    }
    while (walked < count) {
      const passage = touched[walked++] as number;
      const sum = sums[passage] as number;
      sums[passage] = 0;
      if (sum >= threshold) threshold = offer(live, look, passage, sum);
    }
  } finally {
    // Only after an error, of `accept`, is something left to do.
    while (walked < count) sums[touched[walked++] as number] = 0;
  }
}

/** Offers a passage with its sum to the best so far, and returns what the next must reach. */
function offer(live: LiveSegment, look: FirstLook, passage: number, sum: number): number {
  const { pool, firstPlace, accept } = look;
  if (!live.isDeleted(passage)) {
    const ordinal = live.ordinalOf(passage);
    if (accept === undefined || accept(ordinal)) pool.offer(ordinal, sum, firstPlace + passage);
  }
  return pool.threshold;
}
