import { PermissionFlagsBits as P } from 'discord.js';
import type { Guild, LoopbackDiscord, Person, Place } from '../loopback/index.js';

/** Somebody whose seat a visitor can take, and what they are here. */
export interface Role {
  readonly person: Person;
  readonly role: string;
  readonly locale: string;
}

/** A small server with people in it, for the demo. */
export interface Scene {
  readonly guild: Guild;
  readonly cast: readonly Role[];
  /** Who moderates, and the channel where moderators meet. */
  readonly moderator: Person;
  readonly office: Place;
  /** Where everybody talks. */
  readonly square: Place;
}

/** Sets the scene: a public channel, a private one, the moderators', and three people who talk. */
export function setScene(discord: LoopbackDiscord): Scene {
  const guild = discord.guild('Brindleport');
  const moderators = guild.role('Moderators', P.ManageMessages | P.ManageGuild);
  const desk = guild.role('News desk');
  const ada = discord.person('Ada', { locale: 'en-GB' });
  const emil = discord.person('Emil', { locale: 'de' });
  const mira = discord.person('Mira', { locale: 'en-US' });
  guild.join(ada, desk);
  guild.join(emil);
  guild.join(mira, moderators, desk);

  const onlyFor = (...roles: readonly { readonly id: string }[]) => ({
    deny: [{ who: guild, permissions: P.ViewChannel }],
    allow: [...roles, discord.bot].map((who) => ({ who, permissions: P.ViewChannel })),
  });
  const square = guild.channel('town-square');
  square.record.topic = 'Everybody, about everything. Ask Receipts before you repeat it.';
  const newsDesk = guild.channel('news-desk', onlyFor(desk, moderators));
  newsDesk.record.topic = 'Private: what we are about to publish';
  const office = guild.channel('moderators', onlyFor(moderators));
  office.record.topic = 'Private: questions that need a person';

  void ada.say(square, 'Morning! My family chat says that the ferry was overcrowded on Sunday.');
  void emil.say(square, 'Our ferry Marigold burns whale oil!');
  void ada.say(newsDesk, 'Does Receipts use a language model to write its answers?');
  void mira.say(office, 'New questions land here. Please look at the sources before you decide.');
  return {
    guild,
    moderator: mira,
    office,
    square,
    cast: [
      { person: ada, role: 'member', locale: 'en-GB' },
      { person: emil, role: 'member, reads German', locale: 'de' },
      { person: mira, role: 'moderator', locale: 'en-US' },
    ],
  };
}
