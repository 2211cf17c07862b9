import type { Bot } from './bot.js';
import { forgetGuild } from './forget-guild.js';

/**
 * Forgets the servers that the bot was taken out of while it did not run, of which Discord tells
 * nothing afterwards. For a bot that is ready. Settings that stay too long do no harm, lost ones do:
 * a list that is empty, or that lacks several servers and most of those known, may be another bot's
 * or cut short, and is not believed. Never throws.
 */
export async function forgetLeftGuilds(
  bot: Pick<Bot, 'settings' | 'troubles' | 'guilds' | 'metrics' | 'log'>,
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
