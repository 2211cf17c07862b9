import type { PostedMessage } from '../../moderation/review-item.js';

/** The address of a message of a server, as Discord makes it. */
export function linkToPost(guildId: string, { channelId, messageId }: PostedMessage): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}
