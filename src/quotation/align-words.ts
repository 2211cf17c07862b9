import { Pace } from '../answer/pace.js';

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

/** Where the stretch ends that the claim differs from least, and in how many edits. */
export type ClosestEnd = Pick<Alignment, 'distance' | 'end'>;

/**
 * Aligns one whole claim with the stretch of a source, of several one after the other, that it differs
 * from least: edit distance over words with free ends in the source (Sellers 1980). Of equally good
 * stretches the first; a change is preferred to an addition with an omission. Of the table of all distances between beginnings of the
 * claim (rows) and places of the source (columns), neighbours differ by one at most, so a column is
 * kept as bits, 32 rows a number (Myers, "A fast bit-vector algorithm for approximate string
 * matching based on dynamic programming", 1999, with Hyyrö's blocks, 2003): a claim of 4,000 marks
 * against 10,000 takes 1.3 million looks at a number where the table has 40 million cells.
 */
export class Aligner {
  readonly #claimed: ArrayLike<number>;
  /** Numbers of 32 rows that a column takes. */
  readonly #blocks: number;
  /** Which of `#masks` and `#counts` are a word's. */
  readonly #places = new Map<number, number>();
  /** For each different word `#blocks` numbers: the rows at which it stands. */
  readonly #masks: Int32Array;
  /** How often each different word stands in the claim. */
  readonly #counts: Uint16Array;
  readonly #pace = new Pace();

  /** @param claimed at least one word */
  constructor(claimed: ArrayLike<number>) {
    this.#claimed = claimed;
    this.#blocks = Math.ceil(claimed.length / 32);
    for (let row = 0; row < claimed.length; row++) {
      const word = claimed[row] as number;
      if (!this.#places.has(word)) this.#places.set(word, this.#places.size);
    }
    this.#masks = new Int32Array(this.#places.size * this.#blocks);
    this.#counts = new Uint16Array(this.#places.size);
    for (let row = 0; row < claimed.length; row++) {
      const place = this.#places.get(claimed[row] as number) as number;
      const at = place * this.#blocks + (row >>> 5);
      this.#masks[at] = (this.#masks[at] as number) | (1 << (row & 31));
      this.#counts[place] = (this.#counts[place] as number) + 1;
    }
  }

  /** No alignment with the source has fewer edits: a claimed word is the same as one of the source at the most. */
  leastDistance(source: ArrayLike<number>): number {
    const left = this.#counts.slice();
    let common = 0;
    for (let column = 0; column < source.length; column++) {
      const place = this.#places.get(source[column] as number);
      if (place === undefined || left[place] === 0) continue;
      left[place] = (left[place] as number) - 1;
      common++;
    }
    return this.#claimed.length - common;
  }

  /** The end of the stretch that the claim differs from least, a millisecond a step. */
  *closestEnd(source: ArrayLike<number>): Generator<void, ClosestEnd> {
    const column = firstColumn(this.#blocks);
    let cost = this.#claimed.length;
    let distance = cost;
    let end = 0;
    // A last word that was exchanged costs as much as one that was added: show what it was exchanged for.
    let goesOn = true;
    for (let j = 1; j <= source.length; j++) {
      cost += this.#advance(column, source[j - 1] as number);
      if (cost < distance || (cost === distance && goesOn)) {
        distance = cost;
        end = j;
        goesOn = true;
      } else goesOn = false;
      if (this.#pace.spend(this.#blocks * costOfBlock)) yield;
    }
    return { distance, end };
  }

  /** All edits up to the end that `closestEnd` found, a millisecond a step. Keeps 8 bytes for 32 cells of the table. */
  *align(source: ArrayLike<number>, { distance, end }: ClosestEnd): Generator<void, Alignment> {
    const table = new Columns(this.#blocks, end);
    const column = firstColumn(this.#blocks);
    table.keep(0, column);
    for (let j = 1; j <= end; j++) {
      this.#advance(column, source[j - 1] as number);
      table.keep(j, column);
      if (this.#pace.spend(this.#blocks * costOfBlock)) yield;
    }
    const edits: WordEdit[] = [];
    let i = this.#claimed.length;
    let j = end;
    let here = distance;
    /** The distance one column to the left. */
    let left = j > 0 ? table.cost(i, j - 1) : Number.POSITIVE_INFINITY;
    while (i > 0) {
      const isSame = j > 0 && this.#claimed[i - 1] === source[j - 1];
      const diagonal = j > 0 ? left - table.rise(i, j - 1) : Number.POSITIVE_INFINITY;
      const above = here - table.rise(i, j);
      if ((isSame && here === diagonal) || here === diagonal + 1) {
        const kind = isSame && here === diagonal ? 'same' : 'changed';
        edits.push({ kind, claimed: --i, source: --j });
        here = diagonal;
      } else if (here === above + 1) {
        edits.push({ kind: 'added', claimed: --i });
        here = above;
        left = diagonal;
        continue;
      } else {
        edits.push({ kind: 'left-out', source: --j });
        here = left;
      }
      left = j > 0 ? table.cost(i, j - 1) : Number.POSITIVE_INFINITY;
      if (this.#pace.spend(this.#blocks * costOfBlock)) yield;
    }
    edits.reverse();
    return { edits, distance, start: Math.min(j, end), end };
  }

  /** Makes a column the next one, at a word of the source; gives by how much its last row differs. */
  #advance({ rises, falls }: Column, word: number): number {
    const place = this.#places.get(word);
    const last = this.#blocks - 1;
    const lastRow = 1 << ((this.#claimed.length - 1) & 31);
    const masks = this.#masks;
    const from = place === undefined ? -1 : place * this.#blocks;
    // What the row above the block differs by from column to column: nothing above the first row.
    let carried = 0;
    for (let block = 0; block <= last; block++) {
      let equal = from === -1 ? 0 : (masks[from + block] as number);
      const rise = rises[block] as number;
      const fall = falls[block] as number;
      const vertical = equal | fall;
      if (carried < 0) equal |= 1;
      const horizontal = ((((equal & rise) + rise) | 0) ^ rise) | equal;
      let more = fall | ~(horizontal | rise);
      let less = rise & horizontal;
      const row = block === last ? lastRow : bottomRow;
      const next = (more & row) !== 0 ? 1 : (less & row) !== 0 ? -1 : 0;
      more <<= 1;
      less <<= 1;
      if (carried < 0) less |= 1;
      else if (carried > 0) more |= 1;
      rises[block] = less | ~(vertical | more);
      falls[block] = more & vertical;
      carried = next;
    }
    return carried;
  }
}

/** A block of a column takes some twenty operations. */
const costOfBlock = 5;

const bottomRow = 1 << 31;

/** A column of the table: at which rows the distance is one more than above, and at which one less. */
interface Column {
  readonly rises: Int32Array;
  readonly falls: Int32Array;
}

/** Before the source every claimed word is one more to add. */
function firstColumn(blocks: number): Column {
  return { rises: new Int32Array(blocks).fill(-1), falls: new Int32Array(blocks) };
}

/** Columns of the table, kept to find the way back. */
class Columns {
  readonly #blocks: number;
  readonly #rises: Int32Array;
  readonly #falls: Int32Array;

  constructor(blocks: number, last: number) {
    this.#blocks = blocks;
    this.#rises = new Int32Array(blocks * (last + 1));
    this.#falls = new Int32Array(blocks * (last + 1));
  }

  keep(j: number, { rises, falls }: Column): void {
    this.#rises.set(rises, j * this.#blocks);
    this.#falls.set(falls, j * this.#blocks);
  }

  /** By how much the distance at row `i`, 1 or more, is more than at the row above. */
  rise(i: number, j: number): number {
    const at = j * this.#blocks + ((i - 1) >>> 5);
    const row = 1 << ((i - 1) & 31);
    if (((this.#rises[at] as number) & row) !== 0) return 1;
    return ((this.#falls[at] as number) & row) !== 0 ? -1 : 0;
  }

  /** The distance at row `i`. */
  cost(i: number, j: number): number {
    const first = j * this.#blocks;
    const whole = i >>> 5;
    let cost = 0;
    for (let at = first; at < first + whole; at++) {
      cost += bitCount(this.#rises[at] as number) - bitCount(this.#falls[at] as number);
    }
    const rest = (1 << (i & 31)) - 1;
    if (rest !== 0) {
      const at = first + whole;
      cost += bitCount((this.#rises[at] as number) & rest);
      cost -= bitCount((this.#falls[at] as number) & rest);
    }
    return cost;
  }
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x5555_5555);
  rest = (rest & 0x3333_3333) + ((rest >>> 2) & 0x3333_3333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
