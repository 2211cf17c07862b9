import {
  type APIMessage,
  type APIThreadChannel,
  ChannelFlags,
  ChannelType,
  type Client,
  MessageFlags,
  type RawFile,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Logger } from 'pino';
import type { PostedMessage } from '../../moderation/review-item.js';
import { limits, restErrors } from '../limits.js';
import type { Metrics } from '../metrics.js';
import { assertWithinLimits } from '../render/budget.js';
import { cutLabel } from '../render/plain-text.js';
import type { View } from '../render/view.js';
import { classifyFailure, codeOfRefusal } from './delivery-failure.js';
import { marked, markOf } from './message-mark.js';
import { fileComponents } from './payload.js';

/** What became of a message that the bot sent or changed on its own. */
export type Delivery = { readonly kind: 'sent'; readonly message: PostedMessage } | NotDelivered;

/**
 * `forbidden`: the bot may not, or the person takes no direct messages; trying again is no use.
 * `gone`: the channel, server, person or message does not exist any more. `failed`: worth another try.
 */
export interface NotDelivered {
  readonly kind: 'forbidden' | 'gone' | 'failed';
  /** With what Discord refused it; null when it was not Discord that failed. */
  readonly code: number | null;
}

/** Two instants in milliseconds since 1970, by this machine's clock. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/** What a search among the bot's own messages came to. */
export type Finding =
  | { readonly kind: 'found'; readonly message: PostedMessage }
  | { readonly kind: 'absent' }
  /** Worth another try. */
  | (NotDelivered & { readonly kind: 'failed' });

/** A message that nobody's interaction asked for. */
export interface Outgoing {
  readonly view: View;
  /**
   * At most 25 characters, and never of two messages the same. Discord takes one message of the bot's
   * for it within a few minutes, wherever that stands, so that a repeated request, or a second process,
   * does not say the same twice; later the message is known by its mark, see `markOf`.
   */
  readonly nonce: string;
  /** People whom it may notify; nobody when absent. */
  readonly pings?: readonly string[];
  /** A role that it may notify; none when absent. */
  readonly pingsRole?: string;
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
      const { body, files } = bodyOf(outgoing.view, outgoing);
      // A moderated tag is only for those who may manage posts.
      const [tag] = channel.flags.has(ChannelFlags.RequireTag)
        ? [...channel.availableTags].sort((a, b) => Number(a.moderated) - Number(b.moderated))
        : [];
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
    return this.#attempt('direct message', async () =>
      this.#write(await this.#openDirect(userId), outgoing),
    );
  }

  /**
   * Whether the bot has written this in a channel, or to this person, between two instants: looked up
   * in what stands there, because a process may end after it sent something and before it noted so.
   * What cannot be read counts as absent: then only the nonce keeps it from being said twice.
   */
  async find(
    place: { readonly channelId: string } | { readonly userId: string },
    between: Period,
    isIt: (message: APIMessage) => boolean,
  ): Promise<Finding> {
    try {
      const channelId =
        'channelId' in place ? place.channelId : await this.#openDirect(place.userId);
      const message = await this.#search(channelId, between, isIt);
      return message === null
        ? { kind: 'absent' }
        : { kind: 'found', message: { channelId, messageId: message.id } };
    } catch (error) {
      return this.#notFound(error);
    }
  }

  /** The same among the first messages of a forum's posts that are open and can be written in. */
  async findPost(
    { guildId, forumId }: { readonly guildId: string; readonly forumId: string },
    { from }: Pick<Period, 'from'>,
    isIt: (message: APIMessage) => boolean,
  ): Promise<Finding> {
    try {
      const { threads } = (await this.#client.rest.get(Routes.guildActiveThreads(guildId))) as {
        readonly threads: readonly APIThreadChannel[];
      };
      const earliest = SnowflakeUtil.generate({ timestamp: from - clocksApartMs, increment: 0n });
      const own = threads
        .filter(
          ({ id, parent_id, owner_id, thread_metadata }) =>
            parent_id === forumId &&
            owner_id === this.#client.user?.id &&
            thread_metadata?.locked !== true &&
            BigInt(id) >= earliest,
        )
        .slice(0, pageSize);
      for (const { id } of own) {
        // A forum's post begins with a message of the same id.
        const first = await this.read({ channelId: id, messageId: id });
        if (first.kind === 'failed') return { kind: 'failed', code: first.code };
        if (first.kind === 'read' && isIt(first.message)) {
          return { kind: 'found', message: { channelId: id, messageId: id } };
        }
      }
      return { kind: 'absent' };
    } catch (error) {
      return this.#notFound(error);
    }
  }

  #notFound(error: unknown): Finding {
    const { kind, code } = this.#failed('search', error);
    return kind === 'failed' ? { kind, code } : { kind: 'absent' };
  }

  async #search(
    channelId: string,
    { from, until }: Period,
    isIt: (message: APIMessage) => boolean,
  ): Promise<APIMessage | null> {
    const own = this.#client.user?.id;
    let after = SnowflakeUtil.generate({ timestamp: from - clocksApartMs, increment: 0n });
    for (let page = 0; page < maxPages; page++) {
      const query = new URLSearchParams({ limit: String(pageSize), after: String(after) });
      const messages = (await this.#client.rest.get(Routes.channelMessages(channelId), {
        query,
      })) as readonly APIMessage[];
      const found = messages.find((message) => message.author.id === own && isIt(message));
      if (found !== undefined) return found;
      // Newest first, of those that come next.
      const [last] = messages;
      if (last === undefined || messages.length < pageSize) return null;
      if (Date.parse(last.timestamp) > until + clocksApartMs) return null;
      after = BigInt(last.id);
    }
    return null;
  }

  async #openDirect(userId: string): Promise<string> {
    const channel = (await this.#client.rest.post(Routes.userChannels(), {
      body: { recipient_id: userId },
    })) as { readonly id: string };
    return channel.id;
  }

  /**
   * Puts a view in the place of what one of the bot's own messages shows.
   * @param mark What the message is known by, see `markOf`; it goes when absent.
   */
  async edit(message: PostedMessage, view: View, mark: number | null = null): Promise<Delivery> {
    return this.#attempt('edit', async () => {
      const { body, files } = bodyOf(mark === null ? view : marked(view, mark));
      // The files of the view are all that stays.
      const attachments = files.map(({ name }, id) => ({ id: String(id), filename: name }));
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

  /** Gives a thread that the bot has opened, such as a post of a forum, another title. */
  async rename(message: PostedMessage, title: string): Promise<Delivery> {
    return this.#attempt('title', async () => {
      const name = cutLabel(title, limits.threadTitle);
      // An archived thread takes no title.
      await this.#client.rest.patch(Routes.channel(message.channelId), {
        body: { name, archived: false },
      });
      return message;
    });
  }

  /** Takes one of the bot's own messages away. */
  async remove(message: PostedMessage): Promise<Delivery> {
    return this.#attempt('removal', async () => {
      await this.#client.rest.delete(Routes.channelMessage(message.channelId, message.messageId));
      return message;
    });
  }

  async #write(channelId: string, outgoing: Outgoing): Promise<PostedMessage> {
    const { view, nonce, replyTo } = outgoing;
    const { body, files } = bodyOf(marked(view, markOf(nonce)), outgoing);
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
    const code = codeOfRefusal(error);
    const isGone = goneCodes.has(code ?? 0);
    const kind = isGone ? 'gone' : classifyFailure(error) === 'forbidden' ? 'forbidden' : 'failed';
    counters[kind === 'failed' ? 'errors' : kind] += 1;
    const log = kind === 'failed' ? 'error' : 'info';
    this.#log[log]({ err: error, what, outcome: kind }, 'something could not be sent');
    return { kind, code };
  }
}

/** Messages on one page of a history: Discord's most. */
const pageSize = 100;

/** Pages that are searched at most: two thousand messages in the minutes in question. A guess. */
const maxPages = 20;

/** How far this machine's clock and Discord's are taken to be apart at most, in milliseconds. A guess. */
const clocksApartMs = 5 * 60_000;

/** Threads stay in the list for a week without a word: Discord's longest. */
const longestArchiveMinutes = 10_080;

const goneCodes: ReadonlySet<number> = new Set([
  restErrors.unknownChannel,
  restErrors.unknownGuild,
  restErrors.unknownMessage,
  restErrors.unknownUser,
]);

function bodyOf(view: View, { pings = [], pingsRole }: Partial<Outgoing> = {}) {
  const { components, files } = assertWithinLimits(view);
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: [...components, ...fileComponents(files)],
      allowed_mentions: {
        parse: [],
        users: pings,
        ...(pingsRole === undefined ? {} : { roles: [pingsRole] }),
      },
    },
    files: files.map(
      ({ name, text }): RawFile => ({ name, data: Buffer.from(text), contentType: 'text/plain' }),
    ),
  };
}
