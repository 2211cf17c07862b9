import { editDistance } from '../analysis/edit-distance.js';

/**
 * The known name that somebody who wrote `written` most likely meant, or null when none is near:
 * at most two edits away (one in names of up to four letters), whatever the case and the
 * separators.
 */
export function nearestName(written: string, known: readonly string[]): string | null {
  const plain = plainForm(written);
  let nearest: string | null = null;
  let fewest = plain.length <= 4 ? 2 : 3;
  for (const name of known) {
    const edits = editDistance(plain, plainForm(name), fewest);
    if (edits < fewest) {
      fewest = edits;
      nearest = name;
    }
  }
  return nearest;
}

function plainForm(name: string): string {
  return name
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s_-]/gu, '');
}
