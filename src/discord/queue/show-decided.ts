import type { ReviewItemId } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';

const atOnce = 100;

/** Posts of questions closed longer ago than this are taken to show it. In milliseconds; a guess. */
const recentMs = 2 * 86_400_000;

/**
 * Once after a start: brings up to date the posts of questions that were closed lately, should the
 * process that closed them have ended before it could show so, or another one without Discord have done it.
 * @param sinceMs From when on they were closed, in milliseconds since 1970.
 */
export async function showDecided(
  bot: Bot,
  guildIds: readonly string[] = bot.guilds.ids(),
  sinceMs = bot.now() - recentMs,
): Promise<void> {
  const since = new Date(sinceMs).toISOString();
  for (const guildId of guildIds) {
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
