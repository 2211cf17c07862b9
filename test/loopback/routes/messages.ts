import { ChannelType, PermissionFlagsBits as P } from 'discord.js';
import { refusal } from '../api-error.js';
import { isObject, type JsonObject, objectsOf, stringOf, stringsOf } from '../json.js';
import { messageFindings, settableFlags } from '../rules/message.js';
import { type ChannelRecord, isThread } from '../state/channels.js';
import { keptFiles } from '../state/conversation.js';
import { type MessageRecord, withoutContent } from '../state/messages.js';
import type { World } from '../state/world.js';
import { historicMessage, openChannel, requireSpeech } from './access.js';
import { type Call, type Route, route, type Services } from './route.js';

/** Messages of channels. */
export const messageRoutes: readonly Route[] = [
  route('GET /channels/:channel/messages', (call, services) => {
    const channel = openChannel(call, services.world);
    // Without this permission the history is empty, not forbidden.
    const readable = services.world.mayDo(services.world.bot.id, channel, P.ReadMessageHistory);
    const page = readable ? historyPage(channel, call.query) : [];
    return { status: 200, body: page.map((record) => told(record, services)) };
  }),
  route('GET /channels/:channel/messages/:message', (call, services) => {
    const channel = openChannel(call, services.world, P.ReadMessageHistory);
    return { status: 200, body: told(historicMessage(call, channel), services) };
  }),
  route('POST /channels/:channel/messages', (call, services) => {
    const { world, conversation } = services;
    const body = bodyOf(call);
    const files = call.files.map(({ name }) => name);
    call.obey(messageFindings(body, { settable: settableFlags.create, files }));
    const channel = openChannel(call, world);
    if (channel.type === ChannelType.GuildForum) throw refusal('wrongChannelType');
    requireSpeech(world, channel);
    requirePermissionsOf(body, call, channel, world);
    const twin = conversation.sentBefore(body);
    if (twin !== undefined) return { status: 200, body: twin.payload };
    const repliesTo = referenced(body, channel);
    if (isThread(channel)) channel.thread.archived = false;
    const message = conversation.create({
      author: world.bot,
      channel,
      body,
      files: call.files,
      ...(repliesTo === undefined ? {} : { repliesTo }),
    });
    conversation.rememberNonce(body, message);
    return { status: 200, body: message.payload };
  }),
  route('PATCH /channels/:channel/messages/:message', (call, services) => {
    const { world, conversation } = services;
    const channel = openChannel(call, world);
    const record = historicMessage(call, channel);
    call.obey(editFindings(call, record, settableFlags.edit));
    if (isThread(channel) && channel.thread.archived) throw refusal('threadArchived');
    requirePermissionsOf({}, call, channel, world);
    if (record.authorId !== world.bot.id) {
      const flagsOnly = Object.keys(bodyOf(call)).every((field) => field === 'flags');
      if (!flagsOnly) throw refusal('notTheAuthor');
      if (!world.mayDo(world.bot.id, channel, P.ManageMessages))
        throw refusal('missingPermissions');
    }
    conversation.edit(record, bodyOf(call), call.files);
    return { status: 200, body: record.payload };
  }),
  route('DELETE /channels/:channel/messages/:message', (call, { world, conversation }) => {
    const channel = openChannel(call, world);
    const record = historicMessage(call, channel);
    if (record.authorId !== world.bot.id && !world.mayDo(world.bot.id, channel, P.ManageMessages)) {
      throw refusal('missingPermissions');
    }
    conversation.remove(record);
    return { status: 204 };
  }),
  route('POST /channels/:channel/messages/bulk-delete', (call, { world, conversation }) => {
    const channel = openChannel(call, world, P.ManageMessages);
    const records = stringsOf(bodyOf(call)['messages']).flatMap(
      (id) => channel.messages.get(id) ?? [],
    );
    const fortnight = 14 * 86_400_000;
    for (const { payload } of records) {
      if (world.clock.now() - Date.parse(payload.timestamp) > fortnight) {
        throw refusal('bulkDeleteTooOld');
      }
    }
    conversation.removeAll(channel, records);
    return { status: 204 };
  }),
  route('POST /channels/:channel/typing', (call, { world }) => {
    requireSpeech(world, openChannel(call, world));
    return { status: 204 };
  }),
  route('PUT /channels/:channel/messages/:message/reactions/:emoji/@me', (call, { world }) => {
    const channel = openChannel(call, world, P.ReadMessageHistory, P.AddReactions);
    historicMessage(call, channel);
    return { status: 204 };
  }),
];

/** A request's body as an object; a missing one is empty. */
export function bodyOf(call: Call): JsonObject {
  return isObject(call.body) ? call.body : {};
}

/** What is wrong with an edit of `record`. */
export function editFindings(call: Call, record: MessageRecord, settable: number) {
  const body = bodyOf(call);
  const files = [...keptFiles(record, body), ...call.files].map(({ name }) => name);
  const { flags, content, embeds } = record.payload;
  return messageFindings(body, {
    settable,
    files,
    before: { flags, content, embeds: embeds.length },
  });
}

/**
 * A message as the application may read it: without the content intent only its own, direct ones,
 * and those that mention it have a content. Without its nonce, which Discord promises nowhere to
 * give back later.
 */
function told(record: MessageRecord, { world, readsContent }: Services): JsonObject {
  const readable = readsContent || isForBot(record, world);
  const { nonce: _, ...payload }: JsonObject = readable
    ? record.payload
    : withoutContent(record.payload);
  return payload;
}

/** Whether a message's content is the bot's to read without the privileged intent. */
export function isForBot(record: MessageRecord, world: World): boolean {
  return (
    record.guildId === null ||
    record.authorId === world.bot.id ||
    record.payload.mentions.some((user) => user['id'] === world.bot.id)
  );
}

/** Up to `limit` messages (50), newest first, `before`, `after` or `around` an id. */
function historyPage(channel: ChannelRecord, query: URLSearchParams): readonly MessageRecord[] {
  const limit = Number(query.get('limit') ?? 50);
  const history = [...channel.messages.values()].filter((record) => record.seenBy === null);
  const idOf = (record: MessageRecord) => BigInt(record.payload.id);
  const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name));
  let page: readonly MessageRecord[];
  if (before) page = history.filter((record) => idOf(record) < BigInt(before)).slice(-limit);
  else if (after) page = history.filter((record) => idOf(record) > BigInt(after)).slice(0, limit);
  else if (around) {
    const earlier = history.filter((record) => idOf(record) < BigInt(around));
    const later = history.filter((record) => idOf(record) >= BigInt(around));
    const half = Math.floor(limit / 2);
    page = [...(half === 0 ? [] : earlier.slice(-half)), ...later.slice(0, limit - half)];
  } else page = history.slice(-limit);
  return page.toReversed();
}

/** @throws ApiError 50035 for a reply to nothing, unless the request says that this is all right */
function referenced(body: JsonObject, channel: ChannelRecord): MessageRecord | undefined {
  const reference = body['message_reference'];
  if (!isObject(reference)) return undefined;
  const record = channel.messages.get(stringOf(reference['message_id']));
  if (record !== undefined && record.seenBy === null) return record;
  if (reference['fail_if_not_exists'] !== false) {
    // Somebody may have deleted the message meanwhile: a state of things, not a mistake of the bot's.
    throw refusal('unknownReference');
  }
  return undefined;
}

/**
 * Files, replies and embeds need a permission each. (Discord silently drops embeds where it is
 * missing; here that is refused too, because an answer without its embed is no answer.)
 */
function requirePermissionsOf(
  body: JsonObject,
  call: Call,
  channel: ChannelRecord,
  world: World,
): void {
  const needs = (permission: bigint) => {
    if (!world.mayDo(world.bot.id, channel, permission)) throw refusal('missingPermissions');
  };
  if (call.files.length > 0) needs(P.AttachFiles);
  if (isObject(body['message_reference'])) needs(P.ReadMessageHistory);
  if (objectsOf(body['embeds']).length > 0) needs(P.EmbedLinks);
}
