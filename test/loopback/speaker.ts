import { ChannelType, PermissionFlagsBits as P } from 'discord.js';
import { CannotDo } from './cannot-do.js';
import type { JsonObject } from './json.js';
import type { Viewer } from './markdown.js';
import type { OfferedFile } from './offered-file.js';
import { SeenMessage } from './person-view.js';
import { waitFor } from './reply.js';
import type { Services } from './routes/route.js';
import type { MessageRecord } from './state/messages.js';
import type { UserRecord } from './state/users.js';

/** Some place or somebody, by id. */
export interface HasId {
  readonly id: string;
}

/** Somebody who reads and writes messages. */
export class Speaker implements HasId {
  constructor(
    protected readonly services: Services,
    protected readonly user: UserRecord,
    protected readonly patienceMs: number,
  ) {}

  get id(): string {
    return this.user.id;
  }

  get name(): string {
    return this.user.name;
  }

  /** The conversation with the bot. */
  get directChannel(): HasId {
    return this.services.world.directChannel(this.user);
  }

  /** Writes to the bot directly, and waits for its answer. */
  async ask(text: string): Promise<SeenMessage> {
    return await this.answerTo(await this.say(this.directChannel, text));
  }

  /** Writes a message. `mention` puts mentions of those, in that order, in front of the text. */
  async say(
    channel: HasId,
    text: string,
    options: {
      readonly replyTo?: SeenMessage;
      /** Whether the reply notifies; it does unless somebody switches that off. */
      readonly ping?: boolean;
      readonly mention?: readonly HasId[];
      readonly files?: readonly OfferedFile[];
      /** Further fields as Discord tells them: a poll, what is forwarded, what a link shows. */
      readonly shows?: JsonObject;
    } = {},
  ): Promise<SeenMessage> {
    const { conversation, world, origin } = this.services;
    const place = world.channel(channel.id);
    if (!world.mayDo(this.id, place, P.SendMessages)) {
      throw new CannotDo(`${this.name} may not write there`);
    }
    if (place.type === ChannelType.DM && !world.mayTalkDirectly(this.user)) {
      throw new CannotDo(`${this.name} shares no server with the bot and has not installed it`);
    }
    const mentions = (options.mention ?? []).map(({ id }) => `<@${id}> `).join('');
    const files = (options.files ?? []).map((file) => {
      const id = world.ids.next();
      const stored = {
        ...file,
        id,
        url: `${origin()}/files/${id}/${encodeURIComponent(file.name)}`,
      };
      world.files.set(id, stored);
      return stored;
    });
    const record = conversation.create({
      author: this.user,
      channel: place,
      body: {
        content: mentions + text,
        allowed_mentions: { parse: ['users', 'roles'], replied_user: options.ping ?? true },
      },
      files,
      ...(options.shows === undefined ? {} : { extra: options.shows }),
      ...(options.replyTo === undefined ? {} : { repliesTo: options.replyTo.record }),
    });
    return new SeenMessage(record, this.viewer);
  }

  /** Changes the text of an own message; `mention` as in `say`. */
  async edit(
    message: SeenMessage,
    text: string,
    { mention = [] }: { readonly mention?: readonly HasId[] } = {},
  ): Promise<SeenMessage> {
    if (message.record.authorId !== this.id) throw new CannotDo('the message is somebody else’s');
    const content = mention.map(({ id }) => `<@${id}> `).join('') + text;
    this.services.conversation.edit(message.record, { content }, []);
    return message.now();
  }

  /** Discord has found what a message links, and shows it below: an edit that nobody made. */
  async unfurl(message: SeenMessage, embeds: readonly JsonObject[]): Promise<SeenMessage> {
    this.services.conversation.edit(message.record, { embeds }, []);
    return message.now();
  }

  /** Takes away a message: an own one, or any with the permission to. */
  async remove(message: SeenMessage): Promise<void> {
    const { world, conversation } = this.services;
    const channel = world.channel(message.channelId);
    const isOwn = message.record.authorId === this.id;
    if (!isOwn && !world.mayDo(this.id, channel, P.ManageMessages)) {
      throw new CannotDo(`${this.name} may not delete that message`);
    }
    conversation.remove(message.record);
  }

  /**
   * Waits for what the bot writes after a message in the same channel: a reply to it, or a message
   * that replies to nothing.
   * @throws OutOfPatience
   */
  async answerTo(message: SeenMessage): Promise<SeenMessage> {
    const { world } = this.services;
    const answers = (record: MessageRecord) => {
      const reference = record.payload['message_reference'] as { message_id?: string } | undefined;
      return (
        record.authorId === world.bot.id &&
        record.channelId === message.channelId &&
        BigInt(record.payload.id) > BigInt(message.id) &&
        this.canSee(record) &&
        (reference === undefined || reference.message_id === message.id)
      );
    };
    const record = await waitFor<MessageRecord>(
      (take) => {
        const stop = world.messageChanges.add(({ what, message: changed }) => {
          if (what === 'created' && answers(changed)) take(changed);
        });
        const already = [...world.channel(message.channelId).messages.values()].find(answers);
        if (already !== undefined) take(already);
        return stop;
      },
      this.patienceMs,
      `the bot wrote nothing after "${message.content}"`,
    );
    return new SeenMessage(record, this.viewer);
  }

  /** What this person sees in a channel, oldest first: its history, and what only they can see. */
  sees(channel: HasId): readonly SeenMessage[] {
    const { world } = this.services;
    const place = world.channel(channel.id);
    if (!world.mayDo(this.id, place, P.ViewChannel)) return [];
    return [...place.messages.values()]
      .filter((record) => this.canSee(record))
      .map((record) => new SeenMessage(record, this.viewer));
  }

  protected canSee(record: MessageRecord): boolean {
    return record.seenBy === null || record.seenBy === this.id;
  }

  protected get viewer(): Viewer {
    const { world } = this.services;
    return {
      locale: this.user.locale,
      nameOf: (kind, id) => {
        if (kind === 'user') return world.users.has(id) ? `@${world.user(id).name}` : undefined;
        if (kind === 'channel')
          return world.channels.has(id) ? `#${world.channel(id).name}` : undefined;
        return undefined;
      },
    };
  }
}
