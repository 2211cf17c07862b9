import type { ChatInputCommandInteraction } from 'discord.js';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../src/corpus/corpus.js';
import type { SlashCommand } from '../../../src/discord/commands/command.js';
import { textView } from '../../../src/discord/render/view.js';
import type { Said } from '../../../src/discord/reply/plan.js';
import { deferAfterMs } from '../../../src/discord/reply/respond.js';
import { type RunningBot, startBot } from '../../../src/discord/start-bot.js';
import { closedSourceDesk } from '../../../src/generation/source-desk.js';
import { openStores, type Stores } from '../../../src/storage/stores.js';
import { LoopbackDiscord, ManualClock, type Person } from '../../loopback/index.js';

const clock = new ManualClock();

/** A command that does the given work and shows the result to the asker alone. */
function command(
  name: string,
  work: (interaction: ChatInputCommandInteraction) => Said | Promise<Said>,
): SlashCommand {
  return {
    kind: 'slash',
    data: { name, description: name },
    execute: (interaction) => ({
      kind: 'reply',
      audience: 'only-asker',
      work: () => work(interaction),
    }),
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const commands = [
  command('quick', () => ({ view: textView('at once') })),
  command('slow', async () => {
    await pause(deferAfterMs + 200);
    return { view: textView('after a while') };
  }),
  command('broken', () => {
    throw new Error('a mistake of ours');
  }),
  command('answered-already', async (interaction) => {
    await interaction.reply('somebody else was quicker');
    interaction.replied = false;
    return { view: textView('a second answer') };
  }),
  command('late', () => {
    clock.advance(3_100);
    return { view: textView('too late') };
  }),
];

describe('the one place that answers', () => {
  let discord: LoopbackDiscord;
  let stores: Stores;
  let bot: RunningBot;
  let ann: Person;

  beforeAll(async () => {
    discord = await LoopbackDiscord.start({ clock });
    const guild = discord.guild('Sandness');
    guild.channel('general');
    ann = discord.person('ann', { locale: 'de' });
    guild.join(ann);
    discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
    stores = await openStores(':memory:');
    bot = await startBot({
      token: discord.token,
      api: discord.api,
      commands,
      newest: () => ({
        corpus,
        answerer: {
          indexVersion: 'none',
          answer: async (question) => ({
            kind: 'unanswered',
            question,
            reason: 'empty-corpus',
            nearest: null,
            report: { documents: 0, passages: 0, terms: [] },
            indexVersion: 'none',
          }),
          nearest: async () => [],
          termsOf: () => [],
        },
        explain: async () => null,
      }),
      log: pino({ level: 'silent' }),
      now: () => clock.now(),
      hashKey: 'key',
      stores,
      sources: closedSourceDesk,
      onDead: () => undefined,
    });
  });

  afterAll(async () => {
    await bot.stop();
    await stores.close();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  const corpus = buildCorpus([]);

  it('answers quick work at once, without a deferral', async () => {
    const { message } = await ann.slash('quick');
    expect([message.text, message.isEphemeral]).toEqual(['at once', true]);
    expect(bot.metrics.counters.deferred).toBe(0);
  });

  it('defers slow work and puts the answer in its place', async () => {
    const reply = await ann.slash('slow');
    expect(reply.text).toBe('after a while');
    expect(reply.message.isEphemeral).toBe(true);
    expect(reply.messages).toHaveLength(1);
    expect(bot.metrics.counters.deferred).toBe(1);
  });

  it('says sorry in the asker’s language when the work fails', async () => {
    expect((await ann.slash('broken')).text).toContain('schiefgegangen');
    expect(bot.metrics.counters.errors).toBe(1);
  });

  it('counts an answer to what was answered already (40060), and sends it no second time', async () => {
    const { double } = bot.metrics.counters;
    const reply = await ann.slash('answered-already');
    expect(reply.messages.map(({ text }) => text)).toEqual(['somebody else was quicker']);
    await bot.idle();
    expect(bot.metrics.counters.double).toBe(double + 1);
  });

  it('counts an answer that came too late, and goes on', async () => {
    expect((await ann.slash('late')).failure).not.toBeNull();
    await bot.idle();
    await ann.slash('quick');
    expect(bot.metrics.counters.late).toBe(1);
  });
});
