import type { JsonObject } from '../json.js';

/** Somebody with an account: a person, or the bot. */
export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** BCP 47, as Discord spells it: `en-US`, `tr`, `pt-BR`. */
  readonly locale: string;
  /** Whether this person installed the application for themselves. */
  readonly installed: boolean;
  /** Whether this person takes messages from strangers on shared servers. */
  readonly acceptsDirectMessages: boolean;
}

/** A user as Discord tells it. */
export function userPayload(user: UserRecord): JsonObject {
  return {
    id: user.id,
    username: user.name,
    global_name: user.bot ? null : user.name,
    discriminator: user.bot ? '0001' : '0',
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
    bot: user.bot,
    system: false,
  };
}
