import {
  GatewayIntentBits as Intent,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import { integerOf, isObject, type JsonObject, stringOf } from '../json.js';
import { limits } from '../limits.js';
import { type ChannelRecord, isThread } from './channels.js';
import type { StoredFile } from './components.js';
import { memberPayload } from './guilds.js';
import { pingsOf } from './mentions.js';
import {
  editedParts,
  isLoading,
  type MessagePayload,
  type MessageRecord,
  newParts,
} from './messages.js';
import { type UserRecord, userPayload } from './users.js';
import type { World } from './world.js';

/** What a new message is made of. */
export interface NewMessage {
  readonly author: UserRecord;
  readonly channel: ChannelRecord;
  readonly body: JsonObject;
  readonly files?: readonly StoredFile[];
  readonly type?: MessageType;
  /** For the first message of a forum's post, which has the post's id; a new one when absent. */
  readonly id?: string;
  readonly repliesTo?: MessageRecord;
  /** The one who sees it, if it is ephemeral. */
  readonly seenBy?: string;
  readonly flags?: number;
  readonly interactionId?: string;
  /** Further fields, such as `interaction_metadata`. */
  readonly extra?: JsonObject;
}

/** Messages coming, changing and going in the channels of a world. */
export class Conversation {
  /** Nonces that the bot sent with `enforce_nonce`, with the message each made and when (clock time). */
  readonly #nonces = new Map<
    string,
    { readonly channelId: string; readonly messageId: string; readonly at: number }
  >();

  constructor(readonly world: World) {}

  /** Adds a message and tells everyone who should know. */
  create(fresh: NewMessage): MessageRecord {
    const { world } = this;
    const { author, channel, body, repliesTo } = fresh;
    const files = fresh.files ?? [];
    const parts = newParts(body, files);
    const pings = pingsOf(
      parts.content,
      parts.components,
      body['allowed_mentions'],
      repliesTo?.authorId ?? null,
    );
    const payload: MessagePayload = {
      id: fresh.id ?? world.ids.next(),
      channel_id: channel.id,
      type: fresh.type ?? (repliesTo === undefined ? MessageType.Default : MessageType.Reply),
      author: userPayload(author),
      timestamp: world.timestamp(),
      edited_timestamp: null,
      pinned: false,
      mention_everyone: pings.everyone,
      mentions: [...pings.users].flatMap((id) => {
        const user = world.users.get(id);
        return user === undefined ? [] : [userPayload(user)];
      }),
      mention_roles: [...pings.roles],
      ...parts,
      flags: parts.flags | (fresh.flags ?? 0),
      ...nonceField(body),
      ...referenceFields(repliesTo),
      ...fresh.extra,
    };
    const record: MessageRecord = {
      payload,
      channelId: channel.id,
      guildId: channel.guildId,
      authorId: author.id,
      seenBy: fresh.seenBy ?? null,
      interactionId: fresh.interactionId ?? null,
      files,
      deleted: false,
      edits: 0,
    };
    channel.messages.set(payload.id, record);
    if (record.seenBy === null) channel.lastMessageId = payload.id;
    if (isThread(channel)) channel.thread.messageCount++;
    this.#notePings(record);
    this.#tell('created', record);
    return record;
  }

  /**
   * The message of the bot's that this nonce made a little while ago, in whichever channel, if
   * `enforce_nonce` is set: then Discord answers with it instead of making a second one.
   */
  sentBefore(body: JsonObject): MessageRecord | undefined {
    if (body['enforce_nonce'] !== true) return undefined;
    const before = this.#nonces.get(String(body['nonce']));
    if (before === undefined || this.world.clock.now() - before.at > limits.nonceMs)
      return undefined;
    return this.world.channels.get(before.channelId)?.messages.get(before.messageId);
  }

  rememberNonce(body: JsonObject, message: MessageRecord): void {
    if (body['enforce_nonce'] !== true) return;
    this.#nonces.set(String(body['nonce']), {
      channelId: message.channelId,
      messageId: message.payload.id,
      at: this.world.clock.now(),
    });
  }

  /** Replaces what the body names; a deferred answer becomes a real one. */
  edit(record: MessageRecord, body: JsonObject, files: readonly StoredFile[]): void {
    const wasLoading = isLoading(record);
    const kept = keptFiles(record, body);
    record.files = [...kept, ...files];
    const flags =
      ((integerOf(body['flags']) ?? record.payload.flags) |
        (record.payload.flags & (MessageFlags.Ephemeral | MessageFlags.IsComponentsV2))) &
      ~MessageFlags.Loading;
    const parts = editedParts(body, record.files);
    const payload = { ...record.payload, ...parts, flags };
    const pings = pingsOf(payload.content, payload.components, body['allowed_mentions'], null);
    record.payload = {
      ...payload,
      edited_timestamp: wasLoading ? null : this.world.timestamp(),
      mention_everyone: pings.everyone,
      mention_roles: [...pings.roles],
      ...this.#mentionsAfterEdit(record, pings.users),
    };
    record.edits++;
    if (wasLoading) this.#notePings(record);
    this.#tell('edited', record);
  }

  remove(record: MessageRecord): void {
    record.deleted = true;
    this.world.channels.get(record.channelId)?.messages.delete(record.payload.id);
    this.#tell('deleted', record);
  }

  /** Removes several at once: one event. */
  removeAll(channel: ChannelRecord, records: readonly MessageRecord[]): void {
    for (const message of records) {
      message.deleted = true;
      channel.messages.delete(message.payload.id);
      this.world.messageChanges.tell({ what: 'deleted', message });
    }
    this.world.events.tell({
      name: 'MESSAGE_DELETE_BULK',
      data: {
        ids: records.map(({ payload }) => payload.id),
        channel_id: channel.id,
        ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
      },
      intents: Intent.GuildMessages,
      guildId: channel.guildId,
    });
  }

  #tell(what: 'created' | 'edited' | 'deleted', message: MessageRecord): void {
    this.world.messageChanges.tell({ what, message });
    // Discord does not tell the gateway of what only one person sees.
    if (message.seenBy !== null) return;
    const channel = this.world.channels.get(message.channelId);
    if (channel === undefined) return;
    if (!this.world.mayDo(this.world.bot.id, channel, PermissionFlagsBits.ViewChannel)) return;
    const place = {
      channel_id: channel.id,
      ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    };
    const name = `MESSAGE_${what === 'created' ? 'CREATE' : what === 'edited' ? 'UPDATE' : 'DELETE'}`;
    const data =
      what === 'deleted'
        ? { id: message.payload.id, ...place }
        : {
            ...message.payload,
            ...place,
            channel_type: channel.type,
            ...this.#memberField(channel, message.authorId),
          };
    this.world.events.tell({
      name,
      data,
      intents: channel.guildId === null ? Intent.DirectMessages : Intent.GuildMessages,
      guildId: channel.guildId,
      ...(what === 'deleted' ? {} : { message }),
    });
  }

  /** Whom a person's message mentions after an edit; a reply goes on naming whom it answers. */
  #mentionsAfterEdit(record: MessageRecord, users: ReadonlySet<string>): JsonObject {
    if (record.authorId === this.world.bot.id) return {};
    const named = new Set([...record.payload.mentions.map(({ id }) => stringOf(id)), ...users]);
    const mentions = [...named].flatMap((id) => this.world.users.get(id) ?? []).map(userPayload);
    return { mentions };
  }

  #memberField(channel: ChannelRecord, userId: string): JsonObject {
    if (channel.guildId === null) return {};
    const member = this.world.guild(channel.guildId).members.get(userId);
    return member === undefined ? {} : { member: memberPayload(member) };
  }

  #notePings(record: MessageRecord): void {
    const { payload } = record;
    if (record.authorId !== this.world.bot.id) return;
    const users = payload.mentions.map((user) => stringOf(user['id']));
    if (users.length === 0 && payload.mention_roles.length === 0 && !payload.mention_everyone)
      return;
    this.world.pings.push({
      messageId: payload.id,
      users,
      roles: payload.mention_roles,
      everyone: payload.mention_everyone,
    });
  }
}

function nonceField(body: JsonObject): JsonObject {
  const nonce = body['nonce'];
  return nonce === undefined || nonce === null ? {} : { nonce };
}

function referenceFields(repliesTo: MessageRecord | undefined): JsonObject {
  if (repliesTo === undefined) return {};
  const { referenced_message: _, ...referenced } = repliesTo.payload;
  return {
    message_reference: {
      type: 0,
      channel_id: repliesTo.channelId,
      message_id: repliesTo.payload.id,
      ...(repliesTo.guildId === null ? {} : { guild_id: repliesTo.guildId }),
    },
    referenced_message: repliesTo.deleted ? null : referenced,
  };
}

/** The files that an edit keeps: all of them, unless `attachments` lists those to keep. */
export function keptFiles(record: MessageRecord, body: JsonObject): readonly StoredFile[] {
  const list = body['attachments'];
  if (!Array.isArray(list)) return record.files;
  const ids = new Set(list.map((item) => (isObject(item) ? String(item['id']) : '')));
  return record.files.filter(({ id }) => ids.has(id));
}
