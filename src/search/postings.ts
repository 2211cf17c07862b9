/**
 * Which passages hold a term, all terms one after the other. A term's entries come in the order of
 * its passages, 4 bytes each: above the passage's place in its block of `passagesPerBlock`, below the
 * impact, 1 to 0xffff. An entry without an impact says which block the entries behind it are of; those
 * of the first block need none. So a search reads one number a posting, and the sums of a block stay
 * in the processor's nearest memory.
 *
 * Impacts are rounded: they only choose candidates, whose scores are then exact. They are in steps of
 * `Similarity.largestImpact / largestRounded`, so that those of all segments can be compared.
 */
export interface Postings {
  /** Where each term's entries start, and at the end their number. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** How many passages hold each term. */
  readonly counts: Uint32Array;
  /** The largest of each term's impacts. */
  readonly largest: Uint16Array;
}

/** The sums of a block take 256 KB, which fit into the second-level cache of a core. */
export const passagesPerBlock = 0x1_0000;
/** The largest impact of an entry. */
export const largestRounded = 0xffff;

/** The block of a passage, counted from 0. */
export function blockOf(passage: number): number {
  return passage >>> 16;
}

/** The entry of a passage. */
export function postingOf(passage: number, impact: number): number {
  return ((passage << 16) | impact) >>> 0;
}

/** The entry before the first of another block than the first. */
export function blockMark(block: number): number {
  return (block << 16) >>> 0;
}

/** The place in its block of an entry's passage, or the block that a mark stands for. */
export function placeOf(entry: number): number {
  return entry >>> 16;
}

/** 0 for the mark of a block. */
export function impactOf(entry: number): number {
  return entry & largestRounded;
}
