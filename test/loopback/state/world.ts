import { ChannelType, GatewayIntentBits as Intent, PermissionFlagsBits } from 'discord.js';
import { refusal } from '../api-error.js';
import type { Clock } from '../clock.js';
import type { JsonObject } from '../json.js';
import { type ChannelRecord, channelPayload, type ThreadState } from './channels.js';
import type { StoredFile } from './components.js';
import { type GatewayEvent, Listeners, type MessageChange } from './events.js';
import type { GuildRecord, MemberRecord, RoleRecord } from './guilds.js';
import { memberPayload, rolePayload } from './guilds.js';
import { directPermissions, memberPermissions, permissionsOf } from './permissions.js';
import { Snowflakes } from './snowflakes.js';
import { type UserRecord, userPayload } from './users.js';

/** A notification that a message of the bot's really caused. */
export interface Ping {
  readonly messageId: string;
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** Everybody and every place there is, and who may do what there. */
export class World {
  readonly ids: Snowflakes;
  readonly users = new Map<string, UserRecord>();
  /** Every permission that Discord asked of the bot in a server, and that it had: bits. */
  permissionsUsed = 0n;
  readonly guilds = new Map<string, GuildRecord>();
  readonly channels = new Map<string, ChannelRecord>();
  readonly files = new Map<string, StoredFile>();
  readonly pings: Ping[] = [];
  readonly events = new Listeners<GatewayEvent>();
  readonly messageChanges = new Listeners<MessageChange>();
  /** The application's bot; it has the application's id. */
  readonly bot: UserRecord;

  constructor(
    readonly clock: Clock,
    botName: string,
  ) {
    this.ids = new Snowflakes(clock);
    this.bot = this.addUser(botName, { bot: true });
  }

  /** The present moment, ISO 8601. */
  timestamp(): string {
    return new Date(this.clock.now()).toISOString();
  }

  addUser(name: string, traits: Partial<Omit<UserRecord, 'id' | 'name'>> = {}): UserRecord {
    const user: UserRecord = {
      id: this.ids.next(),
      name,
      bot: false,
      locale: 'en-US',
      installed: false,
      acceptsDirectMessages: true,
      ...traits,
    };
    this.users.set(user.id, user);
    return user;
  }

  addGuild(name: string, traits: { locale?: string; withBot?: boolean } = {}): GuildRecord {
    const id = this.ids.next();
    const owner = this.addUser(`${name}'s owner`);
    const guild: GuildRecord = {
      id,
      name,
      ownerId: owner.id,
      locale: traits.locale ?? 'en-US',
      roles: new Map(),
      members: new Map(),
      channelIds: new Set(),
      isUnavailable: false,
    };
    this.guilds.set(id, guild);
    guild.roles.set(id, {
      id,
      name: '@everyone',
      permissions: memberPermissions,
      position: 0,
      mentionable: false,
    });
    this.addMember(guild, owner);
    if (traits.withBot !== false) this.addMember(guild, this.bot);
    return guild;
  }

  addRole(guild: GuildRecord, name: string, permissions: bigint): RoleRecord {
    const role: RoleRecord = {
      id: this.ids.next(),
      name,
      permissions,
      position: guild.roles.size,
      mentionable: false,
    };
    guild.roles.set(role.id, role);
    this.tellRole(guild, role, 'GUILD_ROLE_CREATE');
    return role;
  }

  /** Tells the gateway of a role. */
  tellRole(guild: GuildRecord, role: RoleRecord, name: string): void {
    this.events.tell({
      name,
      data: { guild_id: guild.id, role: rolePayload(role) },
      intents: Intent.Guilds,
      guildId: guild.id,
    });
  }

  addMember(guild: GuildRecord, user: UserRecord, roles: readonly string[] = []): MemberRecord {
    const member: MemberRecord = {
      userId: user.id,
      nick: null,
      roles,
      joinedAt: this.timestamp(),
    };
    guild.members.set(user.id, member);
    if (user.id !== this.bot.id) {
      this.events.tell({
        name: 'GUILD_MEMBER_ADD',
        data: { ...memberPayload(member, user), guild_id: guild.id },
        intents: Intent.GuildMembers,
        guildId: guild.id,
      });
    }
    return member;
  }

  /** Adds a channel or thread and tells the gateway. */
  addChannel(
    traits: Pick<ChannelRecord, 'type' | 'guildId' | 'name'> &
      Partial<Pick<ChannelRecord, 'id' | 'parentId' | 'overwrites' | 'recipientIds' | 'topic'>> & {
        readonly thread?: ThreadState;
        readonly tags?: readonly string[];
        readonly requiresTag?: boolean;
      },
  ): ChannelRecord {
    const channel: ChannelRecord = {
      id: traits.id ?? this.ids.next(),
      type: traits.type,
      guildId: traits.guildId,
      name: traits.name,
      topic: traits.topic ?? null,
      parentId: traits.parentId ?? null,
      position: this.channels.size,
      overwrites: traits.overwrites ?? [],
      recipientIds: traits.recipientIds ?? [],
      thread: traits.thread ?? null,
      tags: (traits.tags ?? []).map((name) => ({ id: this.ids.next(), name })),
      requiresTag: traits.requiresTag ?? false,
      messages: new Map(),
      lastMessageId: null,
    };
    this.channels.set(channel.id, channel);
    if (channel.guildId !== null) {
      this.guilds.get(channel.guildId)?.channelIds.add(channel.id);
      this.tellChannel(channel, channel.thread === null ? 'CHANNEL_CREATE' : 'THREAD_CREATE');
    }
    return channel;
  }

  /** Tells the gateway of a channel, as far as the bot can see it. */
  tellChannel(channel: ChannelRecord, name: string, extra: JsonObject = {}): void {
    if (!this.mayDo(this.bot.id, channel, PermissionFlagsBits.ViewChannel)) return;
    this.events.tell({
      name,
      data: { ...this.channelPayload(channel), ...extra },
      intents: Intent.Guilds,
      guildId: channel.guildId,
    });
  }

  /** Removes a channel with what was said in it. */
  removeChannel(channel: ChannelRecord): void {
    this.tellChannel(channel, channel.thread === null ? 'CHANNEL_DELETE' : 'THREAD_DELETE');
    this.channels.delete(channel.id);
    if (channel.guildId !== null) this.guilds.get(channel.guildId)?.channelIds.delete(channel.id);
  }

  /** The direct conversation of the bot and somebody, opened if need be. */
  directChannel(user: UserRecord): ChannelRecord {
    for (const channel of this.channels.values()) {
      const { recipientIds } = channel;
      if (recipientIds.includes(user.id) && recipientIds.includes(this.bot.id)) return channel;
    }
    return this.addChannel({
      type: ChannelType.DM,
      guildId: null,
      name: user.name,
      recipientIds: [this.bot.id, user.id],
    });
  }

  /** Whether the bot and this person may talk directly: a shared guild, or an installation. */
  mayTalkDirectly(user: UserRecord): boolean {
    return user.installed || this.sharesGuild(user);
  }

  sharesGuild(user: UserRecord): boolean {
    return [...this.guilds.values()].some(
      ({ members }) => members.has(user.id) && members.has(this.bot.id),
    );
  }

  /** What somebody may do in a channel. */
  permissions(userId: string, channel: ChannelRecord): bigint {
    if (channel.guildId === null) {
      return channel.recipientIds.includes(userId) ? directPermissions : 0n;
    }
    const guild = this.guild(channel.guildId);
    const parent = channel.parentId === null ? undefined : this.channels.get(channel.parentId);
    const ruling = channel.thread === null ? channel : (parent ?? channel);
    return permissionsOf(guild, userId, ruling);
  }

  mayDo(userId: string, channel: ChannelRecord, permission: bigint): boolean {
    const may = (this.permissions(userId, channel) & permission) === permission;
    if (may && userId === this.bot.id && channel.guildId !== null) {
      this.permissionsUsed |= permission;
    }
    return may;
  }

  channelPayload(channel: ChannelRecord): JsonObject {
    const recipients = channel.recipientIds
      .filter((id) => id !== this.bot.id)
      .map((id) => userPayload(this.user(id)));
    return channelPayload(channel, recipients);
  }

  /** @throws ApiError 10013 */
  user(id: string): UserRecord {
    return found(this.users.get(id), 'unknownUser');
  }

  /** @throws ApiError 10004 */
  guild(id: string): GuildRecord {
    return found(this.guilds.get(id), 'unknownGuild');
  }

  /** @throws ApiError 10003 */
  channel(id: string): ChannelRecord {
    return found(this.channels.get(id), 'unknownChannel');
  }
}

function found<T>(value: T | undefined, otherwise: Parameters<typeof refusal>[0]): T {
  if (value === undefined) throw refusal(otherwise);
  return value;
}
