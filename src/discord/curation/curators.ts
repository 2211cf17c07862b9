import type { Bot } from '../bot.js';
import type { Say } from '../i18n/catalogue.js';
import { type MemberEvent, type Moderating, moderatingNow } from '../moderators.js';

/** Whether somebody may change the corpus, as of one event. */
export type Curating =
  | { readonly kind: 'allowed'; readonly moderator: Moderating }
  | { readonly kind: 'refused'; readonly why: 'no-moderator' | 'other-guild' };

/**
 * The servers whose moderators may change the corpus, which all servers share: those that the
 * operator names, else the only one that the bot is in. None when it is in several.
 */
export function curatingGuilds({ places, guilds }: Pick<Bot, 'places' | 'guilds'>) {
  if (places.curatorGuildIds.length > 0) return places.curatorGuildIds;
  const ids = guilds.ids();
  return ids.length === 1 ? ids : [];
}

/** Whether somebody who moderates this server may change the corpus from it. */
export function mayCurate({ guildId }: Pick<Moderating, 'guildId'>, bot: Bot): boolean {
  return curatingGuilds(bot).includes(guildId);
}

/** Looks up the authority of whoever sent this event, anew for every command, press and modal. */
export async function curatingNow(event: MemberEvent, bot: Bot): Promise<Curating> {
  const moderator = await moderatingNow(event, bot);
  if (moderator !== null && mayCurate(moderator, bot)) return { kind: 'allowed', moderator };
  bot.metrics.counters.refused += 1;
  return { kind: 'refused', why: moderator === null ? 'no-moderator' : 'other-guild' };
}

/** Says why not, and who could change it. */
export function describeRefusal(
  { why }: Extract<Curating, { kind: 'refused' }>,
  guildId: string | null,
  say: Say,
): string {
  switch (why) {
    case 'no-moderator':
      return say('moderation.only');
    case 'other-guild':
      return say('curate.other-guild', { guild: guildId ?? '' });
  }
}
