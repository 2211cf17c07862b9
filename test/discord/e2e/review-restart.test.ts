import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { temporaryFolder } from '../../cli/spawn-program.js';
import { LoopbackDiscord, type SeenMessage } from '../../loopback/index.js';
import { type ModeratedGuild, moderatedGuild } from '../moderated-people.js';
import { toModerators } from '../to-moderators.js';
import { eventually } from './eventually.js';
import { harbourFolder } from './harbour-files.js';
import { ShippedBot } from './shipped-bot.js';

describe('the queue of the shipped bot, through restarts', () => {
  let discord: LoopbackDiscord;
  let server: ModeratedGuild;
  let bot: ShippedBot;
  const dataDir = temporaryFolder();
  const seedsDir = harbourFolder();

  beforeAll(async () => {
    discord = await LoopbackDiscord.start();
    server = moderatedGuild(discord);
    discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
    await start();
  }, 120_000);

  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(discord.breaches).toEqual([]);
    expect(discord.pings).toEqual([]);
  });

  async function start(): Promise<void> {
    bot = new ShippedBot(discord, ['start'], { DATA_DIR: dataDir, SEEDS_DIR: seedsDir });
    await bot.says('the bot is ready');
  }

  async function restart(): Promise<void> {
    expect(await bot.stop()).toBe(143);
    await start();
  }

  const told = (): readonly SeenMessage[] =>
    server.people.ann.sees(server.people.ann.directChannel).filter(({ isFromBot }) => isFromBot);

  it('keeps settings, posts, claims and what must be told', async () => {
    const { ann, mia, boss } = server.people;
    const { desk, log } = server.places;
    const panel = await boss.slash('settings');
    await boss.select(panel.message, 'Text channel or forum visible to moderators only', [desk]);
    await boss.select(panel.message, 'One line for each decision', [log]);
    await boss.select(panel.message, 'Up to 25 roles', [server.role]);
    const claim = 'was the strait closed when the ferry Petrel left the pier in the storm at noon';
    const { message } = await ann.slash('check', { claim });
    const confirm = await toModerators(ann, message);
    await ann.press(confirm.message, 'Send to moderators');
    const post = await eventually(() => boss.sees(desk)[0]);
    await restart();

    await mia.press(post.now(), 'Claim');
    expect(post.now().text).toContain('Claimed by @mia');
    await restart();

    const { modal } = await mia.press(post.now(), 'Answer');
    const options = modal.fields[0]?.component['options'] as readonly { readonly value: string }[];
    expect(options.length).toBeGreaterThan(2);
    await mia.submit(modal, {
      words: 'These are the words that I found.',
      quotes: options.map(({ value }) => value),
    });
    const first = await eventually(() => told()[0]);
    expect(first.text).toContain('The moderators of Sandness answered your question');
    await eventually(() => boss.sees(log)[0]);
    await restart();

    await ann.press(first.now(), 'Read on');
    expect(first.now().text).toContain('Page 2 of');
    expect(first.now().text).not.toContain('These are the words');
    await ann.press(first.now(), 'Back');
    expect(first.now().text).toContain('These are the words that I found.');
    const status = await ann.slash('request status');
    expect(status.text).toContain('Answered.');
    expect(told()).toHaveLength(1);
    expect(boss.sees(desk)).toHaveLength(1);
    expect(boss.sees(log)).toHaveLength(1);
  }, 180_000);

  it('of two processes on one store, tells and posts each thing once', async () => {
    const { ann, mia, max, boss } = server.people;
    const { desk } = server.places;
    const claim = 'did the lighthouse of Eider burn down';
    const { message } = await ann.slash('check', { claim });
    const confirm = await toModerators(ann, message);
    await ann.press(confirm.message, 'Send to moderators');
    const post = await eventually(() => boss.sees(desk)[1]);
    const other = new ShippedBot(discord, ['start'], { DATA_DIR: dataDir, SEEDS_DIR: seedsDir });
    await other.says('the bot is ready');
    try {
      await Promise.all([mia.press(post, 'Claim'), max.press(post, 'Claim')]);
      const claimed = await eventually(() =>
        post.now().text.includes('Claimed by') ? post.now() : undefined,
      );
      const claimer = claimed.text.includes('by @mia') ? mia : max;
      const { modal } = await claimer.press(claimed, 'Reject');
      await Promise.all(['one', 'two'].map((reason) => claimer.submit(modal, { reason })));
      await eventually(() => told()[1]);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(told()).toHaveLength(2);
      expect(boss.sees(desk)).toHaveLength(2);
    } finally {
      await other.stop();
    }
  }, 120_000);
});
