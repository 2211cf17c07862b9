/** Index terms of frequent words, and how often each comes in a billion words of running text. */
export type FrequencyTable = ReadonlyMap<string, number>;

/** How often words come in a language at large. */
export interface WordFrequencies {
  /** The share of all words in running text that are this term's: above 0, at most 1. */
  shareOf(term: string): number;
}

/**
 * Looks up a table. A word that it lacks is rarer than those that it has, and taken to be half as
 * frequent as the last of them. In an empty table all words come equally often.
 */
export function createWordFrequencies(table: FrequencyTable): WordFrequencies {
  let rarest = billion;
  for (const count of table.values()) rarest = Math.min(rarest, count);
  const unlisted = rarest / 2;
  return { shareOf: (term) => (table.get(term) ?? unlisted) / billion };
}

const billion = 1e9;
