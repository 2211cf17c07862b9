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
