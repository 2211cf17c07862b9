import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits as P,
} from 'discord.js';
import { CannotDo } from './cannot-do.js';
import { encodeOptions, type OptionValue } from './command-options.js';
import { contextOf, interactionPayload, ownersOf } from './interaction-payloads.js';
import { integerOf, type JsonObject, objectsOf } from './json.js';
import { handOver, type OfferedFile } from './offered-file.js';
import type { SeenMessage, SeenModal } from './person-view.js';
import { type Reply, settle, type Until } from './reply.js';
import { everyComponent } from './rules/components.js';
import { type HasId, Speaker } from './speaker.js';
import type { ChannelRecord } from './state/channels.js';
import type { CommandRecord } from './state/commands.js';
import { rolePayload } from './state/guilds.js';
import type { NewInteraction } from './state/interactions.js';
import { userPayload } from './state/users.js';
import { filledIn } from './submission.js';

/** Where and how a person does something. */
export interface DoOptions {
  /** A channel; by default the person's first text channel, or the conversation with the bot. */
  readonly channel?: HasId;
  /** `acknowledged` also takes a silent acknowledgement for an answer. */
  readonly until?: Until;
  /** An altered client: uses a command although Discord does not offer it to this person. */
  readonly isForged?: boolean;
}

/** What an altered client says that was used. */
export interface ForgedUse extends DoOptions {
  /** The message on which it is said to be; none for a modal that a command opened. */
  readonly message?: SeenMessage;
  readonly type?: ComponentType;
  /** What is said to be chosen in a select. */
  readonly values?: readonly string[];
  /** Values of text inputs by custom id: makes it a modal. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Somebody with a Discord client: uses what the application offers, and sees what comes of it. */
export class Person extends Speaker {
  /**
   * Uses a slash command; a subcommand is written after a space: `'source add'`.
   * @throws CannotDo where the client would not let it be sent
   */
  async slash(
    name: string,
    options: Readonly<Record<string, OptionValue>> = {},
    where: DoOptions = {},
  ): Promise<Reply> {
    const [root = '', ...path] = name.split(' ');
    const channel = this.#place(where.channel);
    const command = this.#command(ApplicationCommandType.ChatInput, root, channel, where.isForged);
    const situation = {
      world: this.services.world,
      guildId: channel.guildId,
      origin: this.services.origin(),
    };
    const encoded = encodeOptions(command.payload, path, options, situation);
    return await this.#interact(
      { type: InteractionType.ApplicationCommand, channel, commandName: root, source: null },
      { ...commandData(command), ...encoded },
      where.until,
    );
  }

  /** Types into one option of a command and gets suggestions; other options may be filled in. */
  async autocomplete(
    name: string,
    option: string,
    typed: string,
    others: Readonly<Record<string, OptionValue>> = {},
    where: DoOptions = {},
  ): Promise<Reply> {
    const [root = '', ...path] = name.split(' ');
    const channel = this.#place(where.channel);
    const command = this.#command(ApplicationCommandType.ChatInput, root, channel);
    const { world, origin } = this.services;
    const encoded = encodeOptions(
      command.payload,
      path,
      { ...others, [option]: typed },
      { world, guildId: channel.guildId, origin: origin(), focused: option },
    );
    const spec = optionNamed(command.payload, path, option);
    if (spec?.['autocomplete'] !== true) throw new CannotDo(`${option} makes no suggestions`);
    return await this.#interact(
      {
        type: InteractionType.ApplicationCommandAutocomplete,
        channel,
        commandName: root,
        source: null,
        focusedType: integerOf(spec['type']) === 3 ? 'string' : 'number',
      },
      { ...commandData(command), ...encoded },
    );
  }

  /** Chooses an entry of a message's menu. */
  async messageCommand(name: string, message: SeenMessage, where: DoOptions = {}): Promise<Reply> {
    const channel = this.#channelOf(message);
    const command = this.#command(ApplicationCommandType.Message, name, channel);
    const resolved = { messages: { [message.id]: message.record.payload } };
    return await this.#interact(
      { type: InteractionType.ApplicationCommand, channel, commandName: null, source: null },
      { ...commandData(command), target_id: message.id, resolved },
      where.until,
    );
  }

  /** Chooses an entry of somebody's menu. */
  async userCommand(name: string, target: HasId, where: DoOptions = {}): Promise<Reply> {
    const channel = this.#place(where.channel);
    const command = this.#command(ApplicationCommandType.User, name, channel);
    const user = this.services.world.user(target.id);
    return await this.#interact(
      { type: InteractionType.ApplicationCommand, channel, commandName: null, source: null },
      {
        ...commandData(command),
        target_id: user.id,
        resolved: { users: { [user.id]: userPayload(user) } },
      },
      where.until,
    );
  }

  /** Presses a button, named by its label or its custom id. */
  async press(message: SeenMessage, button: string, where: DoOptions = {}): Promise<Reply> {
    const found = message
      .now()
      .buttons.find(({ label, customId }) => customId === button || label === button);
    if (found === undefined) throw new CannotDo(`there is no button "${button}" on the message`);
    if (found.customId === null) throw new CannotDo(`the button "${button}" opens a web page`);
    if (found.disabled) throw new CannotDo(`the button "${button}" is disabled`);
    const data = { custom_id: found.customId, component_type: ComponentType.Button };
    return await this.#useComponent(message, found.customId, data, where.until);
  }

  /** Chooses in a select, by the custom id or the placeholder; values, labels, or things with ids. */
  async select(
    message: SeenMessage,
    select: string,
    chosen: readonly (string | HasId)[],
    where: DoOptions = {},
  ): Promise<Reply> {
    const found = message
      .now()
      .selects.find(({ customId, placeholder }) => customId === select || placeholder === select);
    if (found === undefined) throw new CannotDo(`there is no select "${select}" on the message`);
    if (found.disabled) throw new CannotDo(`the select "${select}" is disabled`);
    const values = chosen.map((item) => {
      if (typeof item !== 'string') return item.id;
      if (found.type !== ComponentType.StringSelect) return item;
      const option = found.options.find(({ value, label }) => value === item || label === item);
      if (option === undefined) throw new CannotDo(`the select has no option "${item}"`);
      return option.value;
    });
    const data = {
      custom_id: found.customId,
      component_type: found.type,
      values,
      resolved: this.#resolved(values, this.services.world.channel(message.channelId)),
    };
    return await this.#useComponent(message, found.customId, data, where.until);
  }

  /** Fills in a modal and sends it; fields are named by label or custom id. Files are uploaded first. */
  async submit(
    modal: SeenModal,
    fields: Readonly<Record<string, string | readonly (string | OfferedFile)[]>>,
    where: DoOptions = {},
  ): Promise<Reply> {
    const { world, origin } = this.services;
    const channel = world.channel(modal.channelId);
    const attachments: Record<string, JsonObject> = {};
    const written: Record<string, string | readonly string[]> = {};
    for (const [name, given] of Object.entries(fields)) {
      if (typeof given === 'string') written[name] = given;
      else {
        written[name] = given.map((value) => {
          if (typeof value === 'string') return value;
          const { id, payload } = handOver(value, world, origin());
          attachments[id] = payload;
          return id;
        });
      }
    }
    return await this.#interact(
      {
        type: InteractionType.ModalSubmit,
        channel,
        commandName: null,
        source: modal.source,
        metadata: { triggering_interaction_metadata: modal.metadata },
      },
      {
        custom_id: modal.customId,
        components: filledIn(modal, written),
        resolved: { attachments },
      },
      where.until,
    );
  }

  /**
   * Says to have used a component, or sent a modal, of any id whatever: what an altered client can
   * do. Who it is and what they may do here still comes from Discord.
   */
  async forge(customId: string, use: ForgedUse = {}): Promise<Reply> {
    const { message, values, fields } = use;
    const channel =
      message === undefined
        ? this.#place(use.channel)
        : this.services.world.channel(message.channelId);
    const source = message?.record ?? null;
    if (fields !== undefined) {
      const components = Object.entries(fields).map(([id, value], index) => ({
        type: ComponentType.Label,
        id: 2 * index + 1,
        component: { type: ComponentType.TextInput, id: 2 * index + 2, custom_id: id, value },
      }));
      return await this.#interact(
        { type: InteractionType.ModalSubmit, channel, commandName: null, source },
        { custom_id: customId, components },
        use.until,
      );
    }
    if (source === null) throw new CannotDo('a component stands on a message');
    const type =
      use.type ?? (values === undefined ? ComponentType.Button : ComponentType.StringSelect);
    return await this.#interact(
      { type: InteractionType.MessageComponent, channel, commandName: null, source },
      {
        custom_id: customId,
        component_type: type,
        ...(values === undefined ? {} : { values, resolved: this.#resolved(values, channel) }),
      },
      use.until,
    );
  }

  #place(channel: HasId | undefined): ChannelRecord {
    const { world } = this.services;
    if (channel !== undefined) return world.channel(channel.id);
    for (const candidate of world.channels.values()) {
      if (candidate.guildId === null || candidate.thread !== null) continue;
      if (world.mayDo(this.id, candidate, P.UseApplicationCommands)) return candidate;
    }
    return world.directChannel(this.user);
  }

  #channelOf(message: SeenMessage): ChannelRecord {
    if (message.record.deleted) throw new CannotDo('the message is gone');
    if (!this.canSee(message.record)) throw new CannotDo(`${this.name} does not see that message`);
    return this.services.world.channel(message.channelId);
  }

  #command(
    type: ApplicationCommandType,
    name: string,
    channel: ChannelRecord,
    isForged = false,
  ): CommandRecord {
    const { commands, world } = this.services;
    const command = commands.find(channel.guildId, type, name);
    if (command === undefined) throw new CannotDo(`the application has no command "${name}" here`);
    if (!world.mayDo(this.id, channel, P.UseApplicationCommands)) {
      throw new CannotDo(`${this.name} may not use commands there`);
    }
    if (isForged) return command;
    const { contexts, default_member_permissions: needed } = command.payload;
    if (Array.isArray(contexts) && !contexts.includes(contextOf(channel))) {
      throw new CannotDo(`"${name}" is not offered in such a place`);
    }
    if (typeof needed === 'string' && channel.guildId !== null) {
      if (!world.mayDo(this.id, channel, BigInt(needed))) {
        throw new CannotDo(`"${name}" is not offered to ${this.name}`);
      }
    }
    return command;
  }

  async #useComponent(
    message: SeenMessage,
    customId: string,
    data: JsonObject,
    until?: Until,
  ): Promise<Reply> {
    const channel = this.#channelOf(message);
    const component = [...everyComponent(message.record.payload.components)].find(
      (placed) => placed.component['custom_id'] === customId,
    );
    return await this.#interact(
      {
        type: InteractionType.MessageComponent,
        channel,
        commandName: null,
        source: message.record,
        metadata: { interacted_message_id: message.id },
      },
      { ...data, id: component?.component['id'] },
      until,
    );
  }

  async #interact(
    fresh: Omit<NewInteraction, 'user' | 'owners' | 'userInstallOnly'>,
    data: JsonObject,
    until: Until = 'shown',
  ): Promise<Reply> {
    const { world, interactions } = this.services;
    const user = this.user;
    const authority = ownersOf(world, { user, channel: fresh.channel });
    if (Object.keys(authority.owners).length === 0) {
      throw new CannotDo('the application is installed neither here nor by this person');
    }
    const record = interactions.open({
      ...fresh,
      ...authority,
      user,
      metadata: {
        type: fresh.type,
        user: userPayload(user),
        authorizing_integration_owners: authority.owners,
        ...fresh.metadata,
      },
    });
    world.events.tell({
      name: 'INTERACTION_CREATE',
      data: interactionPayload(world, record, data),
      intents: 0,
      guildId: fresh.channel.guildId,
    });
    return await settle(record, this.viewer, this.patienceMs, until);
  }

  #resolved(values: readonly string[], { guildId }: ChannelRecord): JsonObject {
    const { world } = this.services;
    const guild = guildId === null ? undefined : world.guild(guildId);
    const roles = values.flatMap((id) => guild?.roles.get(id) ?? []);
    const users = values.flatMap((id) => world.users.get(id) ?? []);
    const channels = values.flatMap((id) => world.channels.get(id) ?? []);
    return {
      users: Object.fromEntries(users.map((user) => [user.id, userPayload(user)])),
      roles: Object.fromEntries(roles.map((role) => [role.id, rolePayload(role)])),
      channels: Object.fromEntries(
        channels.map((channel) => [channel.id, world.channelPayload(channel)]),
      ),
    };
  }
}

function commandData(command: CommandRecord): JsonObject {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guildId === null ? {} : { guild_id: command.guildId }),
  };
}

function optionNamed(
  command: JsonObject,
  path: readonly string[],
  name: string,
): JsonObject | undefined {
  const steps = [...path, name];
  let node: JsonObject | undefined = command;
  for (const step of steps) {
    node = objectsOf(node?.['options']).find((option) => option['name'] === step);
  }
  return node;
}
