import { MessageFlags } from 'discord.js';
import { refusal } from '../api-error.js';
import { integerOf, isObject, type JsonObject, objectsOf, stringOf, stringsOf } from '../json.js';
import { characters, limits } from '../limits.js';
import { legacyComponentFindings } from './components.js';
import { v2ComponentFindings } from './components-v2.js';
import { embedFindings } from './embeds.js';
import type { Finding } from './finding.js';
import { mentionFindings } from './mentions.js';

/** What a rule must know about a message's body besides the body. */
export interface MessageSituation {
  /** The flags that this request may set. */
  readonly settable: number;
  /** Names of the files that come with the request, or that the edited message keeps. */
  readonly files: readonly string[];
  /** The message being edited, as it stands; absent when a new one is made. */
  readonly before?: { readonly flags: number; readonly content: string; readonly embeds: number };
}

/** Flags that each kind of request may set; others are taken for a mistake of the bot's. */
export const settableFlags = {
  create:
    MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
  reply:
    MessageFlags.SuppressEmbeds |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsComponentsV2 |
    MessageFlags.Ephemeral,
} as const;

/** Everything wrong with the body of a message that the published description does not catch. */
export function* messageFindings(
  body: JsonObject,
  situation: MessageSituation,
  path: Finding['path'] = [],
): Generator<Finding> {
  const content = stringOf(body['content']);
  if (characters(content) > limits.content) {
    yield {
      path: [...path, 'content'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${limits.content} or fewer in length.`,
    };
  }
  yield* flagFindings(body, situation, path);
  yield* mentionFindings(body['allowed_mentions'], [...path, 'allowed_mentions']);
  yield* embedFindings(objectsOf(body['embeds']), [...path, 'embeds']);
  yield* attachmentFindings(body, situation, path);
  yield* surrogateFindings(body, path);

  const components = objectsOf(body['components']);
  const at = [...path, 'components'];
  if (isComponentsV2(body, situation)) {
    yield* legacyFieldFindings(body, situation, path);
    yield* v2ComponentFindings(components, at, situation.files);
  } else {
    yield* legacyComponentFindings(components, at);
  }
  if (isEmpty(body, situation)) {
    yield {
      path,
      code: 'EMPTY_MESSAGE',
      message: 'Cannot send an empty message',
      answer: refusal('emptyMessage'),
    };
  }
}

/** Whether the message will be one of Components V2. */
function isComponentsV2(body: JsonObject, situation: Pick<MessageSituation, 'before'>): boolean {
  const flags = (integerOf(body['flags']) ?? 0) | (situation.before?.flags ?? 0);
  return (flags & MessageFlags.IsComponentsV2) !== 0;
}

function* flagFindings(
  body: JsonObject,
  { settable, before }: MessageSituation,
  path: Finding['path'],
): Generator<Finding> {
  const flags = integerOf(body['flags']);
  if (flags === undefined) return;
  const at = [...path, 'flags'];
  if ((flags & ~settable) !== 0) {
    const names = Object.entries(MessageFlags)
      .filter(([, bit]) => typeof bit === 'number' && (flags & ~settable & bit) !== 0)
      .map(([name]) => name);
    yield {
      path: at,
      code: 'MESSAGE_FLAGS_INVALID',
      message: `These flags cannot be set here: ${names.join(', ') || flags}`,
    };
  }
  const wasV2 = ((before?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (wasV2 && (flags & MessageFlags.IsComponentsV2) === 0) {
    yield {
      path: at,
      code: 'MESSAGE_FLAG_CANNOT_BE_REMOVED',
      message: 'The IS_COMPONENTS_V2 flag cannot be removed from a message',
    };
  }
}

function* legacyFieldFindings(
  body: JsonObject,
  { before }: MessageSituation,
  path: Finding['path'],
): Generator<Finding> {
  const present = {
    content: body['content'] === undefined ? before?.content : stringOf(body['content']),
    embeds: body['embeds'] === undefined ? before?.embeds : objectsOf(body['embeds']).length,
    poll: isObject(body['poll']),
    sticker_ids: stringsOf(body['sticker_ids']).length,
  };
  for (const [field, value] of Object.entries(present)) {
    if (!value) continue;
    yield {
      path: [...path, field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    };
  }
}

function* attachmentFindings(
  body: JsonObject,
  { files }: MessageSituation,
  path: Finding['path'],
): Generator<Finding> {
  if (files.length > limits.files) {
    yield {
      path: [...path, 'attachments'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${limits.files} or fewer in length.`,
    };
  }
  const named = objectsOf(body['attachments']);
  if (named.length > limits.files) {
    yield {
      path: [...path, 'attachments'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${limits.files} or fewer in length.`,
    };
  }
}

function isEmpty(body: JsonObject, { files, before }: MessageSituation): boolean {
  if (stringOf(body['content']).trim() !== '' || files.length > 0) return false;
  if (body['content'] === undefined && (before?.content ?? '') !== '') return false;
  if (objectsOf(body['embeds']).length > 0) return false;
  if (body['embeds'] === undefined && (before?.embeds ?? 0) > 0) return false;
  if (objectsOf(body['components']).length > 0) return false;
  // An edit that leaves the components alone cannot empty a message that consists of them.
  if (before !== undefined && body['components'] === undefined) {
    return body['content'] !== undefined && (before.flags & MessageFlags.IsComponentsV2) === 0;
  }
  return !isObject(body['poll']) && stringsOf(body['sticker_ids']).length === 0;
}

/** Half a character cannot be written in UTF-8; Discord answers 500 to it (discord-api-docs #6561). */
function* surrogateFindings(value: unknown, path: Finding['path']): Generator<Finding> {
  if (typeof value === 'string') {
    if (value.isWellFormed()) return;
    yield {
      path,
      code: 'LONE_SURROGATE',
      message: 'half of a surrogate pair stands alone',
      answer: refusal('internal'),
    };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* surrogateFindings(item, [...path, index]);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) yield* surrogateFindings(item, [...path, key]);
  }
}
