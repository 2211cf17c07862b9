import type { DueMessage } from '../../moderation/worded-message-store.js';
import type { Bot } from '../bot.js';
import { mayHoldWords } from '../queue/channel-audience.js';
import { eraseLine } from '../queue/decision-log.js';
import { renderQueuePost } from '../queue/queue-post-view.js';
import { hasTitle, titleOf } from '../queue/queue-posts.js';
import type { Delivery } from '../reply/messenger.js';
import { speakInGuild } from '../reply/speak-in-guild.js';

/** What could not be done is tried again after so long, in milliseconds. A guess. */
export const eraseAgainMs = 5 * 60_000;

/** A line younger than this when it loses its words is done twice: they may have been on their way. In milliseconds. */
const settlingMs = 2 * 60_000;

const atOnce = 25;

/**
 * Takes the words of questions that were deleted, taken back or have expired out of the bot's own
 * messages: lines of the log channel are rewritten, posts of the review channel rewritten, or taken
 * away when nothing is left of the question. A message that is gone is done.
 */
export async function eraseMessages(bot: Bot): Promise<void> {
  for (;;) {
    const now = bot.now();
    const due = await bot.worded.takeDue(
      new Date(now).toISOString(),
      new Date(now + eraseAgainMs).toISOString(),
      atOnce,
    );
    for (const one of due) {
      if (bot.jobs.isStopped) return;
      const { kind } = one.kind === 'line' ? await eraseLine(one, bot) : await erasePost(one, bot);
      if (kind !== 'sent' && kind !== 'gone') continue;
      // Into a message that is gone no words are on their way.
      const settledBefore = kind === 'gone' ? now + 1 : now - settlingMs;
      await bot.worded.noteErased(one, new Date(settledBefore).toISOString());
    }
    if (due.length < atOnce) return;
  }
}

async function erasePost({ item: id, guildId, message }: DueMessage, bot: Bot): Promise<Delivery> {
  // Not while the post is being edited to what the item was before.
  await bot.posts.show(id);
  const item = await bot.reviews.find(id);
  const settings = await bot.settings.read(item?.guildId ?? guildId);
  const say = speakInGuild(item?.guildId ?? guildId, settings, bot.guilds);
  const hidesWords = item !== null && !mayHoldWords(item, message.channelId, settings, bot.guilds);
  if (hasTitle(message)) {
    // The thread may go on, with what moderators say in it, when its first message is gone.
    const title = titleOf(item ?? { id, question: '' }, say, hidesWords);
    const renamed = await bot.messenger.rename(message, title);
    if (renamed.kind === 'failed' || renamed.kind === 'forbidden') return renamed;
  }
  if (item === null || item.post?.messageId !== message.messageId) {
    return bot.messenger.remove(message);
  }
  return bot.messenger.edit(message, renderQueuePost(item, say, hidesWords));
}
