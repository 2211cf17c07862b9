import type { Guild } from 'discord.js';
import type { Bot } from '../bot.js';

/**
 * Forgets the servers that the bot was taken out of while it did not run, of which Discord tells
 * nothing afterwards. For a bot that is ready. Settings that stay too long do no harm, lost ones do:
 * a list that is empty, or that lacks several servers and most of those known, may be another bot's
 * or cut short, and is not believed. Never throws.
 */
export async function forgetLeftGuilds(
  bot: Pick<Bot, 'settings' | 'troubles' | 'askerLimits' | 'guilds' | 'metrics' | 'log'>,
): Promise<void> {
  try {
    const known = (await bot.settings.known()).filter((id) => bot.guilds.hearsOf(id));
    const here = new Set(bot.guilds.ids());
    const left = known.filter((id) => !here.has(id));
    if (left.length === 0) return;
    if (here.size === 0 || (left.length > 1 && left.length > known.length / 2)) {
      bot.log.warn(
        { known: known.length, missing: left.length, guilds: here.size },
        'expected to be in most servers that have settings, found that most are missing; no ' +
          'settings were deleted. Check that DISCORD_TOKEN and the database belong together',
      );
      return;
    }
    for (const id of left) await forgetGuild({ id }, bot);
  } catch (error) {
    bot.metrics.counters.errors += 1;
    bot.log.error({ err: error }, 'the servers that were left could not be looked up');
  }
}

/**
 * Forgets the settings and the limits of askers of a server that the bot was taken out of. Its questions follow when their
 * time is over. Never throws.
 */
export async function forgetGuild(
  guild: Pick<Guild, 'id'>,
  bot: Pick<Bot, 'settings' | 'troubles' | 'askerLimits' | 'metrics' | 'log'>,
): Promise<void> {
  try {
    const wasKnown = await bot.settings.forget(guild.id);
    await bot.troubles.end(guild.id);
    await bot.askerLimits.forget(guild.id);
    if (wasKnown)
      bot.log.info({ guild: guild.id }, 'the settings of a server that was left are gone');
  } catch (error) {
    bot.metrics.counters.errors += 1;
    bot.log.error({ err: error, guild: guild.id }, 'the settings of a server could not be deleted');
  }
}
