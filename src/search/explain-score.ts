import type { Explanation } from './explanation.js';
import type { Query } from './query.js';
import type { PassageStatistics, Similarity } from './similarity.js';
import type { ScorePart } from './tally.js';

/** Lays a score's addends out as a tree: words, then neighbouring words; leaves in the order of addition. */
export function explainScore(
  query: Query,
  score: number,
  parts: readonly ScorePart[],
  passage: PassageStatistics,
  similarity: Similarity,
): Explanation {
  const branch = (kind: ScorePart['kind'], label: string): readonly Explanation[] => {
    const leaves = parts.filter((part) => part.kind === kind).map((part) => leaf(query, part));
    if (leaves.length === 0) return [];
    return [{ label, value: leaves.reduce((sum, { value }) => sum + value, 0), parts: leaves }];
  };
  const length = `${round(passage.length)} words, ${round(passage.averageLength)} on average`;
  return {
    label: `${similarity.name}; passage of ${length}`,
    value: score,
    parts: [...branch('term', 'words'), ...branch('pair', 'neighbouring words')],
  };
}

function leaf(query: Query, { kind, at, frequency, weight, impact }: ScorePart): Explanation {
  const factors = `weight ${round(weight)} × impact ${round(impact)} of frequency ${round(frequency)}`;
  return { label: `${nameOf(query, kind, at)}: ${factors}`, value: weight * impact, parts: [] };
}

function nameOf(query: Query, kind: ScorePart['kind'], at: number): string {
  if (kind === 'term') {
    const term = query.terms[at];
    const read = term?.readAs === undefined ? '' : ` read as “${term.readAs}”`;
    return `“${term?.surface ?? ''}”${read} in ${term?.documentFrequency ?? 0} passages`;
  }
  const pair = query.pairs[at];
  const surface = (place: number | undefined): string => query.terms[place ?? -1]?.surface ?? '';
  return `“${surface(pair?.first)} ${surface(pair?.second)}” side by side`;
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
