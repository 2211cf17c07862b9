import { DiscordAPIError, type Interaction, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoopbackDiscord, ManualClock, type Person } from './index.js';
import { TinyBot, tinyCommands } from './tiny-bot.js';

describe('the deadlines of interactions', () => {
  let clock: ManualClock;
  let discord: LoopbackDiscord;
  let bot: TinyBot;
  let ann: Person;
  let received: Promise<Interaction<'cached'>>;

  beforeEach(async () => {
    clock = new ManualClock();
    discord = await LoopbackDiscord.start({ clock, patienceMs: 5_000 });
    const guild = discord.guild('Harbour');
    guild.channel('general');
    ann = discord.person('ann');
    guild.join(ann);
    discord.registerCommands(tinyCommands);
    bot = new TinyBot(discord);
    received = new Promise((resolve) => {
      bot.onCheck = async (interaction) => resolve(interaction);
    });
    await bot.start(discord);
  });
  afterEach(async () => {
    await bot.client.destroy();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  async function ask() {
    const asked = ann.slash('check', { claim: 'x' });
    const interaction = await received;
    if (!interaction.isChatInputCommand()) throw new Error('expected a slash command');
    return { asked, interaction };
  }
  const code = async (request: Promise<unknown>) =>
    await request.then(
      () => 'done',
      (error: unknown) => (error instanceof DiscordAPIError ? error.code : String(error)),
    );

  it('are 3 s for the first answer', async () => {
    const { asked, interaction } = await ask();
    clock.advance(2_999);
    expect(await code(interaction.deferReply())).toBe('done');
    await interaction.editReply('in time');
    expect((await asked).text).toBe('in time');
  });

  it('end an interaction without an answer, and a late one is unknown (10062)', async () => {
    const { asked, interaction } = await ask();
    clock.advance(3_000);
    expect((await asked).failure).toBe('The application did not respond');
    expect(await code(interaction.reply('late'))).toBe(10062);
    expect(discord.requests.refusals(10062)).toBe(1);
  });

  it('are 15 min for everything after the first answer (50027)', async () => {
    const { asked, interaction } = await ask();
    await interaction.deferReply();
    clock.advance(15 * 60_000 - 1);
    expect(await code(interaction.editReply('just in time'))).toBe('done');
    expect((await asked).text).toBe('just in time');
    clock.advance(1);
    expect(await code(interaction.followUp('late'))).toBe(50027);
  });

  it('end the thinking after 15 min', async () => {
    const { asked, interaction } = await ask();
    await interaction.deferReply();
    clock.advance(15 * 60_000);
    expect((await asked).failure).toBe('The application did not respond');
  });

  it('refuse a follow-up before the first answer', async () => {
    const { asked, interaction } = await ask();
    const path = `/webhooks/${interaction.applicationId}/${interaction.token}` as const;
    expect(await code(bot.client.rest.post(path, { body: { content: 'a' }, auth: false }))).toBe(
      10015,
    );
    await interaction.reply('done');
    await asked;
  });

  it('let a deferral carry no flag but the ephemeral one', async () => {
    const { asked, interaction } = await ask();
    const flags = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;
    const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    const defer = bot.client.rest.post(path, { body: { type: 5, data: { flags } }, auth: false });
    expect(await code(defer)).toBe(50035);
    expect(discord.takeBreaches()[0]?.findings.join()).toContain('Only EPHEMERAL');
    await interaction.reply('done');
    await asked;
  });

  it('refuse an answer that does not fit the kind of interaction', async () => {
    const { asked, interaction } = await ask();
    const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    for (const type of [6, 8]) {
      const body = { type, data: { choices: [] } };
      expect(await code(bot.client.rest.post(path, { body, auth: false }))).toBe(50035);
    }
    expect(discord.takeBreaches()).toHaveLength(2);
    await interaction.reply('done');
    await asked;
  });

  it('count five follow-ups where only the person installed the application (40094)', async () => {
    const traveller = discord.person('traveller', { installed: true });
    const elsewhere = discord.guild('Elsewhere', { withBot: false });
    const channel = elsewhere.channel('general');
    elsewhere.join(traveller);
    const asked = traveller.slash('check', { claim: 'x' }, { channel });
    const interaction = await received;
    if (!interaction.isChatInputCommand()) throw new Error('expected a slash command');
    await interaction.reply('first');
    await asked;
    for (let count = 1; count <= 5; count++) await interaction.followUp(`${count}`);
    expect(await code(interaction.followUp('6'))).toBe(40094);
  });
});
