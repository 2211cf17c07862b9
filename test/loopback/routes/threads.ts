import { ChannelType, MessageType, PermissionFlagsBits as P } from 'discord.js';
import { refusal } from '../api-error.js';
import { integerOf, isObject, type JsonObject, stringOf, stringsOf } from '../json.js';
import type { Finding } from '../rules/finding.js';
import { messageFindings, settableFlags } from '../rules/message.js';
import { type ChannelRecord, isThread, type ThreadState } from '../state/channels.js';
import type { World } from '../state/world.js';
import { historicMessage, openChannel } from './access.js';
import { bodyOf } from './messages.js';
import { param, type Route, route } from './route.js';

/** Minutes of silence after which Discord files a thread away, where nobody says otherwise. */
const defaultAutoArchiveMinutes = 1_440;

/** Channels themselves, threads and the posts of forums. */
export const threadRoutes: readonly Route[] = [
  route('GET /channels/:channel', (call, { world }) => ({
    status: 200,
    body: world.channelPayload(openChannel(call, world)),
  })),
  route('PATCH /channels/:channel', (call, { world }) => {
    const channel = openChannel(call, world);
    const body = bodyOf(call);
    const forum = channel.parentId === null ? undefined : world.channels.get(channel.parentId);
    if (forum?.type === ChannelType.GuildForum) call.obey(tagFindings(forum, body));
    if (isThread(channel)) changeThread(channel, body, world);
    else changeChannel(channel, body, world);
    world.tellChannel(channel, isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE');
    return { status: 200, body: world.channelPayload(channel) };
  }),
  route('DELETE /channels/:channel', (call, { world }) => {
    const channel = openChannel(call, world);
    const payload = world.channelPayload(channel);
    if (channel.guildId !== null) {
      requireOne(world, channel, isThread(channel) ? P.ManageThreads : P.ManageChannels);
      world.removeChannel(channel);
    }
    return { status: 200, body: payload };
  }),
  route('POST /channels/:channel/threads', (call, { world, conversation }) => {
    const body = bodyOf(call);
    const message = isObject(body['message']) ? body['message'] : undefined;
    const parent = openChannel(call, world);
    if (parent.type !== ChannelType.GuildForum) {
      if (message !== undefined) throw refusal('wrongChannelType');
      const isPublic = integerOf(body['type']) === ChannelType.PublicThread;
      requireOne(world, parent, isPublic ? P.CreatePublicThreads : P.CreatePrivateThreads);
      const type = isPublic ? ChannelType.PublicThread : ChannelType.PrivateThread;
      return { status: 201, body: world.channelPayload(addThread(world, parent, body, type)) };
    }
    call.obey(forumFindings(parent, body));
    if (message !== undefined) {
      const files = call.files.map(({ name }) => name);
      const situation = { settable: settableFlags.create, files };
      call.obey(messageFindings(message, situation, ['message']));
    }
    requireOne(world, parent, P.SendMessages);
    if (parent.requiresTag && stringsOf(body['applied_tags']).length === 0) {
      throw refusal('tagRequired');
    }
    const post = addThread(world, parent, body, ChannelType.PublicThread);
    const first = conversation.create({
      author: world.bot,
      channel: post,
      id: post.id,
      body: message ?? {},
      files: call.files,
    });
    return { status: 201, body: { ...world.channelPayload(post), message: first.payload } };
  }),
  route('POST /channels/:channel/messages/:message/threads', (call, { world, conversation }) => {
    const parent = openChannel(call, world, P.CreatePublicThreads);
    const starter = historicMessage(call, parent);
    // A thread that begins with a message has that message's id.
    const id = starter.payload.id;
    if (world.channels.has(id)) throw refusal('threadExists');
    const thread = addThread(world, parent, bodyOf(call), ChannelType.PublicThread, id);
    conversation.create({
      author: world.bot,
      channel: thread,
      body: {},
      type: MessageType.ThreadStarterMessage,
      repliesTo: starter,
    });
    return { status: 201, body: world.channelPayload(thread) };
  }),
  route('GET /channels/:channel/threads/archived/public', (call, { world }) => {
    const parent = openChannel(call, world, P.ReadMessageHistory);
    const threads = [...world.channels.values()].filter(
      (channel) => channel.parentId === parent.id && channel.thread?.archived === true,
    );
    return {
      status: 200,
      body: {
        threads: threads.map((channel) => world.channelPayload(channel)),
        members: [],
        has_more: false,
      },
    };
  }),
  route('PUT /channels/:channel/thread-members/@me', (call, { world }) => {
    openThread(openChannel(call, world)).memberIds.add(world.bot.id);
    return { status: 204 };
  }),
  route('DELETE /channels/:channel/thread-members/@me', (call, { world }) => {
    openThread(openChannel(call, world)).memberIds.delete(world.bot.id);
    return { status: 204 };
  }),
  route('PUT /channels/:channel/thread-members/:user', (call, { world }) => {
    const thread = openThread(openChannel(call, world));
    thread.memberIds.add(world.user(param(call, 'user')).id);
    return { status: 204 };
  }),
  route('DELETE /channels/:channel/thread-members/:user', (call, { world }) => {
    const channel = openChannel(call, world);
    requireOne(world, channel, P.ManageThreads);
    openThread(channel).memberIds.delete(param(call, 'user'));
    return { status: 204 };
  }),
];

/** Begins a thread under `parent`. */
function addThread(
  world: World,
  parent: ChannelRecord,
  body: JsonObject,
  type: ChannelType,
  id?: string,
): ChannelRecord {
  const thread: ThreadState = {
    ownerId: world.bot.id,
    archived: false,
    locked: false,
    autoArchiveMinutes: integerOf(body['auto_archive_duration']) ?? defaultAutoArchiveMinutes,
    archivedAt: world.timestamp(),
    createdAt: world.timestamp(),
    memberIds: new Set([world.bot.id]),
    appliedTags: stringsOf(body['applied_tags']),
    messageCount: 0,
  };
  return world.addChannel({
    type,
    guildId: parent.guildId,
    name: stringOf(body['name']),
    parentId: parent.id,
    thread,
    ...(id === undefined ? {} : { id }),
  });
}

function* forumFindings(forum: ChannelRecord, body: JsonObject): Generator<Finding> {
  if (!isObject(body['message'])) {
    yield {
      path: ['message'],
      code: 'BASE_TYPE_REQUIRED',
      message: 'A post of a forum begins with a message',
    };
  }
  yield* tagFindings(forum, body);
}

function* tagFindings(forum: ChannelRecord, body: JsonObject): Generator<Finding> {
  for (const [index, tag] of stringsOf(body['applied_tags']).entries()) {
    if (forum.tags.some(({ id }) => id === tag)) continue;
    yield {
      path: ['applied_tags', index],
      code: 'BASE_TYPE_CHOICES',
      message: `The forum has no tag ${tag}`,
    };
  }
}

function changeThread(
  channel: ChannelRecord & { readonly thread: ThreadState },
  body: JsonObject,
  world: World,
): void {
  const { thread } = channel;
  const managesThreads = world.mayDo(world.bot.id, channel, P.ManageThreads);
  const locks = body['locked'] !== undefined && body['locked'] !== thread.locked;
  if (!managesThreads && (locks || thread.locked || thread.ownerId !== world.bot.id)) {
    throw refusal('missingPermissions');
  }
  const touchesMore = Object.keys(body).some((field) => field !== 'archived' && field !== 'locked');
  if (thread.archived && body['archived'] !== false && touchesMore) throw refusal('threadArchived');
  if (typeof body['name'] === 'string') channel.name = body['name'];
  if (typeof body['locked'] === 'boolean') thread.locked = body['locked'];
  if (typeof body['archived'] === 'boolean' && body['archived'] !== thread.archived) {
    thread.archived = body['archived'];
    thread.archivedAt = world.timestamp();
  }
  if (Array.isArray(body['applied_tags'])) thread.appliedTags = stringsOf(body['applied_tags']);
  thread.autoArchiveMinutes = integerOf(body['auto_archive_duration']) ?? thread.autoArchiveMinutes;
}

function changeChannel(channel: ChannelRecord, body: JsonObject, world: World): void {
  requireOne(world, channel, P.ManageChannels);
  if (typeof body['name'] === 'string') channel.name = body['name'];
  if (typeof body['topic'] === 'string') channel.topic = body['topic'];
}

function openThread(channel: ChannelRecord): ThreadState {
  if (!isThread(channel)) throw refusal('wrongChannelType');
  if (channel.thread.archived) throw refusal('threadArchived');
  return channel.thread;
}

function requireOne(world: World, channel: ChannelRecord, permission: bigint): void {
  if (!world.mayDo(world.bot.id, channel, permission)) throw refusal('missingPermissions');
}
