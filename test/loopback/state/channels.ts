import { ChannelFlags, ChannelType } from 'discord.js';
import type { JsonObject } from '../json.js';
import type { MessageRecord } from './messages.js';

/** What a role or member may do in one channel beyond, or short of, what it may do in the guild. */
export interface Overwrite {
  readonly id: string;
  readonly kind: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

/** What only a thread (or a forum's post, which is one) has. */
export interface ThreadState {
  readonly ownerId: string;
  archived: boolean;
  locked: boolean;
  /** Minutes without a message after which a thread archives itself; nothing here does so. */
  autoArchiveMinutes: number;
  /** ISO 8601, UTC. */
  archivedAt: string;
  readonly createdAt: string;
  readonly memberIds: Set<string>;
  appliedTags: readonly string[];
  messageCount: number;
}

/** A tag that posts of a forum can carry. */
export interface ForumTag {
  readonly id: string;
  readonly name: string;
}

/** A place for messages: a guild's channel, a thread, or a direct conversation. */
export interface ChannelRecord {
  readonly id: string;
  readonly type: ChannelType;
  readonly guildId: string | null;
  name: string;
  topic: string | null;
  readonly parentId: string | null;
  readonly position: number;
  overwrites: readonly Overwrite[];
  /** The two who talk, in a direct conversation. */
  readonly recipientIds: readonly string[];
  readonly thread: ThreadState | null;
  readonly tags: readonly ForumTag[];
  /** Whether every post of this forum must carry a tag. */
  readonly requiresTag: boolean;
  /** Oldest first; ephemeral ones included. */
  readonly messages: Map<string, MessageRecord>;
  /** The newest message of the history, even when it is gone by now. */
  lastMessageId: string | null;
}

const threadTypes: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** Whether a channel is a thread. */
export function isThread(
  channel: ChannelRecord,
): channel is ChannelRecord & { readonly thread: ThreadState } {
  return threadTypes.has(channel.type) && channel.thread !== null;
}

/**
 * A channel as Discord tells it.
 * @param recipients payloads of those a direct conversation is with, seen from the bot
 */
export function channelPayload(
  channel: ChannelRecord,
  recipients: readonly JsonObject[] = [],
): JsonObject {
  const shared = {
    id: channel.id,
    type: channel.type,
    flags: channel.requiresTag ? ChannelFlags.RequireTag : 0,
    last_message_id: channel.lastMessageId,
  };
  if (channel.guildId === null) return { ...shared, recipients };
  const inGuild = {
    ...shared,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    rate_limit_per_user: 0,
  };
  if (isThread(channel)) return { ...inGuild, ...threadFields(channel.thread) };
  return {
    ...inGuild,
    topic: channel.topic,
    position: channel.position,
    nsfw: false,
    permission_overwrites: channel.overwrites.map(({ id, kind, allow, deny }) => ({
      id,
      type: kind === 'role' ? 0 : 1,
      allow: String(allow),
      deny: String(deny),
    })),
    ...(channel.type === ChannelType.GuildForum ? forumFields(channel) : {}),
  };
}

function threadFields(thread: ThreadState): JsonObject {
  return {
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    member_count: thread.memberIds.size,
    total_message_sent: thread.messageCount,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: thread.archivedAt,
      create_timestamp: thread.createdAt,
    },
  };
}

function forumFields(channel: ChannelRecord): JsonObject {
  return {
    available_tags: channel.tags.map(({ id, name }) => ({
      id,
      name,
      moderated: false,
      emoji_id: null,
      emoji_name: null,
    })),
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  };
}
