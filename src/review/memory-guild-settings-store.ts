import {
  defaultGuildSettings,
  type GuildSettings,
  type GuildSettingsStore,
} from './guild-settings.js';

/** A GuildSettingsStore that forgets when the process ends. */
export class MemoryGuildSettingsStore implements GuildSettingsStore {
  readonly #settings = new Map<string, GuildSettings>();

  async read(guildId: string): Promise<GuildSettings> {
    return this.#current(guildId);
  }

  async change(guildId: string, changes: Partial<GuildSettings>): Promise<GuildSettings> {
    // Nothing is awaited between reading and writing, so that two changes at once both count.
    const settings = { ...this.#current(guildId), ...changes };
    this.#settings.set(guildId, settings);
    return settings;
  }

  async forget(guildId: string): Promise<boolean> {
    return this.#settings.delete(guildId);
  }

  async known(): Promise<readonly string[]> {
    return [...this.#settings.keys()];
  }

  #current(guildId: string): GuildSettings {
    return this.#settings.get(guildId) ?? defaultGuildSettings;
  }
}
