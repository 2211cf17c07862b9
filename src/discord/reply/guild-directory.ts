import {
  ChannelType,
  type Client,
  type GuildBasedChannel,
  PermissionFlagsBits,
  ShardClientUtil,
} from 'discord.js';

/** A permission that the bot needs, as a sentence names it. */
export type NeededPermission =
  | 'permission.view'
  | 'permission.send'
  | 'permission.create-posts'
  | 'permission.send-in-threads';

/** What the gateway has told of the servers that the bot is in. */
export class GuildDirectory {
  readonly #client: Client;
  /** Of each server the roles that nearly everybody has, as far as that was learnt. */
  readonly #commonRoles = new Map<string, readonly string[]>();

  constructor(client: Client) {
    this.#client = client;
  }

  /** The bot's own id; null before it is logged in. */
  ownId(): string | null {
    return this.#client.user?.id ?? null;
  }

  /** Once the bot is ready, these are all: Discord also names those that it cannot reach just now. */
  ids(): readonly string[] {
    return [...this.#client.guilds.cache.keys()];
  }

  /**
   * Whether this process would be told of a server if the bot were in it: with shards, each process
   * hears only of its own. False where that is not known.
   */
  hearsOf(guildId: string): boolean {
    const { shards, shardCount } = this.#client.options;
    if (!/^\d{1,20}$/.test(guildId) || !Array.isArray(shards)) return false;
    if (shardCount === undefined || !Number.isSafeInteger(shardCount) || shardCount < 1) {
      return false;
    }
    return shards.includes(ShardClientUtil.shardIdForGuildId(guildId, shardCount));
  }

  /** The server's name; null when the bot is not in it. */
  name(guildId: string): string | null {
    return this.#client.guilds.cache.get(guildId)?.name ?? null;
  }

  /** The server's preferred locale as Discord spells it; null when the bot is not in it. */
  locale(guildId: string): string | null {
    return this.#client.guilds.cache.get(guildId)?.preferredLocale ?? null;
  }

  /** The preferred locale of the server that a channel or thread is in; null in direct messages. */
  localeOfChannel(channelId: string): string | null {
    const channel = this.#client.channels.cache.get(channelId);
    return channel !== undefined && 'guild' in channel ? channel.guild.preferredLocale : null;
  }

  /** Null when the channel is not of this server, or hidden from the bot altogether. */
  channel(guildId: string, channelId: string): GuildBasedChannel | null {
    return this.#client.guilds.cache.get(guildId)?.channels.cache.get(channelId) ?? null;
  }

  /** Whether a channel is a forum, as far as the bot sees it. */
  isForum(guildId: string, channelId: string): boolean {
    return this.channel(guildId, channelId)?.type === ChannelType.GuildForum;
  }

  /** Who owns the server; null when the bot is not in it. */
  ownerId(guildId: string): string | null {
    return this.#client.guilds.cache.get(guildId)?.ownerId ?? null;
  }

  /** What the bot lacks to write in a channel, or to open posts in a forum: everything in one that it does not see. */
  lacking(guildId: string, channelId: string): readonly NeededPermission[] {
    const me = this.#client.guilds.cache.get(guildId)?.members.me ?? null;
    const held = me === null ? null : this.channel(guildId, channelId)?.permissionsFor(me);
    const isForum = this.isForum(guildId, channelId);
    const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
    const needed: readonly (readonly [bigint, NeededPermission])[] = [
      [ViewChannel, 'permission.view'],
      // In a forum the same permission is called "Create Posts".
      [SendMessages, isForum ? 'permission.create-posts' : 'permission.send'],
      ...(isForum ? [[SendMessagesInThreads, 'permission.send-in-threads'] as const] : []),
    ];
    return needed.filter(([bit]) => held?.has(bit) !== true).map(([, name]) => name);
  }

  /** The channel that a thread belongs to; the same id for what is no thread, or not known. */
  parentOf(guildId: string, channelId: string): string {
    const channel = this.channel(guildId, channelId);
    return channel?.isThread() ? (channel.parentId ?? channelId) : channelId;
  }

  /**
   * Whether everybody in the server can read a channel, or a thread of it: by what @everyone may do
   * there, or by a role that nearly everybody has (see `learnRoles`). Null when it is not known.
   */
  everybodyReads(guildId: string, channelId: string): boolean | null {
    const guild = this.#client.guilds.cache.get(guildId);
    const channel = this.channel(guildId, channelId);
    if (guild === undefined || channel === null) return null;
    return [guildId, ...(this.#commonRoles.get(guildId) ?? [])].some((id) => {
      const role = guild.roles.cache.get(id);
      if (role === undefined) return false;
      return channel.permissionsFor(role)?.has(PermissionFlagsBits.ViewChannel) === true;
    });
  }

  /**
   * Learns which roles nearly everybody has, such as one that whoever accepts the rules is given.
   * Asks Discord only where a role that moderates nothing opens one of these channels. What cannot be
   * learnt stays as it was.
   */
  async learnRoles(
    guildId: string,
    channelIds: readonly (string | null)[],
    moderatorRoleIds: readonly string[],
  ): Promise<void> {
    const guild = this.#client.guilds.cache.get(guildId);
    if (guild === undefined) return;
    const channels = channelIds.flatMap((id) =>
      id === null ? [] : (this.channel(guildId, id) ?? []),
    );
    const { ViewChannel, ManageGuild } = PermissionFlagsBits;
    const opening = guild.roles.cache.filter(
      (role) =>
        role.id !== guildId &&
        !role.managed &&
        !moderatorRoleIds.includes(role.id) &&
        !role.permissions.has(ManageGuild) &&
        channels.some((channel) => channel.permissionsFor(role)?.has(ViewChannel) === true),
    );
    if (opening.size === 0) {
      this.#commonRoles.delete(guildId);
      return;
    }
    try {
      const counts = (await this.#client.rest.get(
        `/guilds/${guildId}/roles/member-counts`,
      )) as Readonly<Record<string, number>>;
      const most = guild.memberCount * nearlyEverybody;
      const common = opening.filter(({ id }) => (counts[id] ?? 0) >= most);
      this.#commonRoles.set(guildId, [...common.keys()]);
    } catch {
      // By @everyone alone it is told still; the next time may succeed.
    }
  }
}

/** The share of a server's members, bots among them, who make a role one that everybody has. A guess. */
const nearlyEverybody = 0.8;
