import type { ReviewItemId } from '../../review/review-item.js';
import type { Bot } from '../bot.js';

const atOnce = 100;

/** Posts of questions closed longer ago than this are taken to show it. In milliseconds; a guess. */
const recentMs = 2 * 86_400_000;

/**
 * Once after a start: brings up to date the posts of questions that were closed lately, should the
 * process that closed them have ended before it could show so, or another one without Discord have done it.
 */
export async function showDecided(bot: Bot): Promise<void> {
  const since = new Date(bot.now() - recentMs).toISOString();
  for (const guildId of bot.guilds.ids()) {
    let after: ReviewItemId | undefined;
    for (;;) {
      const items = await bot.reviews.list({
        guildId,
        states: ['answered', 'rejected', 'merged', 'withdrawn'],
        limit: atOnce,
        ...(after === undefined ? {} : { after }),
      });
      for (const { id, state, post } of items) {
        if (bot.jobs.isStopped) return;
        if (post !== null && 'at' in state && state.at >= since) await bot.posts.show(id);
      }
      after = items.at(-1)?.id;
      if (items.length < atOnce) break;
    }
  }
}
