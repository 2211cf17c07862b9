/**
 * Remembers what was made of a chunk, within a bound: two generations of up to `capacity` entries.
 * When the young one is full it becomes the old one and the former old one is dropped; an entry
 * found in the old generation is entered in the young again, so that what is in use stays.
 *
 * A chunk is named by where it stands in a text, so a look-up cuts no string and allocates nothing.
 * A row of clashing hashes, chance or malice, is given up after `longestProbe` steps: the entry is
 * then forgotten, which costs time and never a wrong answer.
 */
export class ChunkMemo<Value> {
  #young: Generation<Value>;
  #old: Generation<Value>;

  constructor(readonly capacity: number) {
    this.#young = new Generation(capacity);
    this.#old = new Generation(1);
  }

  /** At most twice the capacity. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /** What is remembered of `text.slice(start, end)`, whose hash is `hash`; undefined when unknown. */
  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const value = this.#young.get(text, start, end, hash);
    if (value !== undefined) return value;
    const aged = this.#old.get(text, start, end, hash);
    if (aged !== undefined) this.set(text, start, end, hash, aged);
    return aged;
  }

  /** Remembers a value of a chunk that is not remembered; the parameters are those of `get`. */
  set(text: string, start: number, end: number, hash: number, value: Value): void {
    if (this.#young.size >= this.capacity) {
      this.#old = this.#young;
      this.#young = new Generation(this.capacity);
    }
    this.#young.set(text, start, end, hash, value);
  }
}

/** The hash of no characters; `hashStep` adds one. FNV-1a over UTF-16 code units. */
export const emptyHash = 0x811c9dc5 | 0;

/** The hash of a chunk that is one code unit longer. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of a whole chunk. */
export function hashOf(chunk: string): number {
  let hash = emptyHash;
  for (let i = 0; i < chunk.length; i++) hash = hashStep(hash, chunk.charCodeAt(i));
  return hash;
}

const longestProbe = 24;

class Generation<Value> {
  /** Entry + 1, or 0 for none. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  /** Where each entry's code units start in the pool, and at the end where those of the next will. */
  readonly #starts: Uint32Array;
  #pool = new Uint16Array(1024);
  readonly #values: Value[] = [];

  constructor(capacity: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2 + 2)));
    this.#hashes = new Int32Array(capacity);
    this.#starts = new Uint32Array(capacity + 1);
  }

  get size(): number {
    return this.#values.length;
  }

  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = mix(hash) & mask;
    for (let probe = 0; probe < longestProbe; probe++) {
      const entry = (slots[slot] as number) - 1;
      if (entry < 0) return undefined;
      if (this.#hashes[entry] === hash && this.#isAt(entry, text, start, end)) {
        return this.#values[entry];
      }
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  set(text: string, start: number, end: number, hash: number, value: Value): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = mix(hash) & mask;
    for (let probe = 0; slots[slot] !== 0; probe++) {
      if (probe === longestProbe) return;
      slot = (slot + 1) & mask;
    }
    const entry = this.#values.length;
    const from = this.#starts[entry] as number;
    const to = from + end - start;
    this.#reserve(to);
    for (let i = 0; i < end - start; i++) this.#pool[from + i] = text.charCodeAt(start + i);
    this.#starts[entry + 1] = to;
    this.#hashes[entry] = hash;
    this.#values.push(value);
    slots[slot] = entry + 1;
  }

  #reserve(length: number): void {
    if (length <= this.#pool.length) return;
    const wider = new Uint16Array(Math.max(length, this.#pool.length * 2));
    wider.set(this.#pool);
    this.#pool = wider;
  }

  #isAt(entry: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[entry] as number;
    const length = end - start;
    if ((this.#starts[entry + 1] as number) - from !== length) return false;
    const pool = this.#pool;
    for (let i = 0; i < length; i++) {
      if (pool[from + i] !== text.charCodeAt(start + i)) return false;
    }
    return true;
  }
}

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
