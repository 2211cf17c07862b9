import { firstWhere } from '../corpus/first-where.js';
import { type Deletions, isDeleted } from './deletions.js';
import type { Segment } from './segment.js';

/** A segment as one generation of an index sees it: without what was deleted, at its place among all passages. */
export class LiveSegment {
  /** Passages that are not deleted. */
  readonly passageCount: number;
  /** Their weighted words. */
  readonly lengthSum: number;

  /**
   * @param ordinals For each passage of the segment its place among all passages of the index,
   * rising; a deleted one may share the ordinal of the next. Null: its place in the segment.
   */
  constructor(
    readonly segment: Segment,
    readonly deletions: Deletions | null = null,
    readonly ordinals: Uint32Array | null = null,
  ) {
    this.passageCount = segment.passageCount - (deletions?.count ?? 0);
    this.lengthSum = segment.columns.lengthSum - (deletions?.lengthSum ?? 0);
  }

  /** Passages that hold the term with this number in the segment's dictionary; 0 for -1. */
  documentFrequency(id: number): number {
    if (id < 0) return 0;
    const deleted = this.deletions === null ? 0 : (this.deletions.postings[id] as number);
    return this.segment.postingCount(id) - deleted;
  }

  isDeleted(passage: number): boolean {
    return this.deletions !== null && isDeleted(this.deletions, passage);
  }

  ordinalOf(passage: number): number {
    return this.ordinals === null ? passage : (this.ordinals[passage] as number);
  }

  /** The place in the segment of the passage with an ordinal; -1 when it is not here. */
  find(ordinal: number): number {
    const passage = this.#lastAtMost(ordinal);
    const isHere =
      passage >= 0 &&
      passage < this.segment.passageCount &&
      this.ordinalOf(passage) === ordinal &&
      !this.isDeleted(passage);
    return isHere ? passage : -1;
  }

  /** The last place whose ordinal is at most this; -1 when there is none. */
  #lastAtMost(ordinal: number): number {
    const { ordinals } = this;
    if (ordinals === null) return ordinal;
    return firstWhere(0, ordinals.length, (place) => (ordinals[place] as number) > ordinal) - 1;
  }
}
