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
  /**
   * Prepares a term, and tells the similarity of others to it where it is at least `near`, else 0. A first
   * glance spares most pairs, and misses one in eleven of the near.
   */
  nearnessTo(one: number): (other: number) => number;
  /** Prepares a direction, and tells its part along the vector with a number, of length 1. */
  towards(direction: Float32Array): (number: number) => number;
  /** Has a vector fetched that will be read soon; returns some number of it. */
  foresee(number: number): number;
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
  { dimensions, nearCosine, terms, rows: given }: WordVectorTable,
  name: string,
): WordVectors {
  const width = (dimensions + 3) & ~3;
  const rows = width === dimensions ? given : widened(given, dimensions, width);
  const numbers = new Map<string, number>();
  for (const [number, term] of terms.entries()) numbers.set(term, number);
  const perLength = new Float64Array(terms.length);
  const signWords = (dimensions + 31) >>> 5;
  /** One bit for each number: whether it is above 0. */
  const signs = new Int32Array(terms.length * signWords);
  for (let number = 0; number < terms.length; number++) {
    perLength[number] = 1 / Math.max(1, Math.sqrt(productOf(rowOf(number), rows, number * width)));
    for (let i = 0; i < dimensions; i++) {
      if ((rows[number * width + i] as number) <= 0) continue;
      const word = number * signWords + (i >>> 5);
      signs[word] = (signs[word] as number) | (1 << (i & 31));
    }
  }
  const mostOpposite = Math.floor(dimensions * oppositeShare);

  function rowOf(number: number): Int16Array {
    return Int16Array.from(rows.subarray(number * width, (number + 1) * width));
  }

  function similarityTo(one: number): (other: number) => number {
    const row = rowOf(one);
    const perOwn = perLength[one] as number;
    return (other) => {
      if (one === other) return 1;
      const product = productOf(row, rows, other * width);
      return similarityOf(product * (perOwn * (perLength[other] as number)), nearCosine);
    };
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
    similarity: (one, other) => similarityTo(one)(other),
    nearnessTo(one) {
      const similarity = similarityTo(one);
      return (other) => {
        if (oppositeSigns(one, other) > mostOpposite) return 0;
        const found = similarity(other);
        return found >= near ? found : 0;
      };
    },
    towards(direction) {
      const longest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const scale = longest === 0 ? 0 : finest / longest;
      const whole = new Int16Array(width);
      for (let i = 0; i < dimensions; i++) whole[i] = Math.round(scale * (direction[i] as number));
      const perScale = scale === 0 ? 0 : 1 / scale;
      return (number) =>
        productOf(whole, rows, number * width) * (perLength[number] as number) * perScale;
    },
    foresee(number) {
      const at = number * width;
      return (
        (rows[at] as number) ^
        (rows[at + width - 1] as number) ^
        (signs[number * signWords] as number)
      );
    },
    addTo(sum, number, weight) {
      const factor = weight * (perLength[number] as number);
      const from = number * width;
      for (let i = 0; i < dimensions; i++) {
        sum[i] = (sum[i] as number) + factor * (rows[from + i] as number);
      }
    },
  };
}

/** The largest number of a direction that is made whole: a thousand products of it and a row fit 32 bits. */
const finest = 2 ** 14;

/**
 * The sum of the products of a row, a multiple of 4 numbers, and of the one that begins there among
 * others. In whole numbers and four at a time, which takes half as long: no product waits for the one before.
 */
function productOf(row: Int16Array, rows: Int8Array, from: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0, at = from; i < row.length; i += 4, at += 4) {
    a = (a + Math.imul(row[i] as number, rows[at] as number)) | 0;
    b = (b + Math.imul(row[i + 1] as number, rows[at + 1] as number)) | 0;
    c = (c + Math.imul(row[i + 2] as number, rows[at + 2] as number)) | 0;
    d = (d + Math.imul(row[i + 3] as number, rows[at + 3] as number)) | 0;
  }
  return a + b + c + d;
}

/** The same rows, each with zeros at its end. */
function widened(rows: Int8Array, dimensions: number, width: number): Int8Array {
  const wide = new Int8Array((rows.length / dimensions) * width);
  for (let row = 0; row * dimensions < rows.length; row++) {
    wide.set(rows.subarray(row * dimensions, (row + 1) * dimensions), row * width);
  }
  return wide;
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
