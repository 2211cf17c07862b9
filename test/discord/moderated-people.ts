import { PermissionFlagsBits as P } from 'discord.js';
import type { Guild, LoopbackDiscord, Person, Place } from '../loopback/index.js';

/** A server with moderators: its channels and who is in it. */
export interface ModeratedGuild {
  readonly guild: Guild;
  /** `desk`, `log` and `forum` are hidden from members; the bot may not write in `closed`. */
  readonly places: Readonly<Record<'general' | 'desk' | 'log' | 'forum' | 'closed', Place>>;
  /** The moderators' role. */
  readonly role: { readonly id: string };
  /**
   * Max and Mia moderate by the role, Boss may manage the server, Ann and Bea may nothing; Bea takes
   * no direct messages and uses Discord in German.
   */
  readonly people: Readonly<Record<'ann' | 'bea' | 'mia' | 'max' | 'boss', Person>>;
  /** The rules of a channel that only moderators, managers and the bot see. */
  readonly hidden: Parameters<Guild['channel']>[1];
}

/** Sets it up in a Discord. */
export function moderatedGuild(discord: LoopbackDiscord): ModeratedGuild {
  const guild = discord.guild('Sandness', { locale: 'en-GB' });
  const role = guild.role('Moderators');
  const managers = guild.role('Managers', P.ManageGuild);
  const person = (name: string, traits = {}) =>
    discord.person(name, { locale: 'en-GB', ...traits });
  const people = {
    ann: person('ann'),
    bea: person('bea', { acceptsDirectMessages: false, locale: 'de' }),
    mia: person('mia'),
    max: person('max'),
    boss: person('boss'),
  };
  guild.join(people.ann);
  guild.join(people.bea);
  guild.join(people.mia, role);
  guild.join(people.max, role);
  guild.join(people.boss, managers);
  const hidden = {
    deny: [{ who: { id: guild.id }, permissions: P.ViewChannel }],
    allow: [role, managers, discord.bot].map((who) => ({ who, permissions: P.ViewChannel })),
  };
  const places = {
    general: guild.channel('general'),
    desk: guild.channel('desk', hidden),
    log: guild.channel('log', hidden),
    forum: guild.forum('questions', ['open'], { ...hidden, requiresTag: true }),
    closed: guild.channel('closed', {
      deny: [{ who: discord.bot, permissions: P.SendMessages }],
    }),
  };
  return { guild, places, role, people, hidden };
}
