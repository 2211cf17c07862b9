import { ChannelType, InteractionType, PermissionFlagsBits as P } from 'discord.js';
import type { LoopbackDiscord, Person, SeenMessage } from '../loopback/index.js';
import { isObject, type JsonObject, stringOf } from '../loopback/json.js';
import type { ChannelRecord } from '../loopback/state/channels.js';
import type { MessageRecord } from '../loopback/state/messages.js';
import { commandViews } from './command-views.js';
import { type Choosable, messageBlocks } from './message-blocks.js';
import type { AuthorView, ChannelView, MessageView, PersonView, Places } from './protocol.js';
import type { Role, Scene } from './scene.js';

/** The client of one person of the scene: where they can go, and what they see there. */
export class PersonScreen {
  readonly me: PersonView;
  readonly person: Person;
  readonly #discord: LoopbackDiscord;
  readonly #scene: Scene;
  readonly #commandOf: (interactionId: string) => string | null;

  /** @param commandOf the command that an interaction used, if it is known */
  constructor(
    discord: LoopbackDiscord,
    scene: Scene,
    role: Role,
    commandOf: (interactionId: string) => string | null,
  ) {
    this.#discord = discord;
    this.#scene = scene;
    this.#commandOf = commandOf;
    this.person = role.person;
    this.me = personView(role);
  }

  /** The channels that this person can open, and the commands they find there. */
  places(): Places {
    const { world } = this.#discord;
    const { guild, cast } = this.#scene;
    const open = this.#openChannels();
    const commands = [...this.#discord.commands(guild), ...this.#discord.commands()];
    const named = [...cast.map(({ person }) => person), this.#discord.bot, ...open];
    return {
      channels: open.map((channel) => this.#channelView(channel)),
      commands: commandViews(commands, world, this.me, open),
      names: Object.fromEntries(named.map(({ id, name }) => [id, name])),
    };
  }

  /** Everything to read in the channels that this person can open, oldest first in each. */
  messages(): readonly MessageView[] {
    return this.#openChannels().flatMap((channel) =>
      this.person.sees(channel).map((message) => this.#messageView(message)),
    );
  }

  /** A message as this person sees it; null when they do not. */
  message(record: MessageRecord): MessageView | null {
    const seen = this.find(record.channelId, record.payload.id);
    return seen === null ? null : this.#messageView(seen);
  }

  /** A message that this person sees, to do something with it. */
  find(channelId: string, messageId: string): SeenMessage | null {
    if (!this.#discord.world.channels.has(channelId)) return null;
    return this.person.sees({ id: channelId }).find(({ id }) => id === messageId) ?? null;
  }

  /** Whom and what this person can pick in a select. */
  get choosable(): Choosable {
    return {
      users: [...this.#scene.cast.map(({ person }) => person), this.#discord.bot],
      roles: [...this.#scene.guild.record.roles.values()],
      channels: this.#openChannels().filter(({ guildId }) => guildId !== null),
    };
  }

  /** Typed text with `@name` of somebody here made a mention, as a client's composer does. */
  withMentions(typed: string): string {
    let text = typed;
    for (const { id, name } of this.choosable.users) {
      const at = new RegExp(
        `@${name.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?![\\p{L}\\p{N}_])`,
        'giu',
      );
      text = text.replace(at, `<@${id}>`);
    }
    return text;
  }

  #openChannels(): readonly ChannelRecord[] {
    const { world } = this.#discord;
    const direct = world.channel(this.person.directChannel.id);
    const inGuild = [...world.channels.values()].filter(
      (channel) => channel.guildId !== null && world.mayDo(this.me.id, channel, P.ViewChannel),
    );
    return [...inGuild, direct];
  }

  #channelView(channel: ChannelRecord): ChannelView {
    const { bot } = this.#discord;
    if (channel.guildId === null) {
      return { id: channel.id, name: bot.name, kind: 'direct', topic: `Only you and ${bot.name}` };
    }
    const isHidden = channel.overwrites.some(
      ({ id, deny }) => id === channel.guildId && (deny & P.ViewChannel) !== 0n,
    );
    const isThread = channel.type !== ChannelType.GuildText;
    return {
      id: channel.id,
      name: channel.name,
      kind: isThread ? 'thread' : isHidden ? 'private' : 'public',
      topic: channel.topic ?? '',
    };
  }

  #messageView(message: SeenMessage): MessageView {
    const { payload } = message;
    return {
      id: message.id,
      channelId: message.channelId,
      author: authorView(payload.author),
      sentAt: payload.timestamp,
      isEdited: payload.edited_timestamp !== null,
      isEphemeral: message.isEphemeral,
      isThinking: message.isThinking,
      mentionsMe: payload.mentions.some((user) => user['id'] === this.me.id),
      repliesTo: this.#repliesTo(message),
      usedBy: this.#usedBy(payload['interaction_metadata']),
      blocks: messageBlocks(payload, this.choosable),
      plainText: message.text,
    };
  }

  #usedBy(metadata: unknown): MessageView['usedBy'] {
    if (!isObject(metadata) || !isObject(metadata['user'])) return null;
    if (metadata['type'] !== InteractionType.ApplicationCommand) return null;
    return {
      author: authorView(metadata['user']),
      command: this.#commandOf(stringOf(metadata['id'])),
    };
  }

  #repliesTo({ payload, channelId }: SeenMessage): MessageView['repliesTo'] {
    const reference = payload['message_reference'];
    if (!isObject(reference)) return null;
    const before = this.find(channelId, stringOf(reference['message_id']));
    if (before === null) return { author: '', excerpt: 'The original message is gone' };
    const [line = ''] = before.text.split('\n');
    return { author: stringOf(before.payload.author['username']), excerpt: line.slice(0, 160) };
  }
}

/** Somebody of the cast, for the page. */
export function personView({ person, role, locale }: Role): PersonView {
  return { id: person.id, name: person.name, role, locale };
}

function authorView(author: JsonObject): AuthorView {
  return {
    id: stringOf(author['id']),
    name: stringOf(author['username']),
    isBot: author['bot'] === true,
  };
}
