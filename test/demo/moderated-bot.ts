import type { LoopbackDiscord, SeenMessage } from '../loopback/index.js';
import type { RunningBot } from './running-demo.js';
import type { Scene } from './scene.js';
import { type ShippedBotOptions, startShippedBot } from './shipped-bot.js';

/**
 * Runs the bot as it is shipped, and has the scene's moderator choose the review channel and have the
 * square watched with `/settings`, as the people of a real server would on their first day.
 * @throws BotFailed when the program does not start
 */
export async function startModeratedBot(
  discord: LoopbackDiscord,
  { moderator, office, square }: Scene,
  options: ShippedBotOptions,
): Promise<RunningBot> {
  const bot = await startShippedBot(discord, {
    ...options,
    environment: { MESSAGE_CONTENT: 'on', UNDO_SECONDS: '5', ...options.environment },
  });
  const { message } = await moderator.slash('settings', {}, { channel: office });
  await moderator.select(message, idOf(message, 'review-channel'), [office]);
  await moderator.select(message, idOf(message, 'watch-channels'), [square]);
  await moderator.select(message, idOf(message, 'watch-mode'), ['on']);
  // Put away, or the page would begin with a panel that shows how it was then.
  discord.world.channel(office.id).messages.delete(message.id);
  return bot;
}

/** The select of the panel that changes a setting. */
function idOf({ selects }: SeenMessage, setting: string): string {
  const found = selects.find(({ customId }) => customId.split('.').includes(setting));
  if (found === undefined) throw new Error(`expected /settings to offer ${setting}, found it not`);
  return found.customId;
}
