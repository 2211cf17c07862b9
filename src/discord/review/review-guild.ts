import type { Bot } from '../bot.js';

/**
 * The server whose moderators get a question asked here: this one if the bot is in it; from direct
 * messages and foreign places the operator's home server, or the only one that the bot is in. Null
 * when there is no telling.
 */
export function reviewGuildFor(
  guildId: string | null,
  { guilds, places }: Pick<Bot, 'guilds' | 'places'>,
): string | null {
  if (guildId !== null && guilds.name(guildId) !== null) return guildId;
  if (places.homeGuildId !== null) return places.homeGuildId;
  const [only, ...others] = guilds.ids();
  return others.length === 0 ? (only ?? null) : null;
}
