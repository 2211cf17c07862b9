/**
 * Numbers keys in the order in which they come. A map of millions of keys takes a good part of a
 * second when it grows, so the keys are dealt out to several that grow one at a time.
 */
export class KeyNumbers {
  readonly #maps: readonly Map<string, number>[] = Array.from(
    { length: mapCount },
    () => new Map(),
  );
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The key's number; -1 for one that was never added. */
  get(key: string): number {
    return this.#mapOf(key).get(key) ?? -1;
  }

  /** The key's number, a new one if need be. */
  add(key: string): number {
    const map = this.#mapOf(key);
    let number = map.get(key);
    if (number === undefined) {
      number = this.#size++;
      map.set(key, number);
    }
    return number;
  }

  #mapOf(key: string): Map<string, number> {
    const { length } = key;
    const first = key.charCodeAt(0);
    const middle = key.charCodeAt(length >>> 1);
    const last = key.charCodeAt(length - 1);
    const place = (Math.imul(first * 31 + middle, 31) + last * 7 + length) & (mapCount - 1);
    return this.#maps[place] as Map<string, number>;
  }
}

/** A power of two. */
const mapCount = 64;
