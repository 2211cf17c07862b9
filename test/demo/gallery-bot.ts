import {
  ActionRowBuilder,
  type ApplicationCommandDataResolvable,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  ApplicationCommandOptionType as Option,
  Partials,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { LoopbackDiscord } from '../loopback/index.js';
import type { RunningBot } from './running-demo.js';

const commands: readonly ApplicationCommandDataResolvable[] = [
  {
    name: 'show',
    description: 'Shows one kind of answer',
    name_localizations: { de: 'zeige' },
    description_localizations: { de: 'Zeigt eine Art von Antwort' },
    options: [
      {
        type: Option.String,
        name: 'what',
        description: 'The kind',
        required: true,
        autocomplete: true,
      },
      { type: Option.Boolean, name: 'quietly', description: 'Only for you' },
    ],
  },
  { name: 'Check this message', type: ApplicationCommandType.Message },
];

const hostile = '<img src=x onerror="document.title=1"> **bold** <b>not bold</b> javascript:1';

/** Shows everything that the page can draw, and answers late, silently or not at all on demand. */
export async function startGalleryBot(discord: LoopbackDiscord): Promise<RunningBot> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    rest: { api: discord.api },
    allowedMentions: { parse: [] },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    void answer(interaction);
  });
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot || message.content === '') return;
    const about = message.reference === null ? '' : ' (a reply)';
    const reply = () => void message.reply(`You wrote: ${message.content}${about}`);
    if (!message.content.includes('slowly') || !message.channel.isSendable()) return reply();
    void message.channel.sendTyping().then(() => setTimeout(reply, 1_000));
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  await client.application?.commands.set(commands);
  return { stop: () => client.destroy() };
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const kinds = ['card', 'container', 'form', 'hostile', 'late', 'nothing'];
    await interaction.respond(
      kinds.filter((kind) => kind.startsWith(typed)).map((kind) => ({ name: kind, value: kind })),
    );
  } else if (interaction.isChatInputCommand()) {
    await show(interaction.options.getString('what', true), interaction);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({
      content: `It says: ${interaction.targetMessage.content}`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply({ content: `Chosen: ${interaction.values.join()}` });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `Because ${interaction.fields.getTextInputValue('why')}` });
  } else if (interaction.isButton()) await press(interaction.customId, interaction);
}

type Shown = Extract<Interaction, { showModal: unknown; reply: unknown }>;

async function show(what: string, interaction: Shown): Promise<void> {
  const quietly = interaction.isChatInputCommand() && interaction.options.getBoolean('quietly');
  const flags = quietly === true ? ([MessageFlags.Ephemeral] as const) : [];
  switch (what) {
    case 'card':
      await interaction.reply({ embeds: [card()], flags });
      return;
    case 'container':
      await interaction.reply({
        components: [container()],
        flags: [MessageFlags.IsComponentsV2, ...flags],
      });
      return;
    case 'form':
      await interaction.showModal(form());
      return;
    case 'late':
      await interaction.deferReply({ flags });
      setTimeout(() => void interaction.editReply('Better late than never'), 400);
      return;
    case 'nothing':
      return;
    default:
      await interaction.reply({ content: hostile, flags });
  }
}

async function press(customId: string, interaction: Shown): Promise<void> {
  if (customId === 'why') await interaction.showModal(form());
  else if (interaction.isButton()) {
    await interaction.deferUpdate();
    await interaction.followUp({ content: 'Psst', flags: MessageFlags.Ephemeral });
  }
}

function card(): EmbedBuilder {
  return new EmbedBuilder()
    .setAuthor({ name: 'The author' })
    .setTitle('A *card*')
    .setURL('https://example.com/card')
    .setDescription('> quoted\nand a `code`')
    .setColor(0x0b6b5d)
    .addFields({ name: 'Left', value: '1', inline: true }, { name: 'Right', value: '2' })
    .setFooter({ text: 'The footer' });
}

function container(): ContainerBuilder {
  return new ContainerBuilder()
    .setAccentColor(0x336699)
    .addTextDisplayComponents((text) =>
      text.setContent('## A container\n> “quoted” <t:1602633600:D>'),
    )
    .addSeparatorComponents((separator) => separator)
    .addSectionComponents((section) =>
      section
        .addTextDisplayComponents((text) => text.setContent('-# beside a button'))
        .setButtonAccessory((button) =>
          button.setLabel('Source').setStyle(ButtonStyle.Link).setURL('https://example.com/source'),
        ),
    )
    .addActionRowComponents(
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder()
          .setCustomId('pick')
          .setPlaceholder('Pick one')
          .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' }),
      ),
    )
    .addActionRowComponents(
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('why').setLabel('Why?').setStyle(ButtonStyle.Primary),
        new ButtonBuilder().setCustomId('hush').setLabel('Hush').setStyle(ButtonStyle.Secondary),
      ),
    );
}

function form(): ModalBuilder {
  return new ModalBuilder()
    .setCustomId('reason')
    .setTitle('Why?')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Reason')
        .setDescription('In your words')
        .setTextInputComponent(
          new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Paragraph),
        ),
    );
}
