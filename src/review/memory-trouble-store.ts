import type { Trouble, TroubleStore } from './trouble-store.js';

/** A TroubleStore that forgets when the process ends. It holds one trouble a server. */
export class MemoryTroubleStore implements TroubleStore {
  readonly #troubles = new Map<string, Trouble>();

  async begin(guildId: string, cause: string, at: string): Promise<Trouble> {
    const before = this.#troubles.get(guildId);
    if (before?.cause === cause) return before;
    const trouble = { cause, at, toldAt: null };
    this.#troubles.set(guildId, trouble);
    return trouble;
  }

  async noteTold(guildId: string, at: string): Promise<void> {
    const trouble = this.#troubles.get(guildId);
    if (trouble !== undefined) this.#troubles.set(guildId, { ...trouble, toldAt: at });
  }

  async end(guildId: string): Promise<Trouble | null> {
    const trouble = this.#troubles.get(guildId) ?? null;
    this.#troubles.delete(guildId);
    return trouble;
  }

  async read(guildId: string): Promise<Trouble | null> {
    return this.#troubles.get(guildId) ?? null;
  }
}
