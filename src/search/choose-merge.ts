import type { LiveSegment } from './live-segment.js';
import type { MergeInput, MergeSource } from './merge-segments.js';
import type { Segment } from './segment.js';
import type { SegmentedIndex } from './segmented-index.js';

/** Segments of an index that are to become one. */
export interface MergePlan {
  /** As they were when the plan was made. */
  readonly segments: readonly LiveSegment[];
  /** What will be merged, without deleted passages: the work is in proportion to it. */
  readonly passageCount: number;
  /** For `mergeSegments`, here or in another thread. */
  readonly input: MergeInput;
}

/**
 * What to merge next; null when all is well. In this order:
 *
 * - Everything, when the mean length has moved away from the one that impacts were computed with.
 * - A segment of which more than half is deleted, or whose impacts were computed with another mean
 *   length than those of the largest, together with all that are smaller. Such a one is left where
 *   documents came while everything was merged.
 * - Where more than `maxAlike` segments are of like size, they and all that are smaller. A passage
 *   is so rewritten about log4(passages / 1,000) times while the index grows, and a question
 *   looks at some ten segments even among millions of passages.
 */
export function chooseMerge(index: SegmentedIndex): MergePlan | null {
  const { segments, averageLength, impactLength } = index;
  if (impactLength === undefined) return null;
  if (isFar(averageLength, impactLength)) return planAll(index);
  const rising = segments.toSorted((one, other) => one.passageCount - other.passageCount);
  const last = Math.max(
    rising.findLastIndex((live) => live.passageCount < live.segment.passageCount / 2),
    rising.findLastIndex(({ segment }) => segment.columns.impactLength !== impactLength),
    lastOfCrowd(rising),
  );
  return last < 0 ? null : planOf(index, rising.slice(0, last + 1), impactLength);
}

/** To make one segment of all, as if it were built at once. */
export function planAll(index: SegmentedIndex): MergePlan {
  return planOf(index, index.segments, null);
}

/** More than this many segments of like size are merged; like is within a factor of one more. */
const maxAlike = 3;

/** Smaller segments are all of like size. */
const smallest = 1000;

/** A factor by which the mean length may move; a fifth changes an average passage's impact by 4 %. */
const farFactor = 1.25;

function isFar(one: number, other: number): boolean {
  const [short, long] = [Math.max(1, Math.min(one, other)), Math.max(1, one, other)];
  return long / short > farFactor;
}

/** The position of the largest segment that has too many like itself; -1 when there is none. */
function lastOfCrowd(rising: readonly LiveSegment[]): number {
  const sizes = rising.map(({ passageCount }) => sizeClass(passageCount));
  return sizes.findLastIndex((size, at) => size === sizes[at - maxAlike] && size !== sizes[at + 1]);
}

function sizeClass(passageCount: number): number {
  return Math.max(0, Math.floor(Math.log(passageCount / smallest) / Math.log(maxAlike + 1)) + 1);
}

/** What merging needs of a segment, see `MergeSource`. */
export function mergeSourceOf(
  { columns: { tokens, sentences, dictionary } }: Segment,
  ordinals: Uint32Array | null,
  deleted: Uint32Array | null = null,
): MergeSource {
  const { pool, starts } = dictionary;
  return { tokens, sentences, dictionary: { pool, starts }, ordinals, deleted };
}

function planOf(
  { parts }: SegmentedIndex,
  segments: readonly LiveSegment[],
  impactLength: number | null,
): MergePlan {
  return {
    segments,
    passageCount: segments.reduce((sum, live) => sum + live.passageCount, 0),
    input: {
      sources: segments.map(({ segment, deletions, ordinals }) =>
        mergeSourceOf(segment, ordinals, deletions?.bits),
      ),
      fieldWeights: parts.fieldWeights,
      similarity: parts.similarity.name,
      impactLength,
    },
  };
}
