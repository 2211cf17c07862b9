import {
  ChannelType,
  type Client,
  type GuildBasedChannel,
  PermissionsBitField,
  ShardClientUtil,
} from 'discord.js';

/** What the gateway has told of the servers that the bot is in. */
export class GuildDirectory {
  readonly #client: Client;

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

  /** What the bot itself may do in a channel of this server: nothing in one that it does not see. */
  permissions(guildId: string, channelId: string): Readonly<PermissionsBitField> {
    const guild = this.#client.guilds.cache.get(guildId);
    const me = guild?.members.me ?? null;
    if (me === null) return new PermissionsBitField(0n);
    return this.channel(guildId, channelId)?.permissionsFor(me) ?? new PermissionsBitField(0n);
  }
}
