import type { GuildSettings } from '../../moderation/guild-settings.js';
import type { ReviewItem } from '../../moderation/review-item.js';
import type { GuildDirectory } from '../reply/guild-directory.js';

type Settings = Pick<GuildSettings, 'publicChannelIds' | 'reviewChannelId'>;
type Guilds = Pick<GuildDirectory, 'everybodyReads' | 'parentOf'>;

/**
 * Who reads a channel or thread: not everybody in the server; everybody, which somebody who manages
 * it has confirmed in words; or everybody, which nobody has confirmed.
 */
export type Audience = 'some' | 'everybody-confirmed' | 'everybody';

export function audienceOf(
  guildId: string,
  channelId: string,
  { publicChannelIds, reviewChannelId }: Settings,
  guilds: Guilds,
): Audience {
  const own = guilds.parentOf(guildId, channelId);
  // Of an old thread nothing is known; those with questions are of the review channel.
  const isUnknown = guilds.everybodyReads(guildId, own) === null;
  const ruling = isUnknown && reviewChannelId !== null ? reviewChannelId : own;
  // What the bot does not see may be public: it cannot write there either.
  if (guilds.everybodyReads(guildId, ruling) === false) return 'some';
  return publicChannelIds.includes(ruling) ? 'everybody-confirmed' : 'everybody';
}

/**
 * Whether what was asked, and what moderators wrote about it, may stand in a channel: where not
 * everybody reads it, or where everybody does, as somebody has confirmed and its asker was told.
 */
export function mayHoldWords(
  item: Pick<ReviewItem, 'guildId' | 'isForEveryone'>,
  channelId: string,
  settings: Settings,
  guilds: Guilds,
): boolean {
  const audience = audienceOf(item.guildId, channelId, settings, guilds);
  return audience === 'some' || (audience === 'everybody-confirmed' && item.isForEveryone === true);
}

/** Whether everybody in the server will read what is sent to its moderators, or what they write about it. */
export function isReadByEverybody(
  guildId: string,
  settings: Settings & Pick<GuildSettings, 'logChannelId'>,
  guilds: Guilds,
): boolean {
  return [settings.reviewChannelId, settings.logChannelId].some(
    (id) => id !== null && audienceOf(guildId, id, settings, guilds) === 'everybody-confirmed',
  );
}
