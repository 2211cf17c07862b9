import type { FrequencyTable } from './word-frequencies.js';

/** Index terms of rarer words than a frequency table has, in order of their code units, each on a line. */
export type RarerTerms = string;

/** The words that a language has, in all their forms. */
export interface KnownWords {
  /** Whether a word of the language has this term. */
  has(term: string): boolean;
}

/**
 * Looks a term up in both lists. The longer one is searched as it stands: a set of its lines would
 * take longer to make at every start than all questions take to look.
 */
export function createKnownWords(table: FrequencyTable, rarer: RarerTerms = ''): KnownWords {
  return { has: (term) => table.has(term) || holdsLine(rarer, term) };
}

function holdsLine(lines: string, wanted: string): boolean {
  let start = 0;
  let end = lines.length;
  while (start < end) {
    const middle = (start + end) >>> 1;
    const lineStart = middle === 0 ? 0 : lines.lastIndexOf('\n', middle - 1) + 1;
    const at = lines.indexOf('\n', middle);
    const lineEnd = at === -1 ? lines.length : at;
    const line = lines.slice(lineStart, lineEnd);
    if (line === wanted) return true;
    if (line < wanted) start = lineEnd + 1;
    else end = lineStart;
  }
  return false;
}
