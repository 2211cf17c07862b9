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

/** Levenshtein's distance, row by row; anything from `limit` on is given as `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(limit, row[other.length] ?? limit);
}
