import type { BestPassages } from './best-passages.js';
import type { LiveSegment } from './live-segment.js';
import type { Query } from './query.js';
import { fewPostings, type SearchScratch } from './search-scratch.js';

/** What the first look at one segment is given besides the segment. */
export interface FirstLook {
  readonly query: Query;
  readonly scratch: SearchScratch;
  /** Takes the best; a passage's place in it is `firstPlace` and its place in the segment. */
  readonly best: BestPassages;
  readonly firstPlace: number;
  /** Segments were looked at before: a passage may win a tie with one of theirs. */
  readonly mayTie: boolean;
  readonly accept: ((ordinal: number) => boolean) | undefined;
}

/**
 * The first look: adds the rounded impacts of the question's telling words up, passage by passage,
 * and offers the best. Function words take part only in a question that has nothing else.
 */
export function findCandidates(live: LiveSegment, look: FirstLook): void {
  const terms = tellingTerms(live, look.query);
  const postings = terms.reduce((sum, { id }) => sum + live.segment.postingCount(id), 0);
  if (postings === 0) return;
  const { best, firstPlace, accept } = look;
  const offer = (passage: number, sum: number): void => {
    if (live.isDeleted(passage)) return;
    const ordinal = live.ordinalOf(passage);
    if (accept === undefined || accept(ordinal)) best.offer(ordinal, sum, firstPlace + passage);
  };
  if (postings < live.segment.passageCount * fewPostings) sumFew(live, terms, look, offer);
  else sumMany(live, terms, look, offer);
}

interface WeightedTerm {
  readonly id: number;
  readonly weight: number;
}

/** Offers a passage with its sum to the best so far. */
type Offer = (passage: number, sum: number) => void;

function tellingTerms({ segment }: LiveSegment, { terms }: Query): readonly WeightedTerm[] {
  const isTelling = terms.some(({ isStop, weight }) => !isStop && weight > 0);
  const telling: WeightedTerm[] = [];
  for (const { term, isStop, weight } of terms) {
    if (weight === 0 || (isTelling && isStop)) continue;
    const id = segment.dictionary.find(term);
    if (id >= 0) telling.push({ id, weight });
  }
  return telling;
}

/** Adds up over all passages and walks all of them: best when most are touched. */
function sumMany(
  { segment }: LiveSegment,
  terms: readonly WeightedTerm[],
  { scratch, best, mayTie }: FirstLook,
  offer: Offer,
): void {
  const { starts, passages, impacts } = segment.columns.postings;
  const { sums } = scratch;
  const { passageCount } = segment;
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
      if (sum > best.threshold || (mayTie && sum > 0 && sum === best.threshold)) {
        offer(passage, sum);
      }
    }
  } finally {
    sums.fill(0, 0, passageCount);
  }
}

/** As `sumMany`, but remembers which passages it touched and walks only those, in any order. */
function sumFew(
  { segment }: LiveSegment,
  terms: readonly WeightedTerm[],
  { scratch, best }: FirstLook,
  offer: Offer,
): void {
  const { starts, passages, impacts } = segment.columns.postings;
  const { sums, touched } = scratch;
  let count = 0;
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
    for (let i = 0; i < count; i++) {
      const passage = touched[i] as number;
      const sum = sums[passage] as number;
      if (sum >= best.threshold) offer(passage, sum);
    }
  } finally {
    for (let i = 0; i < count; i++) sums[touched[i] as number] = 0;
  }
}
