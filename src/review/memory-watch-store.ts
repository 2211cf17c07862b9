import type { Sighting, WatchStore } from './watch-store.js';

/** A WatchStore that forgets when the process ends; when full, the sighting noted longest ago is forgotten. */
export class MemoryWatchStore implements WatchStore {
  readonly #sightings = new Map<string, Sighting>();
  readonly #most: number;

  /** @param most Claims and channels kept at once; 10,000 by default, a guess. */
  constructor(most = 10_000) {
    this.#most = most;
  }

  async noteSighting(sighting: Sighting, notBefore: string): Promise<boolean> {
    const key = JSON.stringify([sighting.claim, sighting.channelId]);
    const before = this.#sightings.get(key);
    if (before !== undefined && before.at >= notBefore) return false;
    this.#sightings.delete(key);
    const [oldest] = this.#sightings.keys();
    if (this.#sightings.size >= this.#most && oldest !== undefined) this.#sightings.delete(oldest);
    this.#sightings.set(key, sighting);
    return true;
  }

  /** Forgets what was seen before an instant; gives how many. For a MemoryPersonalDataStore. */
  erase(before: string): number {
    const old = [...this.#sightings].filter(([, { at }]) => at < before);
    for (const [key] of old) this.#sightings.delete(key);
    return old.length;
  }
}
