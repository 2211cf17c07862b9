import { openStates, type ReviewItemId } from '../../review/review-item.js';
import type { Bot } from '../bot.js';

const atOnce = 100;

/**
 * Brings the posts of all open questions up to date: those that could not be posted, those whose
 * post was deleted, and those that another process, or nobody's press, has changed.
 */
export async function showQueue(bot: Bot): Promise<void> {
  const maybeDecided = new Set(bot.posts.shownOpen());
  for (const guildId of bot.guilds.ids()) {
    let after: ReviewItemId | undefined;
    for (;;) {
      const items = await bot.reviews.list({
        guildId,
        states: openStates,
        limit: atOnce,
        ...(after === undefined ? {} : { after }),
      });
      for (const { id } of items) {
        maybeDecided.delete(id);
        await bot.posts.show(id);
      }
      after = items.at(-1)?.id;
      if (items.length < atOnce) break;
    }
  }
  for (const id of maybeDecided) await bot.posts.show(id);
}
