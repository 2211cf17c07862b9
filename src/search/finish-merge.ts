import type { MergePlan } from './choose-merge.js';
import { deletePassages } from './deletions.js';
import { LiveSegment } from './live-segment.js';
import type { MergedColumns } from './merge-segments.js';
import { Segment } from './segment.js';
import { SegmentedIndex } from './segmented-index.js';

/**
 * The index with the merged segment in the place of those it was made of. `index` is the one the
 * plan was made for or one that changed since: what was deleted meanwhile is deleted in the merged
 * segment too, and so is all of a segment that the index no longer has, because it became empty or
 * because another merge took it. It answers as before, under the same version.
 */
export function finishMerge(
  index: SegmentedIndex,
  plan: MergePlan,
  { columns, sources, passages }: MergedColumns,
): SegmentedIndex {
  const merged = new Segment(columns);
  const now = plan.segments.map(({ segment }) =>
    index.segments.find((live) => live.segment === segment),
  );
  const rest = index.segments.filter((live) => !now.includes(live));
  const ordinals = new Uint32Array(merged.passageCount);
  const gone: number[] = [];
  let ordinal = index.passageCount;
  let isMoved = false;
  for (let passage = ordinals.length - 1; passage >= 0; passage--) {
    const live = now[sources[passage] as number];
    const origin = passages[passage] as number;
    if (live === undefined || live.isDeleted(origin)) gone.push(passage);
    else ordinal = live.ordinalOf(origin);
    ordinals[passage] = ordinal;
    if (ordinal !== passage) isMoved = true;
  }
  const deletions = gone.length === 0 ? null : deletePassages(merged, null, gone);
  const live = new LiveSegment(merged, deletions, isMoved ? ordinals : null);
  const segments = [...rest, live].filter(({ passageCount }) => passageCount > 0);
  return new SegmentedIndex({ ...index.parts, segments }, index.scratch);
}
