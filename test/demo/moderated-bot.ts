import type { LoopbackDiscord } from '../loopback/index.js';
import type { RunningBot } from './running-demo.js';
import type { Scene } from './scene.js';
import { type ShippedBotOptions, startShippedBot } from './shipped-bot.js';

/**
 * Runs the bot as it is shipped, and has the scene's moderator choose the review channel with
 * `/settings`, as the people of a real server would on their first day.
 * @throws BotFailed when the program does not start
 */
export async function startModeratedBot(
  discord: LoopbackDiscord,
  { moderator, office }: Scene,
  options: ShippedBotOptions,
): Promise<RunningBot> {
  const bot = await startShippedBot(discord, options);
  const { message } = await moderator.slash('settings', {}, { channel: office });
  const [reviewChannel] = message.selects;
  if (reviewChannel === undefined) throw new Error('expected /settings to offer a channel');
  await moderator.select(message, reviewChannel.customId, [office]);
  // Put away, or the page would begin with a panel that shows how it was then.
  discord.world.channel(office.id).messages.delete(message.id);
  return bot;
}
