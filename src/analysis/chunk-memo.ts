/**
 * Remembers what was made of a chunk, within a bound: two generations of up to `capacity` entries.
 * When the young one is full it becomes the old one and the former old one is dropped; an entry
 * found in the old generation is entered in the young again, so that what is in use stays.
 *
 * A chunk is named by where it stands in a text, so a look-up cuts no string and allocates nothing.
 * A row of clashing hashes, chance or malice, is given up after `longestProbe` steps, and a chunk of
 * more than `longestRemembered` code units is not taken: both cost time and never a wrong answer.
 */
export class ChunkMemo<Value> {
  #young: Generation<Value>;
  #old: Generation<Value>;

  constructor(readonly capacity: number) {
    this.#young = new Generation();
    this.#old = new Generation();
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
    if (end - start > longestRemembered) return;
    if (this.#young.size >= this.capacity) {
      this.#old = this.#young;
      this.#young = new Generation();
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

const longestProbe = 24;
/** Longer chunks come once. */
const longestRemembered = 256;
/** A table is at most half full and grows by doubling, so that small texts cost little room. */
const smallestTable = 1024;
/** What stands before a record's code units in the pool: its entry in two halves, and its length. */
const recordHead = 3;

/**
 * A hash table with open addressing. A look-up that hits reads one place of the table, one of the
 * pool and the value: tables of a hundred thousand words are larger than the processor's caches.
 */
class Generation<Value> {
  /** For each slot a hash, and the place of a record in the pool + 1, or 0 for none. */
  #slots = new Int32Array(2 * smallestTable);
  #pool = new Uint16Array(8 * smallestTable);
  #poolUsed = 0;
  readonly #values: Value[] = [];

  get size(): number {
    return this.#values.length;
  }

  get(text: string, start: number, end: number, hash: number): Value | undefined {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (mix(hash) << 1) & mask;
    for (let probe = 0; probe < longestProbe; probe++) {
      const record = (slots[slot + 1] as number) - 1;
      if (record < 0) return undefined;
      if (slots[slot] === hash && this.#isAt(record, text, start, end)) {
        const pool = this.#pool;
        return this.#values[(pool[record] as number) | ((pool[record + 1] as number) << 16)];
      }
      slot = (slot + 2) & mask;
    }
    return undefined;
  }

  set(text: string, start: number, end: number, hash: number, value: Value): void {
    if (this.#values.length * 4 >= this.#slots.length) this.#widen();
    const slot = freeSlot(this.#slots, hash);
    if (slot < 0) return;
    const entry = this.#values.length;
    const record = this.#poolUsed;
    const length = end - start;
    this.#reserve(record + recordHead + length);
    const pool = this.#pool;
    pool[record] = entry;
    pool[record + 1] = entry >>> 16;
    pool[record + 2] = length;
    for (let i = 0; i < length; i++) pool[record + recordHead + i] = text.charCodeAt(start + i);
    this.#poolUsed = record + recordHead + length;
    this.#values.push(value);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = record + 1;
  }

  #widen(): void {
    const narrow = this.#slots;
    const wide = new Int32Array(narrow.length * 2);
    for (let from = 0; from < narrow.length; from += 2) {
      const hash = narrow[from] as number;
      if (narrow[from + 1] === 0) continue;
      const slot = freeSlot(wide, hash);
      if (slot < 0) continue;
      wide[slot] = hash;
      wide[slot + 1] = narrow[from + 1] as number;
    }
    this.#slots = wide;
  }

  #reserve(length: number): void {
    if (length <= this.#pool.length) return;
    const wider = new Uint16Array(Math.max(length, Math.ceil(this.#pool.length * 1.25)));
    wider.set(this.#pool);
    this.#pool = wider;
  }

  #isAt(record: number, text: string, start: number, end: number): boolean {
    const pool = this.#pool;
    const length = end - start;
    if (pool[record + 2] !== length) return false;
    const first = record + recordHead;
    for (let i = 0; i < length; i++) {
      if (pool[first + i] !== text.charCodeAt(start + i)) return false;
    }
    return true;
  }
}

/** The first free slot of a hash, or -1 where `longestProbe` others are taken. */
function freeSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length - 2;
  let slot = (mix(hash) << 1) & mask;
  for (let probe = 0; probe < longestProbe; probe++) {
    if (slots[slot + 1] === 0) return slot;
    slot = (slot + 2) & mask;
  }
  return -1;
}

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
