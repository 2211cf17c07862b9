import type { Bot } from '../bot.js';

/** The store gives so many at once. */
const atOnce = 100;

/** Gives questions back whose moderator walked away, and shows that in their posts. */
export async function expireLeases(bot: Bot): Promise<void> {
  for (;;) {
    const freed = await bot.reviews.expireLeases(bot.at());
    for (const { id } of freed) await bot.posts.show(id);
    if (freed.length < atOnce) return;
  }
}
