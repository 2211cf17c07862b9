/**
 * Vectors of index terms, whose angles say how alike words are used: near for “troops” and “soldiers”,
 * and also for “rise” and “fall”. So they choose among what was found, and never find, and are not
 * asked about names, numbers or dates. What stands behind it may be any table of words.
 */
export interface WordVectors {
  /** Names the table and what is in it: equal names mean equal vectors. */
  readonly name: string;
  readonly dimensions: number;
  /** Vectors, numbered from 0. */
  readonly size: number;
  /** The number of a term's vector; -1 for a term without one. */
  find(term: string): number;
  /**
   * How alike the terms with these numbers are used, 0 to 1, symmetric; 1 for a term and itself.
   * 0.5 and more are `near`, whatever the table: its own threshold is put there.
   */
  similarity(one: number, other: number): number;
  /** A similarity of at least `near`, else 0. A first glance spares most pairs, and misses one in eleven of the near. */
  nearness(one: number, other: number): number;
  /** The part of `direction` along the vector with this number, of length 1. */
  along(number: number, direction: Float32Array): number;
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
  const signWords = (dimensions + 31) >>> 5;
  /** One bit for each number: whether it is above 0. */
  const signs = new Int32Array(terms.length * signWords);
  for (let number = 0; number < terms.length; number++) {
    perLength[number] = 1 / Math.max(1, Math.sqrt(product(number, number)));
    for (let i = 0; i < dimensions; i++) {
      if ((rows[number * dimensions + i] as number) <= 0) continue;
      const word = number * signWords + (i >>> 5);
      signs[word] = (signs[word] as number) | (1 << (i & 31));
    }
  }
  const mostOpposite = Math.floor(dimensions * oppositeShare);

  function product(one: number, other: number): number {
    let at = one * dimensions;
    let beside = other * dimensions;
    let sum = 0;
    for (const end = at + dimensions; at < end; at++, beside++) {
      sum += (rows[at] as number) * (rows[beside] as number);
    }
    return sum;
  }

  function similarity(one: number, other: number): number {
    if (one === other) return 1;
    const cosine = product(one, other) * (perLength[one] as number) * (perLength[other] as number);
    return similarityOf(cosine, nearCosine);
  }

  /** In how many numbers the two have opposite signs. */
  function oppositeSigns(one: number, other: number): number {
    let count = 0;
    let a = one * signWords;
    let b = other * signWords;
    for (const end = a + signWords; a < end; a++, b++) {
      count += countBits((signs[a] as number) ^ (signs[b] as number));
    }
    return count;
  }

  return {
    name,
    dimensions,
    size: terms.length,
    find: (term) => numbers.get(term) ?? -1,
    similarity,
    nearness(one, other) {
      if (oppositeSigns(one, other) > mostOpposite) return 0;
      const found = similarity(one, other);
      return found >= near ? found : 0;
    },
    along(number, direction) {
      const from = number * dimensions;
      let sum = 0;
      for (let i = 0; i < dimensions; i++) {
        sum += (direction[i] as number) * (rows[from + i] as number);
      }
      return sum * (perLength[number] as number);
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

/**
 * Of random directions at 60 degrees a third of all signs are opposite, of unrelated ones half. In the
 * table of English .91 of the pairs from its threshold on have no more than this, and .06 of all pairs.
 */
const oppositeShare = 0.4;

/** The bits of a 32-bit number that are set. */
function countBits(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Two straight lines: from no likeness to `near`, and from there to 1. */
function similarityOf(cosine: number, nearCosine: number): number {
  if (cosine <= 0) return 0;
  return cosine < nearCosine
    ? (near * cosine) / nearCosine
    : Math.min(1, near + ((1 - near) * (cosine - nearCosine)) / (1 - nearCosine));
}
