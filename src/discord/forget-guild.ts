import type { Guild } from 'discord.js';
import type { Bot } from './bot.js';

/**
 * Forgets the settings of a server that the bot was taken out of. Its questions follow when their
 * time is over. Never throws.
 */
export async function forgetGuild(
  guild: Pick<Guild, 'id'>,
  bot: Pick<Bot, 'settings' | 'troubles' | 'metrics' | 'log'>,
): Promise<void> {
  try {
    const wasKnown = await bot.settings.forget(guild.id);
    await bot.troubles.end(guild.id);
    if (wasKnown)
      bot.log.info({ guild: guild.id }, 'the settings of a server that was left are gone');
  } catch (error) {
    bot.metrics.counters.errors += 1;
    bot.log.error({ err: error, guild: guild.id }, 'the settings of a server could not be deleted');
  }
}
