import {
  type APIMessage,
  ChannelFlags,
  ChannelType,
  type Client,
  MessageFlags,
  type RawFile,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import type { PostedMessage } from '../review/review-item.js';
import { classifyFailure, codeOfRefusal } from './delivery-failure.js';
import { limits, restErrors } from './limits.js';
import type { Metrics } from './metrics.js';
import { fileComponents } from './payload.js';
import { assertWithinLimits } from './render/budget.js';
import { cutLabel } from './render/plain-text.js';
import type { View } from './render/view.js';

/** What became of a message that the bot sent or changed on its own. */
export type Delivery = { readonly kind: 'sent'; readonly message: PostedMessage } | NotDelivered;

/**
 * `forbidden`: the bot may not, or the person takes no direct messages; trying again is no use.
 * `gone`: the channel, server, person or message does not exist any more. `failed`: worth another try.
 */
export interface NotDelivered {
  readonly kind: 'forbidden' | 'gone' | 'failed';
}

/** A message that nobody's interaction asked for. */
export interface Outgoing {
  readonly view: View;
  /**
   * At most 25 characters. Discord takes one message for it within a few minutes, so that a repeated
   * request, or a second process, does not say the same twice.
   */
  readonly nonce: string;
  /** People whom it may notify; nobody when absent. */
  readonly pings?: readonly string[];
  /** Its title where it opens a post of a forum. */
  readonly title?: string;
  /** The message of the same channel that it answers; should that be gone, it stands alone. */
  readonly replyTo?: string;
}

/**
 * Sends what the bot says on its own: posts, edits, direct messages. Everything is counted and
 * logged; nothing throws, because nobody waits who could do better.
 */
export class Messenger {
  readonly #client: Client;
  readonly #metrics: Metrics;
  readonly #log: Logger;

  constructor(
    client: Client,
    { metrics, log }: { readonly metrics: Metrics; readonly log: Logger },
  ) {
    this.#client = client;
    this.#metrics = metrics;
    this.#log = log;
  }

  /** Writes into a channel or thread; in a forum it opens a post with a title. */
  async post(channelId: string, outgoing: Outgoing): Promise<Delivery> {
    return this.#attempt('post', async () => {
      const channel = await this.#client.channels.fetch(channelId);
      if (channel?.type !== ChannelType.GuildForum) return this.#write(channelId, outgoing);
      const { body, files } = bodyOf(outgoing.view, outgoing.pings);
      const [tag] = channel.flags.has(ChannelFlags.RequireTag) ? channel.availableTags : [];
      const thread = (await this.#client.rest.post(Routes.threads(channelId), {
        body: {
          name: cutLabel(outgoing.title ?? '…', limits.threadTitle),
          auto_archive_duration: longestArchiveMinutes,
          message: body,
          ...(tag === undefined ? {} : { applied_tags: [tag.id] }),
        },
        files,
      })) as { readonly id: string; readonly message?: { readonly id: string } };
      // A forum's post begins with a message of the same id.
      return { channelId: thread.id, messageId: thread.message?.id ?? thread.id };
    });
  }

  /** Writes to one person alone, if they let the bot. */
  async direct(userId: string, outgoing: Outgoing): Promise<Delivery> {
    return this.#attempt('direct message', async () => {
      const channel = (await this.#client.rest.post(Routes.userChannels(), {
        body: { recipient_id: userId },
      })) as { readonly id: string };
      return this.#write(channel.id, outgoing);
    });
  }

  /** Puts a view in the place of what one of the bot's own messages shows. */
  async edit(message: PostedMessage, view: View): Promise<Delivery> {
    return this.#attempt('edit', async () => {
      const { body, files } = bodyOf(view);
      // The files of the view are all that stays.
      const attachments = files.map(({ name }, id) => ({ id, filename: name }));
      const change = () =>
        this.#client.rest.patch(Routes.channelMessage(message.channelId, message.messageId), {
          body: { ...body, attachments },
          files,
        });
      try {
        await change();
      } catch (error) {
        if (codeOfRefusal(error) !== restErrors.threadArchived) throw error;
        await this.#client.rest.patch(Routes.channel(message.channelId), {
          body: { archived: false },
        });
        await change();
      }
      return message;
    });
  }

  /** One of the bot's own messages as it stands now. */
  async read(
    message: PostedMessage,
  ): Promise<{ readonly kind: 'read'; readonly message: APIMessage } | NotDelivered> {
    try {
      const route = Routes.channelMessage(message.channelId, message.messageId);
      return { kind: 'read', message: (await this.#client.rest.get(route)) as APIMessage };
    } catch (error) {
      return this.#failed('read', error);
    }
  }

  /** Takes one of the bot's own messages away. */
  async remove(message: PostedMessage): Promise<Delivery> {
    return this.#attempt('removal', async () => {
      await this.#client.rest.delete(Routes.channelMessage(message.channelId, message.messageId));
      return message;
    });
  }

  async #write(channelId: string, outgoing: Outgoing): Promise<PostedMessage> {
    const { view, nonce, pings, replyTo } = outgoing;
    const { body, files } = bodyOf(view, pings);
    const message = (await this.#client.rest.post(Routes.channelMessages(channelId), {
      body: {
        ...body,
        nonce: nonce.slice(0, limits.nonce),
        enforce_nonce: true,
        ...(replyTo === undefined
          ? {}
          : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
      },
      files,
    })) as { readonly id: string };
    return { channelId, messageId: message.id };
  }

  async #attempt(what: string, send: () => Promise<PostedMessage>): Promise<Delivery> {
    try {
      const message = await send();
      this.#metrics.counters.sent += 1;
      return { kind: 'sent', message };
    } catch (error) {
      return this.#failed(what, error);
    }
  }

  #failed(what: string, error: unknown): NotDelivered {
    const { counters } = this.#metrics;
    const isGone = goneCodes.has(codeOfRefusal(error) ?? 0);
    const kind = isGone ? 'gone' : classifyFailure(error) === 'forbidden' ? 'forbidden' : 'failed';
    counters[kind === 'failed' ? 'errors' : kind] += 1;
    const log = kind === 'failed' ? 'error' : 'info';
    this.#log[log]({ err: error, what, outcome: kind }, 'something could not be sent');
    return { kind };
  }
}

/** Threads stay in the list for a week without a word: Discord's longest. */
const longestArchiveMinutes = 10_080;

const goneCodes: ReadonlySet<number> = new Set([
  restErrors.unknownChannel,
  restErrors.unknownGuild,
  restErrors.unknownMessage,
  restErrors.unknownUser,
]);

function bodyOf(view: View, pings: readonly string[] = []) {
  const { components, files } = assertWithinLimits(view);
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: [...components, ...fileComponents(files)],
      allowed_mentions: { parse: [], users: pings },
    },
    files: files.map(
      ({ name, text }): RawFile => ({ name, data: Buffer.from(text), contentType: 'text/plain' }),
    ),
  };
}
