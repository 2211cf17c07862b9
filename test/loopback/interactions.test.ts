import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CannotDo, type Guild, LoopbackDiscord, type Person, type Place } from './index.js';
import { buttonRow, selectRow, TinyBot, textContainer, tinyCommands } from './tiny-bot.js';

describe('interactions, with the real discord.js client', () => {
  let discord: LoopbackDiscord;
  let bot: TinyBot;
  let guild: Guild;
  let general: Place;
  let ann: Person;
  let bob: Person;

  beforeAll(async () => {
    discord = await LoopbackDiscord.start();
    guild = discord.guild('Harbour', { locale: 'fr' });
    general = guild.channel('general');
    ann = discord.person('ann', { locale: 'tr' });
    bob = discord.person('bob');
    guild.join(ann);
    guild.join(bob);
    bot = new TinyBot(discord);
    await bot.start(discord);
    await bot.client.application?.commands.set(tinyCommands);
  });
  beforeEach(() => {
    bot.onCheck = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply(`You asked: ${interaction.options.getString('claim')}`);
    };
    bot.errors.length = 0;
  });
  afterAll(async () => {
    await bot.client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  it('shows an answer to a slash command to everyone in the channel', async () => {
    const reply = await ann.slash('check', { claim: 'the bridge is closed' });
    expect(reply.text).toBe('You asked: the bridge is closed');
    expect(bob.sees(general).at(-1)?.content).toBe('You asked: the bridge is closed');
  });

  it('tells the bot the locales of the person and of the guild', async () => {
    let locales: unknown[] = [];
    bot.onCheck = async (interaction) => {
      locales = [interaction.locale, interaction.guildLocale];
      if (interaction.isRepliable()) await interaction.reply('ok');
    };
    await ann.slash('check', { claim: 'x' });
    expect(locales).toEqual(['tr', 'fr']);
  });

  it('shows what a deferred answer becomes', async () => {
    bot.onCheck = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      expect(ann.sees(general).at(-1)?.isThinking).toBe(true);
      await interaction.editReply('done');
      await interaction.followUp('and more');
    };
    const reply = await ann.slash('check', { claim: 'x' });
    expect(reply.text).toBe('done');
    expect((await reply.next()).content).toBe('and more');
    expect(reply.messages.map(({ content }) => content)).toEqual(['done', 'and more']);
  });

  it('lets the first follow-up after a deferral take its place, and its privacy', async () => {
    bot.onCheck = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp({ content: 'still private' });
    };
    const reply = await ann.slash('check', { claim: 'x' });
    expect(reply.message.isEphemeral).toBe(true);
    expect(reply.messages).toHaveLength(1);
  });

  it('refuses a second first answer with 40060', async () => {
    bot.onCheck = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('one');
      interaction.replied = false;
      await interaction.reply('two');
    };
    const reply = await ann.slash('check', { claim: 'x' });
    await expect.poll(() => bot.errors).toEqual([40060]);
    expect(reply.messages.map(({ content }) => content)).toEqual(['one']);
  });

  it('shows an ephemeral answer to its person alone, and keeps it out of the history', async () => {
    bot.onCheck = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ content: 'secret', flags: MessageFlags.Ephemeral });
    };
    const before = bob.sees(general).length;
    const reply = await ann.slash('check', { claim: 'x' });
    expect(reply.message.isEphemeral).toBe(true);
    expect(ann.sees(general).at(-1)?.content).toBe('secret');
    expect(bob.sees(general)).toHaveLength(before);
    const channel = await bot.client.channels.fetch(general.id);
    if (channel?.isTextBased() !== true) throw new Error('expected a text channel');
    const history = await channel.messages.fetch({ limit: 100 });
    expect(history.has(reply.message.id)).toBe(false);
    await expect(channel.messages.fetch(reply.message.id)).rejects.toMatchObject({ code: 10008 });
  });

  it('gives a message command the whole message it points at', async () => {
    const said = await bob.say(general, 'ships **never** sink');
    const reply = await ann.messageCommand('Check this message', said);
    expect(reply.message.content).toBe('It says: ships **never** sink');
  });

  it('leads from a button over a modal to an answer', async () => {
    bot.onCheck = async (interaction) => {
      if (interaction.isRepliable()) {
        await interaction.reply({ content: 'hi', components: [buttonRow()] });
      }
    };
    const reply = await ann.slash('check', { claim: 'x' });
    expect(reply.text).toBe('hi\n[Explain] [Whisper]');
    const { modal } = await bob.press(reply.message, 'Explain');
    expect(modal.title).toBe('Why?');
    const answer = await bob.submit(modal, { Reason: 'I wondered' });
    expect(answer.message.content).toBe('Because I wondered');
    await expect(bob.submit(modal, { Reason: '' })).rejects.toThrow(CannotDo);
  });

  it('shows what follows a silent acknowledgement', async () => {
    bot.onCheck = async (interaction) => {
      if (interaction.isRepliable()) {
        await interaction.reply({ content: 'hi', components: [buttonRow()] });
      }
    };
    const reply = await ann.slash('check', { claim: 'x' });
    const silent = await bob.press(reply.message, 'whisper', { until: 'acknowledged' });
    expect(silent.outcome.kind).toBe('acknowledged');
    const whisper = await bob.press(reply.message, 'whisper');
    expect(whisper.message.content).toBe('psst');
    expect(ann.sees(general).some(({ content }) => content === 'psst')).toBe(false);
  });

  it('lets a select change the message it stands on', async () => {
    bot.onCheck = async (interaction) => {
      if (interaction.isRepliable()) {
        await interaction.reply({ content: 'choose', components: [selectRow()] });
      }
    };
    const reply = await ann.slash('check', { claim: 'x' });
    const changed = await ann.select(reply.message, 'pick', ['Two']);
    expect(changed.message.id).toBe(reply.message.id);
    expect(changed.message.content).toBe('Chosen: 2');
    await expect(ann.select(reply.message, 'pick', ['Two'])).rejects.toThrow(CannotDo);
  });

  it('suggests while somebody types', async () => {
    const { choices } = await ann.autocomplete('check', 'claim', 'tar');
    expect(choices).toEqual([{ name: 'tartar', value: 'tartar' }]);
  });

  it('takes a message of Components V2 in answer, and in the edit of a deferral', async () => {
    bot.onCheck = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply({
        components: [textContainer('# Title\n> quoted')],
        flags: MessageFlags.IsComponentsV2,
      });
    };
    const reply = await ann.slash('check', { claim: 'x' });
    expect(reply.text).toBe('Title\nquoted');
    expect(reply.message.payload.edited_timestamp).toBeNull();
  });

  it('does not let a person do what a client would not', async () => {
    await expect(ann.slash('check')).rejects.toThrow('the option claim is required');
    await expect(ann.slash('check', { claim: 'x', more: 1 })).rejects.toThrow('no option more');
    await expect(ann.slash('unknown')).rejects.toThrow('no command "unknown"');
  });

  it('measures each interaction from its event to its first answer', () => {
    expect(discord.latencies.count).toBeGreaterThan(10);
    expect(discord.latencies.percentile(99)).toBeLessThan(3_000);
  });
});
