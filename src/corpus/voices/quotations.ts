import type { Draft } from '../draft.js';
import type { Source } from '../source.js';

/** Marks what is quoted or reported of somebody within passages. */
export function readQuotations(
  _text: string,
  drafts: readonly Draft[],
  _source: Source,
): readonly Draft[] {
  return drafts;
}
