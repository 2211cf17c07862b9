/**
 * Remembers what was made of a chunk, within a bound: two generations of up to `capacity` entries.
 * When the young one is full it becomes the old one and the former old one is dropped; an entry
 * found in the old generation moves to the young, so that what is in use stays. Cheaper per look-up
 * than a linked list of all entries, which matters at millions of look-ups a second.
 */
export class ChunkMemo<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(readonly capacity: number) {}

  /** At most twice the capacity. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  get(chunk: string): Value | undefined {
    const value = this.#young.get(chunk);
    if (value !== undefined) return value;
    const aged = this.#old.get(chunk);
    if (aged !== undefined) this.set(chunk, aged);
    return aged;
  }

  set(chunk: string, value: Value): void {
    if (this.#young.size >= this.capacity) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    // A slice of 13 or more characters keeps its whole text alive in V8; a copy does not.
    this.#young.set(` ${chunk}`.slice(1), value);
  }
}
