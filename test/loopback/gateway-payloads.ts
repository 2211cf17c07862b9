import type { GatewaySession } from './gateway-session.js';
import type { JsonObject } from './json.js';
import { visibleChannels } from './routes/guilds.js';
import { isThread } from './state/channels.js';
import { type GuildRecord, guildPayload, memberPayload } from './state/guilds.js';
import { userPayload } from './state/users.js';
import type { World } from './state/world.js';

/** What a client gets when it has identified. */
export function readyPayload(
  world: World,
  session: GatewaySession,
  guilds: readonly GuildRecord[],
  url: string,
  applicationFlags: number,
): JsonObject {
  return {
    v: 10,
    user: { ...userPayload(world.bot), mfa_enabled: false, verified: true, email: null },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: url,
    shard: session.shard,
    application: { id: world.bot.id, flags: applicationFlags },
    private_channels: [],
    relationships: [],
  };
}

/** A guild as it arrives after READY or when the bot joins it. */
export function guildCreate(world: World, guild: GuildRecord): JsonObject {
  const channels = visibleChannels(guild, world);
  const joined = guild.members.get(world.bot.id)?.joinedAt ?? world.timestamp();
  return {
    ...guildPayload(guild),
    joined_at: joined,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    channels: channels
      .filter((channel) => !isThread(channel))
      .map((channel) => world.channelPayload(channel)),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.thread.archived)
      .map((channel) => world.channelPayload(channel)),
    // Without the members intent Discord tells of the bot itself and those in voice channels.
    members: [...guild.members.values()]
      .filter(({ userId }) => userId === world.bot.id)
      .map((member) => memberPayload(member, world.user(member.userId))),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
