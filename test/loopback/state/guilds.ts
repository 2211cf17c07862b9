import type { JsonObject } from '../json.js';
import { type UserRecord, userPayload } from './users.js';

/** A role of a guild. */
export interface RoleRecord {
  readonly id: string;
  name: string;
  permissions: bigint;
  position: number;
  mentionable: boolean;
}

/** Somebody's place in a guild. */
export interface MemberRecord {
  readonly userId: string;
  nick: string | null;
  roles: readonly string[];
  /** ISO 8601, UTC. */
  readonly joinedAt: string;
}

/** A server. The role whose id is the guild's own is @everyone's. */
export interface GuildRecord {
  readonly id: string;
  name: string;
  ownerId: string;
  /** The guild's preferred locale. */
  locale: string;
  readonly roles: Map<string, RoleRecord>;
  readonly members: Map<string, MemberRecord>;
  readonly channelIds: Set<string>;
  /** Whether an outage keeps it out of reach; it is still known by its id. */
  isUnavailable: boolean;
}

/** A role as Discord tells it. */
export function rolePayload(role: RoleRecord): JsonObject {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position: role.position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

/** A member as Discord tells it, the user left out where `user` is not given. */
export function memberPayload(member: MemberRecord, user?: UserRecord): JsonObject {
  return {
    ...(user === undefined ? {} : { user: userPayload(user) }),
    nick: member.nick,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    roles: member.roles,
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A guild as `GET /guilds/{id}` tells it. */
export function guildPayload(guild: GuildRecord): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: [...guild.roles.values()].map(rolePayload),
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}
