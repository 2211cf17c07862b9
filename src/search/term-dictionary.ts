/**
 * The distinct terms of an index, numbered from 0, in four typed arrays: one pool of UTF-16 code
 * units and a hash table with open addressing. About 2 bytes a letter and 12 a term, against some
 * 100 for an entry of a Map, and it loads from a file without being rebuilt.
 * Immutable. Looks up any string, `__proto__` included.
 */
export class TermDictionary {
  constructor(readonly columns: TermDictionaryColumns) {}

  get size(): number {
    return this.columns.starts.length - 1;
  }

  /** The term's number, or -1. */
  find(term: string): number {
    const { pool, starts, slots, seed } = this.columns;
    const mask = slots.length - 1;
    let slot = hashTerm(term, seed[0] as number) & mask;
    for (;;) {
      const id = (slots[slot] as number) - 1;
      if (id < 0) return -1;
      if (isTerm(term, pool, starts[id] as number, starts[id + 1] as number)) return id;
      slot = (slot + 1) & mask;
    }
  }

  /** The term with a number. @throws RangeError when there is none. */
  term(id: number): string {
    const { pool, starts } = this.columns;
    const start = starts[id];
    const end = starts[id + 1];
    if (start === undefined || end === undefined) {
      throw new RangeError(`expected a term number from 0 to ${this.size - 1}, found ${id}`);
    }
    return String.fromCharCode(...pool.subarray(start, end));
  }

  /** Terms must be distinct; their order becomes their numbers. */
  static of(terms: Iterable<string>): TermDictionary {
    const list = [...terms];
    const starts = new Uint32Array(list.length + 1);
    list.forEach((term, id) => {
      starts[id + 1] = (starts[id] as number) + term.length;
    });
    const pool = new Uint16Array(starts[list.length] as number);
    list.forEach((term, id) => {
      const start = starts[id] as number;
      for (let i = 0; i < term.length; i++) pool[start + i] = term.charCodeAt(i);
    });
    const { slots, seed } = fillSlots(list);
    return new TermDictionary({ pool, starts, slots, seed });
  }
}

/** What a snapshot keeps of a dictionary. */
export interface TermDictionaryColumns {
  /** The terms' code units, one after the other. */
  readonly pool: Uint16Array;
  /** Where each term starts in the pool, and at the end the pool's length. */
  readonly starts: Uint32Array;
  /** Term number + 1, or 0 for empty; a power of two long, at most half full. */
  readonly slots: Uint32Array;
  /** One number: see `hashTerm`. */
  readonly seed: Uint32Array;
}

/**
 * A document may be written so that its words fall into one slot. The table is only ever read, so
 * the seed is chosen after the words are known: the first with which no word is further than
 * `longestProbe` from its slot. Ordinary words need one try.
 */
function fillSlots(terms: readonly string[]): { slots: Uint32Array; seed: Uint32Array } {
  let length = 16;
  while (length < terms.length * 2) length *= 2;
  for (let seed = 1; ; seed++) {
    const slots = trySlots(terms, length, seed, seed < 32 ? longestProbe : terms.length);
    if (slots !== null) return { slots, seed: Uint32Array.of(seed) };
  }
}

const longestProbe = 96;

function trySlots(
  terms: readonly string[],
  length: number,
  seed: number,
  probes: number,
): Uint32Array | null {
  const slots = new Uint32Array(length);
  const mask = length - 1;
  for (let id = 0; id < terms.length; id++) {
    let slot = hashTerm(terms[id] as string, seed) & mask;
    let probe = 0;
    while (slots[slot] !== 0) {
      if (++probe > probes) return null;
      slot = (slot + 1) & mask;
    }
    slots[slot] = id + 1;
  }
  return slots;
}

/** Multiplies and shifts at every unit (after MurmurHash2), so that another seed parts what one joined. */
function hashTerm(term: string, seed: number): number {
  let hash = Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < term.length; i++) {
    hash = Math.imul(hash ^ term.charCodeAt(i), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isTerm(term: string, pool: Uint16Array, start: number, end: number): boolean {
  if (term.length !== end - start) return false;
  for (let i = 0; i < term.length; i++) {
    if (term.charCodeAt(i) !== pool[start + i]) return false;
  }
  return true;
}
