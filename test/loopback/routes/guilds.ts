import { PermissionFlagsBits } from 'discord.js';
import { refusal } from '../api-error.js';
import { isThread } from '../state/channels.js';
import { type GuildRecord, guildPayload, memberPayload, rolePayload } from '../state/guilds.js';
import type { World } from '../state/world.js';
import { type Call, param, type Route, route } from './route.js';

/** Guilds, their members, roles and channels; read only. */
export const guildRoutes: readonly Route[] = [
  route('GET /guilds/:guild', (call, { world }) => {
    const guild = joinedGuild(call, world);
    const counts = call.query.get('with_counts') === 'true';
    return {
      status: 200,
      body: {
        ...guildPayload(guild),
        ...(counts
          ? { approximate_member_count: guild.members.size, approximate_presence_count: 0 }
          : {}),
      },
    };
  }),
  route('GET /guilds/:guild/channels', (call, { world }) => ({
    status: 200,
    body: visibleChannels(joinedGuild(call, world), world)
      .filter((channel) => channel.thread === null)
      .map((channel) => world.channelPayload(channel)),
  })),
  route('GET /guilds/:guild/threads/active', (call, { world }) => ({
    status: 200,
    body: {
      threads: visibleChannels(joinedGuild(call, world), world)
        .filter((channel) => isThread(channel) && !channel.thread.archived)
        .map((channel) => world.channelPayload(channel)),
      members: [],
      has_more: false,
    },
  })),
  route('GET /guilds/:guild/roles', (call, { world }) => ({
    status: 200,
    body: [...joinedGuild(call, world).roles.values()].map(rolePayload),
  })),
  route('GET /guilds/:guild/roles/member-counts', (call, { world }) => {
    const guild = joinedGuild(call, world);
    const members = [...guild.members.values()];
    const counts = [...guild.roles.keys()]
      .filter((id) => id !== guild.id)
      .map((id) => [id, members.filter(({ roles }) => roles.includes(id)).length]);
    return { status: 200, body: Object.fromEntries(counts) };
  }),
  route('GET /guilds/:guild/roles/:role', (call, { world }) => {
    const role = joinedGuild(call, world).roles.get(param(call, 'role'));
    if (role === undefined) throw refusal('unknownRole');
    return { status: 200, body: rolePayload(role) };
  }),
  route('GET /guilds/:guild/members', (call, { world }) => {
    const limit = Number(call.query.get('limit') ?? 1);
    const after = BigInt(call.query.get('after') ?? 0);
    return {
      status: 200,
      body: [...joinedGuild(call, world).members.values()]
        .filter(({ userId }) => BigInt(userId) > after)
        .slice(0, limit)
        .map((member) => memberPayload(member, world.user(member.userId))),
    };
  }),
  route('GET /guilds/:guild/members/:user', (call, { world }) => {
    const user = world.user(param(call, 'user'));
    const member = joinedGuild(call, world).members.get(user.id);
    if (member === undefined) throw refusal('unknownMember');
    return { status: 200, body: memberPayload(member, user) };
  }),
];

/** @throws ApiError 10004 for a guild that the bot has not joined */
function joinedGuild(call: Call, world: World): GuildRecord {
  const guild = world.guild(param(call, 'guild'));
  if (!guild.members.has(world.bot.id)) throw refusal('unknownGuild');
  return guild;
}

/** The channels and threads of a guild that the bot can see. */
export function visibleChannels(guild: GuildRecord, world: World) {
  return [...guild.channelIds]
    .map((id) => world.channel(id))
    .filter((channel) => world.mayDo(world.bot.id, channel, PermissionFlagsBits.ViewChannel));
}
