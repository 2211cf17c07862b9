/**
 * Vectors of index terms, whose angles say how alike words are used: near for “troops” and “soldiers”,
 * and also for “rise” and “fall”. So they choose among what was found, and never find, and are not
 * asked about names, numbers or dates. What stands behind it may be any table of words.
 */
export interface WordVectors {
  /** Names the table and what is in it: equal names mean equal vectors. */
  readonly name: string;
  readonly dimensions: number;
  /** The number of a term's vector; -1 for a term without one. */
  find(term: string): number;
  /**
   * How alike the terms with these numbers are used, 0 to 1, symmetric; 1 for a term and itself.
   * 0.5 and more are `near`, whatever the table: its own threshold is put there.
   */
  similarity(one: number, other: number): number;
  /** Adds `weight` times the vector with this number, of length 1, to the sum. */
  addTo(sum: Float32Array, number: number, weight: number): void;
}

/** From this similarity on two terms are about the same; some two of a thousand pairs of terms are. */
export const near = 0.5;

/** Hands the vectors out, or null where there are none; may read them first. */
export type WordVectorSource = () => Promise<WordVectors | null>;

/** For a language without vectors. */
export const noWordVectors: WordVectorSource = () => Promise.resolve(null);

/** A table of vectors as a file keeps it. */
export interface WordVectorTable {
  /** In words: where the vectors are from. */
  readonly name: string;
  /** The analyzer's rules that made the terms, as `Analyzer.version` names them. */
  readonly analysis: string;
  readonly dimensions: number;
  /** The cosine from which on two terms are near, above 0 and below 1. */
  readonly nearCosine: number;
  readonly terms: readonly string[];
  /** A row for each term; only its direction counts. */
  readonly rows: Int8Array;
}

/** Prepares a table for questions: some milliseconds. */
export function createWordVectors(
  { dimensions, nearCosine, terms, rows }: WordVectorTable,
  name: string,
): WordVectors {
  const numbers = new Map<string, number>();
  for (const [number, term] of terms.entries()) numbers.set(term, number);
  const perLength = new Float64Array(terms.length);
  for (let number = 0; number < terms.length; number++) {
    perLength[number] = 1 / Math.max(1, Math.sqrt(product(number, number)));
  }

  function product(one: number, other: number): number {
    let at = one * dimensions;
    let beside = other * dimensions;
    let sum = 0;
    for (const end = at + dimensions; at < end; at++, beside++) {
      sum += (rows[at] as number) * (rows[beside] as number);
    }
    return sum;
  }

  return {
    name,
    dimensions,
    find: (term) => numbers.get(term) ?? -1,
    similarity(one, other) {
      if (one === other) return 1;
      const cosine =
        product(one, other) * (perLength[one] as number) * (perLength[other] as number);
      return similarityOf(cosine, nearCosine);
    },
    addTo(sum, number, weight) {
      const factor = weight * (perLength[number] as number);
      const from = number * dimensions;
      for (let i = 0; i < dimensions; i++) {
        sum[i] = (sum[i] as number) + factor * (rows[from + i] as number);
      }
    },
  };
}

/** Two straight lines: from no likeness to `near`, and from there to 1. */
function similarityOf(cosine: number, nearCosine: number): number {
  if (cosine <= 0) return 0;
  return cosine < nearCosine
    ? (near * cosine) / nearCosine
    : Math.min(1, near + ((1 - near) * (cosine - nearCosine)) / (1 - nearCosine));
}
