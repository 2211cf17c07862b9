import {
  ActionRowBuilder,
  ChannelType,
  type ChatInputCommandInteraction,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits as P,
  Routes,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CannotDo, type Guild, LoopbackDiscord, type Person, type Place } from './index.js';
import { selectRow, TinyBot, textContainer, tinyCommands } from './tiny-bot.js';

// An answer that differs from the published description is recorded as a breach of the loopback's
// own, so each of these requests checks its answer; the last line of the file asserts the rest.
describe('the loopback’s own answers', () => {
  let discord: LoopbackDiscord;
  let bot: TinyBot;
  let guild: Guild;
  let general: Place;
  let ann: Person;

  beforeAll(async () => {
    discord = await LoopbackDiscord.start({ patienceMs: 5_000 });
    guild = discord.guild('Harbour');
    general = guild.channel('general');
    guild.forum('reviews', ['open']);
    ann = discord.person('ann');
    guild.join(ann);
    guild.setRoles(discord.bot, guild.role('moderator', P.ManageMessages | P.ManageChannels));
    discord.registerCommands(tinyCommands);
    bot = new TinyBot(discord);
    await bot.start(discord);
  });
  beforeEach(() => {
    bot.errors.length = 0;
  });
  afterAll(async () => {
    expect(bot.errors).toEqual([]);
    await bot.client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  async function joined() {
    const server = await bot.client.guilds.fetch(guild.id);
    if (!('members' in server)) throw new Error('expected a guild');
    return server;
  }
  const onCheck = (handle: (interaction: ChatInputCommandInteraction) => Promise<void>) => {
    bot.onCheck = async (interaction) => {
      if (interaction.isChatInputCommand()) await handle(interaction);
    };
  };

  it('tell who the bot is', async () => {
    const application = await bot.client.application?.fetch();
    expect(application?.id).toBe(discord.bot.id);
    const { rest } = bot.client;
    expect(await rest.get(Routes.user())).toMatchObject({ id: discord.bot.id, bot: true });
    expect(await rest.get(Routes.userGuilds())).toMatchObject([{ id: guild.id, owner: false }]);
    expect(await rest.get('/oauth2/applications/@me')).toMatchObject({ id: discord.bot.id });
    expect(await rest.get(Routes.gateway())).toHaveProperty('url');
  });

  it('tell what a guild is made of', async () => {
    const server = await joined();
    expect(await server.members.fetch(ann.id)).toMatchObject({ id: ann.id });
    const roles = (await server.roles.fetch()).map(({ name }) => name);
    expect(roles).toEqual(expect.arrayContaining(['@everyone', 'moderator']));
    expect((await server.channels.fetch()).map((channel) => channel?.type)).toEqual([
      ChannelType.GuildText,
      ChannelType.GuildForum,
    ]);
    expect((await server.channels.fetchActiveThreads()).threads.size).toBe(0);
    await expect(server.members.fetch('1')).rejects.toMatchObject({ code: 10013 });
    const path = `${Routes.guildMembers(guild.id)}?limit=10` as const;
    const members = await bot.client.rest.get(path);
    expect(members).toHaveLength(guild.record.members.size);
  });

  it('tell what became of a first answer, when asked to', async () => {
    const told: (string | undefined)[] = [];
    onCheck(async (interaction) => {
      const first = await interaction.reply({ content: 'one', withResponse: true });
      told.push(first.resource?.message?.content);
      const edited = await interaction.editReply({ content: 'two' });
      told.push(edited.content, (await interaction.fetchReply()).content);
      const more = await interaction.followUp('three');
      told.push((await interaction.editReply({ message: more, content: 'four' })).content);
      await interaction.deleteReply(more);
      await interaction.deleteReply();
    });
    const before = ann.sees(general).length;
    await ann.slash('check', { claim: 'x' });
    await expect.poll(() => ann.sees(general).length).toBe(before);
    expect(told).toEqual(['one', 'two', 'two', 'four']);
  });

  it('tell of a deferral that it is loading, and whether it is ephemeral', async () => {
    onCheck(async (interaction) => {
      const { interaction: told } = await interaction.deferReply({
        flags: MessageFlags.Ephemeral,
        withResponse: true,
      });
      await interaction.editReply(
        `${told.responseMessageLoading} ${told.responseMessageEphemeral}`,
      );
    });
    expect((await ann.slash('check', { claim: 'x' })).text).toBe('true true');
  });

  it('give back every kind of component and embed', async () => {
    onCheck(async (interaction) => {
      await interaction.reply({
        components: [
          textContainer('# a')
            .addSeparatorComponents((separator) => separator)
            .toJSON(),
          textContainer('b').setAccentColor(255).setSpoiler(true),
          selectRow(),
        ],
        flags: MessageFlags.IsComponentsV2,
      });
      await interaction.followUp({
        embeds: [
          {
            title: 'Title',
            description: '**bold**',
            url: 'https://a.example',
            timestamp: '2020-10-14T08:36:00Z',
            author: { name: '**author**' },
            footer: { text: 'footer' },
            fields: [{ name: 'name', value: 'value', inline: true }],
            thumbnail: { url: 'https://a.example/a.png' },
          },
        ],
      });
    });
    const reply = await ann.slash('check', { claim: 'x' });
    expect(reply.text).toBe('a\n———\nb\n[Make a selection ▾]');
    const embed = await reply.next();
    expect(embed.text).toBe('**author**\nTitle\nbold\nname\nvalue\nfooter');
  });

  it('take reactions, typing, several deletions and the end of a channel', async () => {
    const place = guild.channel('short-lived');
    const channel = await bot.client.channels.fetch(place.id);
    if (channel?.type !== ChannelType.GuildText) throw new Error('expected a text channel');
    await channel.sendTyping();
    const messages = [await channel.send('a'), await channel.send('b')];
    await messages[0]?.react('👍');
    await channel.bulkDelete(messages);
    expect(ann.sees(place)).toEqual([]);
    await channel.setTopic('over');
    await channel.delete();
    await expect(bot.client.channels.fetch(place.id, { force: true })).rejects.toMatchObject({
      code: 10003,
    });
  });

  it('offer commands to those only who may use them, where they may', async () => {
    const restricted = { name: 'review', description: 'd', default_member_permissions: '8' };
    const direct = { name: 'direct', description: 'd', contexts: [1] };
    discord.registerCommands([...tinyCommands, restricted, direct]);
    await expect(ann.slash('review')).rejects.toThrow(CannotDo);
    await expect(ann.slash('direct')).rejects.toThrow(CannotDo);
    onCheck(async (interaction) => {
      await interaction.reply(`${interaction.commandName} ${interaction.context}`);
    });
    const inPrivate = { channel: ann.directChannel };
    expect((await ann.slash('direct', {}, inPrivate)).text).toBe('direct 1');
    const chief = discord.person('chief');
    guild.join(chief, guild.role('chief', P.Administrator));
    expect((await chief.slash('review')).text).toBe('review 0');
  });

  it('hand over subcommands, people, places and files', async () => {
    discord.registerCommands([
      ...tinyCommands,
      {
        name: 'source',
        description: 'd',
        options: [
          {
            type: 1,
            name: 'add',
            description: 'd',
            options: [
              { type: 6, name: 'by', description: 'd' },
              { type: 7, name: 'in', description: 'd' },
              { type: 11, name: 'file', description: 'd' },
              { type: 4, name: 'count', description: 'd', max_value: 3 },
            ],
          },
        ],
      },
    ]);
    onCheck(async (interaction) => {
      const { options } = interaction;
      const file = options.getAttachment('file', true);
      const bytes = await (await fetch(file.url)).text();
      await interaction.reply(
        [options.getSubcommand(), options.getUser('by')?.username, bytes].join(' '),
      );
    });
    const file = { name: 'a.txt', contentType: 'text/plain', bytes: Buffer.from('hello') };
    const reply = await ann.slash('source add', { by: ann, in: general, file, count: 3 });
    expect(reply.text).toBe('add ann hello');
    await expect(ann.slash('source')).rejects.toThrow('needs a subcommand');
    await expect(ann.slash('source add', { count: 4 })).rejects.toThrow('count takes');
  });

  it('carry labelled fields of a modal, and people chosen in a select', async () => {
    bot.onCheck = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const users = new UserSelectMenuBuilder().setCustomId('who').setPlaceholder('Who?');
        const row = new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(users);
        await interaction.reply({ content: 'choose', components: [row] });
      } else if (interaction.isUserSelectMenu()) {
        const input = new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Paragraph);
        await interaction.showModal(
          new ModalBuilder()
            .setCustomId(`reason ${interaction.users.first()?.username}`)
            .setTitle('Why?')
            .addLabelComponents((label) => label.setLabel('Reason').setTextInputComponent(input)),
        );
      }
    };
    const reply = await ann.slash('check', { claim: 'x' });
    const { modal } = await ann.select(reply.message, 'Who?', [ann]);
    expect(modal.customId).toBe('reason ann');
    expect((await ann.submit(modal, { Reason: 'she knows' })).text).toBe('Because she knows');
  });
});
