import { closedStates, openStates } from '../../moderation/review-item.js';
import { eachItem } from '../../moderation/review-store.js';
import type { Bot } from '../bot.js';

/** The store gives so many leases at once. */
const atOnce = 100;

/** Gives questions back whose moderator walked away, and shows that in their posts. */
export async function expireLeases(bot: Bot): Promise<void> {
  for (;;) {
    const freed = await bot.reviews.expireLeases(bot.at());
    for (const { id } of freed) await bot.posts.show(id);
    if (freed.length < atOnce) return;
  }
}

/** Posts that are looked up in a round, to see whether they still stand. A guess at what Discord does not mind. */
const verifiedAtOnce = 25;

/**
 * Brings the posts of all open questions up to date: those that could not be posted, those whose
 * post was deleted, and those that another process, or nobody's press, has changed.
 */
export async function showQueue(bot: Bot): Promise<void> {
  const maybeDecided = new Set(bot.posts.shownOpen());
  for (const guildId of bot.guilds.ids()) {
    for await (const { id } of eachItem(bot.reviews, guildId, openStates)) {
      maybeDecided.delete(id);
      await bot.posts.show(id);
    }
  }
  for (const id of maybeDecided) await bot.posts.show(id);
  for (const id of await bot.posts.verify(verifiedAtOnce)) await bot.posts.show(id);
}

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
    for await (const { id, state, post } of eachItem(bot.reviews, guildId, closedStates)) {
      if (bot.jobs.isStopped) return;
      if (post !== null && 'at' in state && state.at >= since) await bot.posts.show(id);
    }
  }
}
