import {
  InteractionResponseType as Answer,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import { refusal } from '../api-error.js';
import { integerOf, isObject, type JsonObject, objectsOf } from '../json.js';
import { limits } from '../limits.js';
import { callbackFindings } from '../rules/callbacks.js';
import { messageFindings, settableFlags } from '../rules/message.js';
import { keptFiles } from '../state/conversation.js';
import type { InteractionRecord } from '../state/interactions.js';
import { isLoading, type MessageRecord } from '../state/messages.js';
import { bodyOf, editFindings } from './messages.js';
import { type Call, param, type Reply, type Route, route, type Services } from './route.js';

/** First answers to interactions, and what comes after them under the interaction's token. */
export const interactionRoutes: readonly Route[] = [
  route('POST /interactions/:interaction/:token/callback', firstAnswer, true),
  route('POST /webhooks/:application/:token', followUp, true),
  ...['@original', ':message'].flatMap((which) => {
    const path = `/webhooks/:application/:token/messages/${which}`;
    return [
      route(
        `GET ${path}`,
        (call, services) => ({ status: 200, body: answerMessage(call, services).record.payload }),
        true,
      ),
      route(`PATCH ${path}`, editAnswer, true),
      route(
        `DELETE ${path}`,
        (call, services) => {
          services.conversation.remove(answerMessage(call, services).record);
          return { status: 204 };
        },
        true,
      ),
    ];
  }),
];

function firstAnswer(call: Call, services: Services): Reply {
  const { interactions } = services;
  const [id, token] = [param(call, 'interaction'), param(call, 'token')];
  const body = bodyOf(call);
  const known = interactions.peek(id, token);
  if (known !== undefined) call.obey(answerFindings(call, body, known));
  const record = interactions.forCallback(id, token);
  services.answered(record.sentAt);
  const type = integerOf(body['type']);
  const data = isObject(body['data']) ? body['data'] : {};
  apply(type, data, call, record, services);
  if (call.query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: callbackPayload(record, type) };
}

/** What a first answer does. */
function apply(
  type: number | undefined,
  data: JsonObject,
  call: Call,
  record: InteractionRecord,
  services: Services,
): void {
  const { conversation, interactions } = services;
  switch (type) {
    case Answer.ChannelMessageWithSource:
      record.state = 'answered';
      record.original = addAnswer(data, call, record, services);
      interactions.note(record, { what: 'message', message: record.original });
      return;
    case Answer.DeferredChannelMessageWithSource:
      record.state = 'deferred';
      record.original = addAnswer(data, call, record, services, MessageFlags.Loading);
      interactions.note(record, { what: 'deferred' });
      return;
    case Answer.DeferredMessageUpdate:
      record.state = 'updating';
      record.original = record.source;
      interactions.note(record, { what: 'acknowledged' });
      return;
    case Answer.UpdateMessage:
      record.state = 'answered';
      record.original = record.source;
      if (record.source === null) throw refusal('unknownMessage');
      conversation.edit(record.source, data, call.files);
      interactions.note(record, { what: 'message', message: record.source });
      return;
    case Answer.ApplicationCommandAutocompleteResult:
      record.state = 'choices';
      interactions.note(record, { what: 'choices', choices: objectsOf(data['choices']) });
      return;
    case Answer.Modal:
      record.state = 'modal';
      interactions.note(record, { what: 'modal', modal: data });
      return;
    default:
      record.state = 'answered';
  }
}

function* answerFindings(call: Call, body: JsonObject, record: InteractionRecord) {
  yield* callbackFindings(body, {
    type: record.type,
    hasMessage: record.source !== null,
    focusedType: record.focusedType,
  });
  const data = isObject(body['data']) ? body['data'] : {};
  const names = call.files.map(({ name }) => name);
  const type = integerOf(body['type']);
  if (type === Answer.ChannelMessageWithSource) {
    yield* messageFindings(data, { settable: settableFlags.reply, files: names }, ['data']);
  } else if (type === Answer.UpdateMessage && record.source !== null) {
    const { flags, content, embeds } = record.source.payload;
    const kept = keptFiles(record.source, data).map(({ name }) => name);
    yield* messageFindings(
      data,
      {
        settable: settableFlags.edit,
        files: [...kept, ...names],
        before: { flags, content, embeds: embeds.length },
      },
      ['data'],
    );
  }
}

/** Adds the message that answers an interaction, as its person (and perhaps everyone) sees it. */
function addAnswer(
  body: JsonObject,
  call: Call,
  record: InteractionRecord,
  { world, conversation }: Services,
  flags = 0,
): MessageRecord {
  const all = (integerOf(body['flags']) ?? 0) | flags;
  const isEphemeral = (all & MessageFlags.Ephemeral) !== 0;
  const command = record.type === InteractionType.ApplicationCommand && record.commandName !== null;
  const { original, source } = record;
  const repliesTo = original ?? (record.type === InteractionType.MessageComponent ? source : null);
  return conversation.create({
    author: world.bot,
    channel: record.channel,
    body,
    files: call.files,
    flags,
    interactionId: record.id,
    ...(command && original === null ? { type: MessageType.ChatInputCommand } : {}),
    ...(repliesTo === null ? {} : { repliesTo }),
    ...(isEphemeral ? { seenBy: record.user.id } : {}),
    extra: {
      application_id: world.bot.id,
      webhook_id: world.bot.id,
      interaction_metadata: record.metadata,
    },
  });
}

function followUp(call: Call, services: Services): Reply {
  const { conversation, interactions, world } = services;
  const record = openInteraction(call, services);
  const { original } = record;
  if (original !== null && isLoading(original)) {
    // The first follow-up after a deferral is the deferred answer; whether it is ephemeral is settled.
    call.obey(editFindings(call, original, settableFlags.reply));
    finish(record, original, call, services);
    return { status: 200, body: original.payload };
  }
  const files = call.files.map(({ name }) => name);
  call.obey(messageFindings(bodyOf(call), { settable: settableFlags.reply, files }));
  if (record.userInstallOnly && record.followUps >= limits.userInstallFollowUps) {
    throw refusal('tooManyFollowUps');
  }
  record.followUps++;
  const message = addAnswer(bodyOf(call), call, record, { ...services, world, conversation });
  interactions.note(record, { what: 'message', message });
  return { status: 200, body: message.payload };
}

function editAnswer(call: Call, services: Services): Reply {
  const { interaction, record } = answerMessage(call, services);
  call.obey(editFindings(call, record, settableFlags.edit));
  finish(interaction, record, call, services);
  return { status: 200, body: record.payload };
}

function finish(
  interaction: InteractionRecord,
  message: MessageRecord,
  call: Call,
  { conversation, interactions }: Services,
): void {
  const body = bodyOf(call);
  conversation.edit(message, body, call.files);
  if (message === interaction.original) interaction.state = 'answered';
  interactions.note(interaction, { what: 'message', message });
}

function openInteraction(call: Call, { interactions, world }: Services): InteractionRecord {
  if (param(call, 'application') !== world.bot.id) throw refusal('unknownWebhook');
  return interactions.forWebhook(param(call, 'token'));
}

/** The answer that a path names, which must belong to its interaction. @throws ApiError 10008 */
function answerMessage(
  call: Call,
  services: Services,
): { interaction: InteractionRecord; record: MessageRecord } {
  const interaction = openInteraction(call, services);
  const id = call.params['message'];
  const record =
    id === undefined || id === interaction.original?.payload.id
      ? interaction.original
      : interaction.channel.messages.get(id);
  const isOwn = record === interaction.original || record?.interactionId === interaction.id;
  if (record === undefined || record === null || record.deleted || !isOwn) {
    throw refusal('unknownMessage');
  }
  return { interaction, record };
}

function callbackPayload(record: InteractionRecord, type: number | undefined): JsonObject {
  const message = record.original;
  const shows = message !== null && record.state !== 'modal' && record.state !== 'choices';
  return {
    interaction: {
      id: record.id,
      type: record.type,
      channel_id: record.channel.id,
      ...(record.channel.guildId === null ? {} : { guild_id: record.channel.guildId }),
      ...(shows
        ? {
            response_message_id: message.payload.id,
            response_message_loading: isLoading(message),
            response_message_ephemeral: (message.payload.flags & MessageFlags.Ephemeral) !== 0,
          }
        : {}),
    },
    ...(shows ? { resource: resourceOf(type, message) } : {}),
  };
}

/** The description knows resources of types 4 and 7 only; deferrals are told as what they become. */
function resourceOf(type: number | undefined, message: MessageRecord): JsonObject {
  const updates = type === Answer.UpdateMessage || type === Answer.DeferredMessageUpdate;
  return {
    type: updates ? Answer.UpdateMessage : Answer.ChannelMessageWithSource,
    message: message.payload,
  };
}
