/** How a claimed word and a source's word stand to each other. Positions count from 0 in each list. */
export type WordEdit =
  | { readonly kind: 'same'; readonly claimed: number; readonly source: number }
  | { readonly kind: 'changed'; readonly claimed: number; readonly source: number }
  /** Only in the claim. */
  | { readonly kind: 'added'; readonly claimed: number }
  /** Only in the source. */
  | { readonly kind: 'left-out'; readonly source: number };

/** The best way to read a claim as a stretch of a source. */
export interface Alignment {
  readonly edits: readonly WordEdit[];
  /** Number of edits that are not `same`. */
  readonly distance: number;
  /** The stretch of the source, half-open; empty when nothing matches. */
  readonly start: number;
  readonly end: number;
}

/**
 * Aligns the whole claim with the stretch of the source that it differs from least: edit distance
 * over words with free ends in the source (Sellers 1980). Cost and memory grow with the product of
 * the lengths. Of equally good stretches the first; a change is preferred to an addition with an omission.
 */
export function alignWords(claimed: ArrayLike<number>, source: ArrayLike<number>): Alignment {
  const rows = claimed.length + 1;
  const columns = source.length + 1;
  const cost = new Uint16Array(rows * columns);
  for (let i = 1; i < rows; i++) cost[i * columns] = i;
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < columns; j++) {
      const isSame = claimed[i - 1] === source[j - 1];
      const diagonal = (cost[(i - 1) * columns + j - 1] ?? 0) + (isSame ? 0 : 1);
      const added = (cost[(i - 1) * columns + j] ?? 0) + 1;
      const leftOut = (cost[i * columns + j - 1] ?? 0) + 1;
      cost[i * columns + j] = Math.min(diagonal, added, leftOut);
    }
  }
  let end = 0;
  const last = (rows - 1) * columns;
  for (let j = 1; j < columns; j++) {
    if ((cost[last + j] ?? 0) < (cost[last + end] ?? 0)) end = j;
  }
  // A last word that was exchanged costs as much as one that was added: show what it was exchanged for.
  while (end + 1 < columns && cost[last + end + 1] === cost[last + end]) end++;
  return trace(claimed, source, cost, end);
}

function trace(
  claimed: ArrayLike<number>,
  source: ArrayLike<number>,
  cost: Uint16Array,
  end: number,
): Alignment {
  const columns = source.length + 1;
  const edits: WordEdit[] = [];
  let i = claimed.length;
  let j = end;
  while (i > 0) {
    const here = cost[i * columns + j] ?? 0;
    const isSame = j > 0 && claimed[i - 1] === source[j - 1];
    const diagonal = j > 0 ? (cost[(i - 1) * columns + j - 1] ?? 0) : Number.POSITIVE_INFINITY;
    if (isSame && here === diagonal) {
      edits.push({ kind: 'same', claimed: --i, source: --j });
    } else if (here === diagonal + 1) {
      edits.push({ kind: 'changed', claimed: --i, source: --j });
    } else if (here === (cost[(i - 1) * columns + j] ?? 0) + 1) {
      edits.push({ kind: 'added', claimed: --i });
    } else {
      edits.push({ kind: 'left-out', source: --j });
    }
  }
  edits.reverse();
  return {
    edits,
    distance: cost[claimed.length * columns + end] ?? 0,
    start: Math.min(j, end),
    end,
  };
}
