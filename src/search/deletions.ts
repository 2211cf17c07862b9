import { PassageCursor } from './passage-tokens.js';
import type { Segment } from './segment.js';

/** Which passages of a segment are gone, and what must be taken from its counts. Never changed. */
export interface Deletions {
  /** One bit for each passage of the segment. */
  readonly bits: Uint32Array;
  readonly count: number;
  /** The sum of the deleted passages' lengths. */
  readonly lengthSum: number;
  /** By term number: postings of deleted passages. */
  readonly postings: Uint32Array;
}

export function isDeleted({ bits }: Deletions, passage: number): boolean {
  return ((bits[passage >>> 5] as number) & (1 << (passage & 31))) !== 0;
}

/**
 * What is gone after these passages (places in the segment) are gone too; those already gone count
 * once. Costs a copy of two small columns and a walk over the passages' tokens.
 */
export function deletePassages(
  segment: Segment,
  before: Deletions | null,
  passages: Iterable<number>,
): Deletions {
  const { columns, dictionary, passageCount } = segment;
  const bits = before?.bits.slice() ?? new Uint32Array(Math.ceil(passageCount / 32));
  const postings = before?.postings.slice() ?? new Uint32Array(dictionary.size);
  let count = before?.count ?? 0;
  let lengthSum = before?.lengthSum ?? 0;
  for (const passage of passages) {
    const bit = 1 << (passage & 31);
    const word = bits[passage >>> 5] as number;
    if ((word & bit) !== 0) continue;
    bits[passage >>> 5] = word | bit;
    count += 1;
    lengthSum += columns.lengths[passage] as number;
    for (const term of termsOf(segment, passage)) postings[term] = (postings[term] as number) + 1;
  }
  return { bits, count, lengthSum, postings };
}

/** The distinct terms of a passage, by number. */
function termsOf({ columns }: Segment, passage: number): ReadonlySet<number> {
  const cursor = new PassageCursor(columns.tokens);
  const terms = new Set<number>();
  for (cursor.open(passage); cursor.next(); ) terms.add(cursor.term);
  return terms;
}
