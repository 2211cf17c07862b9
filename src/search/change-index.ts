import { firstWhere } from '../corpus/first-where.js';
import { deletePassages } from './deletions.js';
import { LiveSegment } from './live-segment.js';
import type { Segment } from './segment.js';
import { SegmentedIndex } from './segmented-index.js';

/** How the passages of an index differ from those of the one before. What stays keeps its order. */
export interface IndexChange {
  /** Names the passages after the change. */
  readonly corpusVersion: string;
  /** Ordinals, before the change, of passages that go; in any order, each once. */
  readonly removed: readonly number[];
  /** The passages that come, see `IndexBuilder.segment`; null for none. */
  readonly added: Segment | null;
  /** Ordinals, after the change, of the passages that come; rising. */
  readonly addedAt: readonly number[];
}

/**
 * The index after a change; the one before stays as it is and goes on answering. They share their
 * segments and their scratch. Costs a pass over the places of the passages, 4 bytes each, and the
 * tokens of those that go; a segment a step.
 * @throws RangeError when the ordinals are not as they must be.
 */
export function* changeIndexInSteps(
  before: SegmentedIndex,
  change: IndexChange,
): Generator<void, SegmentedIndex> {
  const removed = Uint32Array.from(change.removed).sort();
  const addedAt = Uint32Array.from(change.addedAt);
  const { added } = change;
  requireRising(removed, before.passageCount);
  const after = before.passageCount - removed.length + addedAt.length;
  requireRising(addedAt, after);
  if (addedAt.length !== (added?.passageCount ?? 0)) {
    throw new RangeError(
      `expected an ordinal for each of ${added?.passageCount ?? 0} passages, found ${addedAt.length}`,
    );
  }
  const kept: LiveSegment[] = [];
  for (const live of before.segments) {
    kept.push(yield* without(live, removed, addedAt));
    yield;
  }
  const segments = kept.filter(({ passageCount }) => passageCount > 0);
  if (added !== null && added.passageCount > 0) {
    segments.push(new LiveSegment(added, null, isIdentity(addedAt) ? null : addedAt));
  }
  const { corpusVersion } = change;
  return new SegmentedIndex({ ...before.parts, corpusVersion, segments }, before.scratch);
}

function* without(
  live: LiveSegment,
  removed: Uint32Array,
  addedAt: Uint32Array,
): Generator<void, LiveSegment> {
  const gone: number[] = [];
  for (const ordinal of removed) {
    const passage = live.find(ordinal);
    if (passage >= 0) gone.push(passage);
  }
  const { segment } = live;
  let { deletions } = live;
  for (let from = 0; from < gone.length; from += deletedPerStep) {
    deletions = deletePassages(segment, deletions, gone.slice(from, from + deletedPerStep));
    yield;
  }
  return new LiveSegment(segment, deletions, renumber(live, removed, addedAt));
}

/**
 * The new places of a segment's passages: each moves down by the removed before it and up by the
 * added before it. Between two changes all move alike. Null when each stands at its place in the
 * segment.
 */
function renumber(
  { ordinals, segment }: LiveSegment,
  removed: Uint32Array,
  addedAt: Uint32Array,
): Uint32Array | null {
  const { passageCount } = segment;
  const ordinalOf = (passage: number): number =>
    ordinals === null ? passage : (ordinals[passage] as number);
  let renumbered: Uint32Array | null = null;
  let removedBefore = 0;
  let addedBefore = 0;
  for (let from = 0; from < passageCount; ) {
    const ordinal = ordinalOf(from);
    removedBefore = firstFrom(removed, removedBefore, ordinal);
    // What is added before a passage has a place at or below the one that it would have without.
    while (addedBefore < addedAt.length) {
      if ((addedAt[addedBefore] as number) > ordinal - removedBefore + addedBefore) break;
      addedBefore++;
    }
    const shift = addedBefore - removedBefore;
    const nextAdded = (addedAt[addedBefore] ?? Number.POSITIVE_INFINITY) - shift;
    // A removed passage may stand in this segment: those after it move.
    const nextRemoved = (removed[removedBefore] ?? Number.POSITIVE_INFINITY) + 1;
    const nextChange = Math.min(nextAdded, nextRemoved);
    const end = firstWhere(from + 1, passageCount, (passage) => ordinalOf(passage) >= nextChange);
    if (shift !== 0 && renumbered === null) {
      renumbered = new Uint32Array(passageCount);
      for (let passage = 0; passage < from; passage++) renumbered[passage] = ordinalOf(passage);
    }
    if (renumbered !== null) {
      if (ordinals === null) {
        for (let passage = from; passage < end; passage++) renumbered[passage] = passage + shift;
      } else {
        for (let passage = from; passage < end; passage++) {
          renumbered[passage] = (ordinals[passage] as number) + shift;
        }
      }
    }
    from = end;
  }
  if (renumbered === null) return ordinals;
  return isIdentity(renumbered) ? null : renumbered;
}

/** From `from` on the first position whose number is at least `limit`, in rising numbers. */
function firstFrom(numbers: Uint32Array, from: number, limit: number): number {
  let position = from;
  while (position < numbers.length && (numbers[position] as number) < limit) position++;
  return position;
}

/** Passages whose tokens are walked over in a few milliseconds. */
const deletedPerStep = 1_000;

function isIdentity(ordinals: Uint32Array): boolean {
  return ordinals.every((ordinal, place) => ordinal === place);
}

function requireRising(ordinals: Uint32Array, end: number): void {
  ordinals.forEach((ordinal, i) => {
    if (ordinal >= end || (i > 0 && ordinal <= (ordinals[i - 1] as number))) {
      throw new RangeError(`expected rising ordinals below ${end}, found ${ordinal}`);
    }
  });
}
