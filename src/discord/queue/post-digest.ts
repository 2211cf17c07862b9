import type { Say } from '../../locales/catalogue.js';
import type { GuildSettings } from '../../moderation/guild-settings.js';
import { openStates, type ReviewItem } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import { relativeTime } from '../render/plain-text.js';
import { textView, type View } from '../render/view.js';
import { nonceOf } from '../reply/message-mark.js';
import { speakInGuild } from '../reply/speak-in-guild.js';
import { linkToPost } from './post-link.js';

/** How often moderators are shown what waits, in milliseconds. */
const digestEveryMs = 24 * 3_600_000;

/** Questions that a digest names; it tells how many there are. */
const maxNamed = 15;

/**
 * Once a day, in servers that want it, moderators are shown which questions wait, without their words
 * and without a ping. Of several processes one does, and none where nothing waits.
 */
export async function postDigests(bot: Bot): Promise<void> {
  for (const guildId of bot.guilds.ids()) {
    if (bot.jobs.isStopped) return;
    const settings = await bot.settings.read(guildId);
    const channelId = settings.hasDigest ? digestChannel(guildId, settings, bot) : null;
    if (channelId === null) continue;
    const waiting = await bot.reviews.list({ guildId, states: openStates, limit: 100 });
    if (waiting.length === 0) continue;
    const sighting = { claim: 'digest', channelId, guildId, at: bot.at() };
    if (!(await bot.watch.noteSighting(sighting, bot.at(-digestEveryMs)))) continue;
    const say = speakInGuild(guildId, settings, bot.guilds);
    const nonce = nonceOf('g', [guildId, channelId, sighting.at]);
    await bot.messenger.post(channelId, { view: renderDigest(waiting, say), nonce });
  }
}

/** Where the questions are; where each is a post of a forum, where decisions are noted. */
function digestChannel(
  guildId: string,
  { reviewChannelId, logChannelId }: GuildSettings,
  { guilds }: Bot,
): string | null {
  const isForum = reviewChannelId !== null && guilds.isForum(guildId, reviewChannelId);
  return isForum ? logChannelId : reviewChannelId;
}

/** What waits, oldest first. */
function renderDigest(waiting: readonly ReviewItem[], say: Say): View {
  const more = waiting.length - maxNamed;
  return textView(
    `### ${say('digest.title', { count: waiting.length })}`,
    ...waiting.slice(0, maxNamed).map(({ id, guildId, submittedAt, state, post }) => {
      const number = say('queue.title', { number: id });
      const name = post === null ? number : `[${number}](${linkToPost(guildId, post)})`;
      return `- ${name} · ${say(`state.${state.kind}`)} · ${relativeTime(submittedAt)}`;
    }),
    ...(more > 0 ? [`-# ${say('digest.more', { count: more })}`] : []),
  );
}
