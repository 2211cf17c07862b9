import { refusal } from '../api-error.js';
import { isObject, stringOf } from '../json.js';
import { permissionsOf } from '../state/permissions.js';
import { userPayload } from '../state/users.js';
import type { World } from '../state/world.js';
import { param, type Route, route } from './route.js';

/** Who the bot is, whom it can talk to, and where the gateway is. */
export const identityRoutes: readonly Route[] = [
  route(
    'GET /gateway',
    (_, { origin }) => ({ status: 200, body: { url: gatewayUrl(origin()) } }),
    true,
  ),
  route('GET /gateway/bot', (_, { origin }) => ({
    status: 200,
    body: {
      url: gatewayUrl(origin()),
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 16 },
    },
  })),
  route('GET /users/@me', (_, { world }) => ({
    status: 200,
    body: { ...userPayload(world.bot), mfa_enabled: false, locale: 'en-US', verified: true },
  })),
  route('GET /users/@me/guilds', (_, { world }) => ({
    status: 200,
    body: [...world.guilds.values()]
      .filter(({ members }) => members.has(world.bot.id))
      .map((guild) => ({
        id: guild.id,
        name: guild.name,
        icon: null,
        banner: null,
        owner: guild.ownerId === world.bot.id,
        permissions: String(permissionsOf(guild, world.bot.id)),
        features: [],
      })),
  })),
  route('GET /users/:user', (call, { world }) => ({
    status: 200,
    body: userPayload(world.user(param(call, 'user'))),
  })),
  route('POST /users/@me/channels', ({ body }, { world }) => {
    const user = world.user(isObject(body) ? stringOf(body['recipient_id']) : '');
    if (user.id === world.bot.id) throw refusal('cannotMessageUser');
    return { status: 200, body: world.channelPayload(world.directChannel(user)) };
  }),
  route('GET /applications/@me', (_, { world, readsContent }) => ({
    status: 200,
    body: applicationPayload(world, readsContent),
  })),
  route('GET /oauth2/applications/@me', (_, { world, readsContent }) => ({
    status: 200,
    body: applicationPayload(world, readsContent),
  })),
];

/** `GATEWAY_MESSAGE_CONTENT_LIMITED`: the intent is switched on, for an application in few guilds. */
const contentFlag = 1 << 19;

/** The flags that tell which privileged intents the portal grants. */
export function applicationFlags(readsContent: boolean): number {
  return readsContent ? contentFlag : 0;
}

function applicationPayload(world: World, readsContent: boolean) {
  const owner = world.guilds.values().next().value?.ownerId;
  const flags = applicationFlags(readsContent);
  return {
    id: world.bot.id,
    name: world.bot.name,
    icon: null,
    description: '',
    type: null,
    bot: userPayload(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags,
    flags_new: String(flags),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userPayload(owner === undefined ? world.bot : world.user(owner)),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: [...world.users.values()].filter((user) => user.installed)
      .length,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}

/** Where sockets connect, on the same port as the requests. */
export function gatewayUrl(origin: string): string {
  return origin.replace(/^http/, 'ws');
}
