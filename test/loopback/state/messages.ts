import { MessageFlags } from 'discord.js';
import { integerOf, type JsonObject, objectsOf, stringOf } from '../json.js';
import { type StoredFile, storedComponents } from './components.js';
import { storedEmbed } from './embeds.js';

/** A message as Discord tells it. Never changed in place: an edit makes a new one. */
export interface MessagePayload extends JsonObject {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly content: string;
  readonly author: JsonObject;
  readonly mentions: readonly JsonObject[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly attachments: readonly JsonObject[];
  readonly embeds: readonly JsonObject[];
  readonly components: readonly JsonObject[];
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly flags: number;
  readonly pinned: boolean;
  readonly tts: boolean;
}

/** A message and what Discord knows about it besides. */
export interface MessageRecord {
  payload: MessagePayload;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly authorId: string;
  /** The one person who can see it, if it is ephemeral. */
  readonly seenBy: string | null;
  /** The interaction that it answers, if any. */
  readonly interactionId: string | null;
  files: readonly StoredFile[];
  deleted: boolean;
  /** How often its content was replaced. */
  edits: number;
}

/** Whether a person still only sees "… is thinking". */
export function isLoading(record: MessageRecord): boolean {
  return (record.payload.flags & MessageFlags.Loading) !== 0;
}

/** The parts of a new message that come from the request's body. */
export function newParts(
  body: JsonObject,
  files: readonly StoredFile[],
): Pick<MessagePayload, 'content' | 'embeds' | 'components' | 'attachments' | 'flags' | 'tts'> {
  return {
    content: stringOf(body['content']).trim(),
    embeds: objectsOf(body['embeds']).map((embed) => storedEmbed(embed, files)),
    components: storedComponents(objectsOf(body['components']), files),
    attachments: files.map(attachmentPayload),
    flags: integerOf(body['flags']) ?? 0,
    tts: body['tts'] === true,
  };
}

/** The parts of a message that an edit's body replaces; what it does not name stays. */
export function editedParts(
  body: JsonObject,
  files: readonly StoredFile[],
): Partial<Pick<MessagePayload, 'content' | 'embeds' | 'components' | 'attachments'>> {
  const parts = newParts(body, files);
  return {
    ...(body['content'] === undefined ? {} : { content: parts.content }),
    ...(body['embeds'] === undefined ? {} : { embeds: parts.embeds }),
    ...(body['components'] === undefined ? {} : { components: parts.components }),
    attachments: parts.attachments,
  };
}

/** A file as a message's attachment. */
export function attachmentPayload(file: StoredFile): JsonObject {
  return {
    id: file.id,
    filename: file.name,
    size: file.bytes.byteLength,
    url: file.url,
    proxy_url: file.url,
    content_type: file.contentType,
    ...(file.description === undefined ? {} : { description: file.description }),
  };
}

/** A message without what an application may not read of messages that are not for it. */
export function withoutContent(payload: MessagePayload): MessagePayload {
  const { poll: _poll, message_snapshots: _forwarded, ...rest } = payload;
  return { ...rest, content: '', embeds: [], attachments: [], components: [] } as MessagePayload;
}
