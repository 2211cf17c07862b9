import type { Draft } from '../draft.js';
import type { Source } from '../source.js';
import { readClaims } from './claims.js';
import { readFurniture } from './furniture.js';
import { readQuotations } from './quotations.js';

/**
 * Says whose words the drafts of a document hold, beyond what their layout and turns already say:
 * claims under review and their ratings, what is nobody's, and what is quoted or reported of
 * somebody within them. Takes time in proportion to the text.
 */
export function readVoices(
  text: string,
  drafts: readonly Draft[],
  source: Source,
): readonly Draft[] {
  const claimed = readClaims(text, drafts, source);
  const bare = readFurniture(text, claimed, source);
  return readQuotations(text, bare, source);
}
