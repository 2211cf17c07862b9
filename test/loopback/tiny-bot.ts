import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  Partials,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { LoopbackDiscord } from './index.js';

/** The commands of the tiny bot, as they are registered. */
export const tinyCommands = [
  {
    name: 'check',
    description: 'Checks a claim',
    options: [
      {
        type: 3,
        name: 'claim',
        description: 'What is claimed',
        required: true,
        autocomplete: true,
      },
    ],
  },
  { name: 'Check this message', type: 3 },
] as const;

/** A bot in a few lines: the real client, so that its expectations of a server are the real ones. */
export class TinyBot {
  readonly client: Client;
  /** What went wrong inside handlers: Discord's codes, or messages. */
  readonly errors: (number | string)[] = [];
  /** Answers a `/check`; tests replace it. */
  onCheck: (interaction: Interaction<'cached'>) => Promise<void>;

  constructor(discord: LoopbackDiscord, options: Partial<ClientOptions> = {}) {
    this.client = new Client({
      intents: [
        GatewayIntentBits.Guilds,
        GatewayIntentBits.GuildMessages,
        GatewayIntentBits.DirectMessages,
        GatewayIntentBits.MessageContent,
      ],
      partials: [Partials.Channel],
      rest: { api: discord.api },
      ...options,
    });
    this.onCheck = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          content: `You asked: ${interaction.options.getString('claim')}`,
        });
      }
    };
    this.client.on(Events.InteractionCreate, (interaction) => {
      void this.#handle(interaction as Interaction<'cached'>).catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        this.errors.push(typeof code === 'number' ? code : String(error));
      });
    });
  }

  /** Logs in and waits until the client, not the server, says that it is ready. */
  async start(discord: LoopbackDiscord): Promise<void> {
    const ready = new Promise<void>((resolve) => {
      this.client.once(Events.ClientReady, () => resolve());
    });
    await this.client.login(discord.token);
    await ready;
  }

  async #handle(interaction: Interaction<'cached'>): Promise<void> {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}tar`, value: `${typed}tar` }]);
    } else if (interaction.isMessageContextMenuCommand()) {
      await interaction.reply({
        content: `It says: ${interaction.targetMessage.content}`,
        flags: MessageFlags.Ephemeral,
      });
    } else if (interaction.isButton() && interaction.customId === 'modal') {
      await interaction.showModal(
        new ModalBuilder()
          .setCustomId('reason')
          .setTitle('Why?')
          .addComponents(
            new ActionRowBuilder<TextInputBuilder>().addComponents(
              new TextInputBuilder()
                .setCustomId('why')
                .setLabel('Reason')
                .setStyle(TextInputStyle.Short),
            ),
          ),
      );
    } else if (interaction.isModalSubmit()) {
      await interaction.reply({
        content: `Because ${interaction.fields.getTextInputValue('why')}`,
      });
    } else if (interaction.isStringSelectMenu()) {
      await interaction.update({ content: `Chosen: ${interaction.values.join()}`, components: [] });
    } else if (interaction.isButton()) {
      await interaction.deferUpdate();
      await interaction.followUp({ content: 'psst', flags: MessageFlags.Ephemeral });
    } else await this.onCheck(interaction);
  }
}

/** A row with two buttons: one opens a modal, one whispers. */
export function buttonRow(): ActionRowBuilder<ButtonBuilder> {
  return new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('modal').setLabel('Explain').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('whisper').setLabel('Whisper').setStyle(ButtonStyle.Secondary),
  );
}

/** A row with one select of two options. */
export function selectRow(): ActionRowBuilder<StringSelectMenuBuilder> {
  return new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder().setCustomId('pick').addOptions([
      { label: 'One', value: '1' },
      { label: 'Two', value: '2' },
    ]),
  );
}

/** A container with this text in it. */
export function textContainer(text: string): ContainerBuilder {
  return new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent(text));
}
