import { ChannelType } from 'discord.js';
import type { JsonObject } from './json.js';
import type { ChannelRecord } from './state/channels.js';
import { memberPayload } from './state/guilds.js';
import type { InteractionRecord } from './state/interactions.js';
import { userPayload } from './state/users.js';
import type { World } from './state/world.js';

/** Bytes that one attachment of an answer may have on a server without boosts. */
const attachmentLimit = 10 * 1024 * 1024;

/** An interaction as the gateway tells it. */
export function interactionPayload(
  world: World,
  record: InteractionRecord,
  data: JsonObject,
): JsonObject {
  const { channel, user, source } = record;
  const permissions = String(world.permissions(user.id, channel));
  return {
    id: record.id,
    application_id: world.bot.id,
    type: record.type,
    token: record.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...world.channelPayload(channel), permissions },
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: record.owners,
    context: contextOf(channel),
    attachment_size_limit: attachmentLimit,
    app_permissions: String(world.permissions(world.bot.id, channel)),
    ...whoAndWhere(world, record, permissions),
    ...(source === null ? {} : { message: source.payload }),
  };
}

function whoAndWhere(world: World, { channel, user }: InteractionRecord, permissions: string) {
  if (channel.guildId === null) return { user: userPayload(user) };
  const guild = world.guild(channel.guildId);
  const member = guild.members.get(user.id);
  if (member === undefined) throw new Error(`${user.name} is not a member of ${guild.name}.`);
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...memberPayload(member, user), permissions },
  };
}

/** 0 in a guild, 1 in a direct conversation with the bot, 2 among people. */
export function contextOf(channel: ChannelRecord): 0 | 1 | 2 {
  if (channel.guildId !== null) return 0;
  return channel.type === ChannelType.DM ? 1 : 2;
}

/** Who authorised the application here: the guild, the person, or both. */
export function ownersOf(
  world: World,
  record: Pick<InteractionRecord, 'user' | 'channel'>,
): { readonly owners: JsonObject; readonly userInstallOnly: boolean } {
  const { user, channel } = record;
  // Among people without the bot only the person who uses it has let it in.
  const byGuild =
    channel.guildId === null
      ? contextOf(channel) === 1 && world.sharesGuild(user)
      : world.guild(channel.guildId).members.has(world.bot.id);
  return {
    owners: {
      ...(byGuild ? { 0: channel.guildId ?? '0' } : {}),
      ...(user.installed ? { 1: user.id } : {}),
    },
    userInstallOnly: !byGuild && user.installed,
  };
}
