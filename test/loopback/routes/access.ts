import { PermissionFlagsBits as P } from 'discord.js';
import { refusal } from '../api-error.js';
import { type ChannelRecord, isThread } from '../state/channels.js';
import type { MessageRecord } from '../state/messages.js';
import type { World } from '../state/world.js';
import { type Call, param } from './route.js';

/**
 * The channel that a request is about.
 * @throws ApiError 50001 when the bot cannot see it, 50013 when it lacks one of `needed` there
 */
export function openChannel(call: Call, world: World, ...needed: readonly bigint[]): ChannelRecord {
  const channel = world.channel(param(call, 'channel'));
  if (!world.mayDo(world.bot.id, channel, P.ViewChannel)) throw refusal('missingAccess');
  for (const permission of needed) {
    if (!world.mayDo(world.bot.id, channel, permission)) throw refusal('missingPermissions');
  }
  return channel;
}

/**
 * The message that a request is about. Ephemeral ones are not in the channel for anybody.
 * @throws ApiError 10008
 */
export function historicMessage(call: Call, channel: ChannelRecord): MessageRecord {
  const record = channel.messages.get(param(call, 'message'));
  if (record === undefined || record.seenBy !== null) throw refusal('unknownMessage');
  return record;
}

/**
 * Refuses what may not be written here.
 * @throws ApiError 50007 to somebody who cannot be written to, 50013, 50083, 160005
 */
export function requireSpeech(world: World, channel: ChannelRecord): void {
  if (channel.guildId === null) {
    const other = channel.recipientIds.find((id) => id !== world.bot.id);
    const user = other === undefined ? undefined : world.users.get(other);
    if (user === undefined || !user.acceptsDirectMessages || !world.mayTalkDirectly(user)) {
      throw refusal('cannotMessageUser');
    }
    return;
  }
  if (isThread(channel)) {
    requirePermission(world, channel, P.SendMessagesInThreads);
    if (channel.thread.locked) requirePermission(world, channel, P.ManageThreads, 'threadLocked');
    return;
  }
  requirePermission(world, channel, P.SendMessages);
}

function requirePermission(
  world: World,
  channel: ChannelRecord,
  permission: bigint,
  otherwise: Parameters<typeof refusal>[0] = 'missingPermissions',
): void {
  if (!world.mayDo(world.bot.id, channel, permission)) throw refusal(otherwise);
}
