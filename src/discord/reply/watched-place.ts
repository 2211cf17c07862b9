import type { GuildSettings } from '../../moderation/guild-settings.js';

/** Where something was said or pressed, as discord.js tells it. */
interface Spot {
  readonly channelId: string | null;
  readonly channel: {
    isThread(): boolean;
    readonly parentId?: string | null;
  } | null;
}

/** The channel, and the one that a thread belongs to. */
export function placesOf({ channel, channelId }: Spot): readonly string[] {
  const places = channel?.isThread() ? [channelId, channel.parentId] : [channelId];
  return places.filter((id) => typeof id === 'string');
}

/** Whether known claims are answered there by the bot itself, for everybody to read. */
export function isAnsweredOpenly(
  places: readonly string[],
  { watchMode, watchChannelIds }: Pick<GuildSettings, 'watchMode' | 'watchChannelIds'>,
): boolean {
  return watchMode === 'on' && places.some((id) => watchChannelIds.includes(id));
}
