import { openStates, type ReviewItemId } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';

const atOnce = 100;

/** Posts that are looked up in a round, to see whether they still stand. A guess at what Discord does not mind. */
const verifiedAtOnce = 25;

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
  for (const id of await bot.posts.verify(verifiedAtOnce)) await bot.posts.show(id);
}
