import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import type { Say } from '../../locales/catalogue.js';
import type { GuildSettings } from '../../moderation/guild-settings.js';
import type { ModeratorId } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import { textView } from '../render/view.js';
import { type InteractionPlace, speakFor } from './asking.js';
import { type Plan, privately, type Said, whispered } from './plan.js';

/** What Discord says, with this very event, about who sent it. */
export interface MemberEvent {
  readonly user: { readonly id: string };
  readonly guildId: string | null;
  readonly memberPermissions: { has(permission: bigint): boolean } | null;
  readonly member: {
    readonly roles:
      | readonly string[]
      | { readonly cache: { readonly keys: () => Iterable<string> } };
  } | null;
}

/** What somebody may rely on in a server, as of one event. Never kept beyond it. */
export interface Authority {
  readonly userId: string;
  readonly guildId: string | null;
  readonly managesGuild: boolean;
  readonly roleIds: readonly string[];
}

/** Somebody who moderates a server, and that server's settings as they are now. */
export interface Moderating {
  readonly id: ModeratorId;
  readonly guildId: string;
  readonly settings: GuildSettings;
  /** Whether they may also decide who moderates and how: only those who may manage the server. */
  readonly managesGuild: boolean;
}

/**
 * Whether whoever sent this event moderates its server: may manage it, or has one of the roles that
 * its settings name. The one place that decides this. Asked anew for every command, press and modal:
 * Discord computes permissions and roles for each event, and the settings are read at once. Nothing
 * is taken from what Discord hides, from ids, or from who saw a button.
 */
export async function moderatingNow(event: MemberEvent, bot: Bot): Promise<Moderating | null> {
  // Read before anything is awaited: discord.js changes its member objects with later events.
  const authority = authorityOf(event);
  const { guildId } = authority;
  if (guildId === null) return null;
  const settings = await bot.settings.read(guildId);
  return isModerator(authority, settings)
    ? {
        id: authority.userId as ModeratorId,
        guildId,
        settings,
        managesGuild: authority.managesGuild,
      }
    : null;
}

/** What this event says about its sender. */
export function authorityOf({ user, guildId, memberPermissions, member }: MemberEvent): Authority {
  const roles = member?.roles;
  const held = roles === undefined ? [] : 'cache' in roles ? [...roles.cache.keys()] : roles;
  return {
    userId: user.id,
    guildId,
    // Administrators have it too, by `has`; so has the owner, whom Discord gives every permission.
    managesGuild:
      guildId !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    roleIds: held.filter((id) => id !== guildId),
  };
}

/** The role that everybody has, whose id is the server's own, never makes a moderator. */
export function isModerator(
  { guildId, managesGuild, roleIds }: Authority,
  { moderatorRoleIds }: Pick<GuildSettings, 'moderatorRoleIds'>,
): boolean {
  if (guildId === null) return false;
  return managesGuild || roleIds.some((id) => id !== guildId && moderatorRoleIds.includes(id));
}

/** Does something for whoever moderates by now; everybody else is told that it is not for them. */
export async function asModerator<Result>(
  interaction: MemberEvent & InteractionPlace,
  bot: Bot,
  act: (moderating: Moderating, say: Say) => Result | Promise<Result>,
): Promise<Result | Said> {
  const say = speakFor('only-asker', interaction);
  const moderating = await moderatingNow(interaction, bot);
  if (moderating !== null) return act(moderating, say);
  bot.metrics.counters.refused += 1;
  return whispered(textView(say('moderation.only')));
}

/** A reply for a moderator alone, see `asModerator`. */
export function forModerators(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  work: (moderating: Moderating, say: Say) => Said | Promise<Said>,
): Plan {
  return privately(() => asModerator(interaction, bot, work));
}
