/**
 * The terms of every passage in reading order: 4 bytes a token. From it come a passage's exact
 * score, neighbourhood of words and explanation; the postings only find candidates.
 * An entry is a term number, with `extraBit` set for a token that shares its position with the one
 * before; or `fieldMark(f)`, which says that what follows belongs to field `f`.
 */
export interface PassageTokens {
  /** Where each passage starts in `entries`, and at the end their number. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

export { extraBit } from '../analysis/term-numbers.js';

/** Term numbers stay below; three marks above are used. */
export const firstFieldMark = 0x7fff_fff0;

export function fieldMark(field: number): number {
  return firstFieldMark + field;
}
