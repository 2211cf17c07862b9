import type { Draft } from '../draft.js';
import type { Source } from '../source.js';

/** Marks what is nobody's: captions, labels, menus, editors' notes. */
export function readFurniture(
  _text: string,
  drafts: readonly Draft[],
  _source: Source,
): readonly Draft[] {
  return drafts;
}
