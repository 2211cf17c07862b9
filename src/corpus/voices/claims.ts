import type { Draft } from '../draft.js';
import type { Source } from '../source.js';

/** Marks claims under review with their claimant and rating, and the review's verdict. */
export function readClaims(
  _text: string,
  drafts: readonly Draft[],
  _source: Source,
): readonly Draft[] {
  return drafts;
}
