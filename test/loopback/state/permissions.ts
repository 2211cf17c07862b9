import { PermissionFlagsBits as P } from 'discord.js';
import type { ChannelRecord } from './channels.js';
import type { GuildRecord } from './guilds.js';

const everything = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** What an ordinary member of a new server may do. */
export const memberPermissions =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.ReadMessageHistory |
  P.UseApplicationCommands |
  P.UseExternalEmojis;

/** What the two in a direct conversation may do there. */
export const directPermissions =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.ReadMessageHistory |
  P.UseApplicationCommands;

/**
 * What a user may do in a guild, or in one channel of it: the documented order, that is base roles,
 * administrator, then overwrites of @everyone, of roles and of the member.
 * @param channel the channel, a thread's parent in a thread's place; absent for the guild at large
 * @returns 0 for somebody who is no member
 * @see https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
export function permissionsOf(guild: GuildRecord, userId: string, channel?: ChannelRecord): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.ownerId === userId) return everything;
  let permissions = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of member.roles) permissions |= guild.roles.get(id)?.permissions ?? 0n;
  if ((permissions & P.Administrator) !== 0n) return everything;
  if (channel === undefined) return permissions;

  const apply = (allow: bigint, deny: bigint) => {
    permissions = (permissions & ~deny) | allow;
  };
  const everyone = channel.overwrites.find(({ id }) => id === guild.id);
  if (everyone !== undefined) apply(everyone.allow, everyone.deny);
  const roles = channel.overwrites.filter(
    ({ id, kind }) => kind === 'role' && id !== guild.id && member.roles.includes(id),
  );
  apply(
    roles.reduce((all, { allow }) => all | allow, 0n),
    roles.reduce((all, { deny }) => all | deny, 0n),
  );
  const own = channel.overwrites.find(({ id, kind }) => kind === 'member' && id === userId);
  if (own !== undefined) apply(own.allow, own.deny);
  return (permissions & P.ViewChannel) === 0n ? 0n : permissions;
}
