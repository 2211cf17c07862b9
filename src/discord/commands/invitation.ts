import { PermissionFlagsBits, type PermissionsString } from 'discord.js';

/** Every permission that the bot uses in a server: what Discord calls it, and what it is for. */
export const neededPermissions = {
  ViewChannel: ['View Channels', 'read where it is mentioned'],
  SendMessages: ['Send Messages', 'answer, and post questions for moderators'],
  SendMessagesInThreads: ['Send Messages in Threads', 'answer in threads and in posts of a forum'],
  ReadMessageHistory: ['Read Message History', 'reply to a message, and find its own again'],
  AttachFiles: ['Attach Files', 'keep a long answer readable as a file when it is corrected'],
} as const satisfies Partial<Record<PermissionsString, readonly [name: string, use: string]>>;

/** `bot` makes it a member of the server, `applications.commands` brings its commands. */
const scopes = ['bot', 'applications.commands'];

/** All of them as Discord's links and roles have them: one bit each. */
export function neededBits(): bigint {
  const names = Object.keys(neededPermissions) as (keyof typeof neededPermissions)[];
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

/** The page on which somebody who manages a server adds the bot to it, with these permissions and no others. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    permissions: String(neededBits()),
    scope: scopes.join(' '),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

/** The link and what it asks for, for whoever sets the bot up. */
export function describeInvitation(applicationId: string): string {
  const names = Object.values(neededPermissions).map(([name]) => name);
  return [
    'Invite the bot to a server that you manage:',
    `  ${inviteLink(applicationId)}`,
    `  client id ${applicationId}, scopes ${scopes.join(' and ')}, and the permissions that it uses:`,
    `  ${names.join(', ')}`,
  ].join('\n');
}
