import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js';

/** A permission that the bot needs, as a sentence names it. */
export type NeededPermission =
  | 'permission.view'
  | 'permission.send'
  | 'permission.create-posts'
  | 'permission.send-in-threads';

/** What the bot lacks to write in a channel, or to open posts in a forum; empty when it can. */
export function lackingIn(
  permissions: Readonly<PermissionsBitField>,
  isForum: boolean,
): readonly NeededPermission[] {
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const needed: readonly (readonly [bigint, NeededPermission])[] = [
    [ViewChannel, 'permission.view'],
    // In a forum the same permission is called "Create Posts".
    [SendMessages, isForum ? 'permission.create-posts' : 'permission.send'],
    ...(isForum ? [[SendMessagesInThreads, 'permission.send-in-threads'] as const] : []),
  ];
  return needed.filter(([bit]) => !permissions.has(bit)).map(([, name]) => name);
}
