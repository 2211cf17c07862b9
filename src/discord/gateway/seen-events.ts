import { LRUCache } from 'lru-cache';

/** Remembers which events were taken up: after a resume Discord may send the same ones again. */
export class SeenEvents {
  readonly #ids = new LRUCache<string, true>({ max: 20_000 });

  /** True for an id that was not seen before, and notes it. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.set(id, true);
    return true;
  }
}
