/**
 * Remembers what was made of a chunk, within a bound: two generations of up to `capacity` entries.
 * When the young one is full it becomes the old one and the former old one is dropped; an entry
 * found in the old generation is entered in the young again, so that what is in use stays.
 *
 * Keys are looked up where they stand in a text, so a look-up cuts no string and allocates nothing.
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

  /** What is remembered of `text.slice(start, end)`, whose `chunkHash` is `hash`; undefined when unknown. */
  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const value = this.#young.get(text, start, end, hash);
    if (value !== undefined) return value;
    const aged = this.#old.get(text, start, end, hash);
    if (aged !== undefined) this.set(text.slice(start, end), aged);
    return aged;
  }

  set(chunk: string, value: Value): void {
    if (this.#young.size >= this.capacity) {
      this.#old = this.#young;
      this.#young = new Generation(this.capacity);
    }
    // A slice of 13 or more characters keeps its whole text alive in V8; a copy does not.
    this.#young.set(` ${chunk}`.slice(1), value);
  }
}

/** The hash of no characters; `hashStep` adds one. FNV-1a over UTF-16 code units. */
export const emptyHash = 0x811c9dc5 | 0;

/** The hash of a chunk that is one code unit longer. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

const longestProbe = 24;

class Generation<Value> {
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #keys: string[] = [];
  readonly #values: Value[] = [];

  constructor(capacity: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2 + 2)));
    this.#hashes = new Int32Array(capacity);
  }

  get size(): number {
    return this.#keys.length;
  }

  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const mask = this.#slots.length - 1;
    let slot = mix(hash) & mask;
    for (let probe = 0; probe < longestProbe; probe++) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0) return undefined;
      if (this.#hashes[entry] === hash && isAt(this.#keys[entry] as string, text, start, end)) {
        return this.#values[entry];
      }
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  set(key: string, value: Value): void {
    let hash = emptyHash;
    for (let i = 0; i < key.length; i++) hash = hashStep(hash, key.charCodeAt(i));
    const mask = this.#slots.length - 1;
    let slot = mix(hash) & mask;
    for (let probe = 0; probe < longestProbe; probe++) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0) {
        this.#keys.push(key);
        this.#values.push(value);
        this.#hashes[this.#keys.length - 1] = hash;
        this.#slots[slot] = this.#keys.length;
        return;
      }
      if (this.#hashes[entry] === hash && this.#keys[entry] === key) {
        this.#values[entry] = value;
        return;
      }
      slot = (slot + 1) & mask;
    }
  }
}

function isAt(key: string, text: string, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let i = 0; i < key.length; i++) {
    if (key.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
