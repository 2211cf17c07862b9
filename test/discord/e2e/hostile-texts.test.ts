import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../commands/index.js';
import { spawnProgram, temporaryFolder } from '../../cli/spawn-program.js';
import { LoopbackDiscord } from '../../loopback/index.js';
import { type ModeratedGuild, moderatedGuild } from '../moderated-people.js';
import { quotesIn } from '../quotes-in.js';
import { eventually } from './eventually.js';
import { harbourFolder } from './harbour-files.js';
import { ShippedBot } from './shipped-bot.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

/** Five megabytes that take many seconds to cut on any machine. */
const slow = {
  name: 'slow.txt',
  contentType: 'text/plain',
  bytes: Buffer.from('1 and '.repeat(820_000)),
};

describe('hostile texts that a moderator brings to the shipped bot', () => {
  let discord: LoopbackDiscord;
  let server: ModeratedGuild;
  let bot: ShippedBot;
  let environment: Readonly<Record<string, string>>;

  beforeEach(async () => {
    discord = await LoopbackDiscord.start();
    server = moderatedGuild(discord);
    discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
    environment = { DATA_DIR: temporaryFolder(), SEEDS_DIR: harbourFolder() };
  });

  afterEach(async () => {
    bot.signal('SIGKILL');
    await bot.ended;
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });

  async function start(more = {}): Promise<void> {
    bot = new ShippedBot(discord, ['start'], { ...environment, ...more });
    await bot.says('the bot is ready');
  }

  /** Somebody else asks, and is answered. */
  async function expectAnswer(): Promise<void> {
    const { message } = await server.people.ann.slash('check', {
      claim: 'nobody counted the children on the Petrel',
    });
    expect(quotesIn(message).join()).toContain('Nobody counted the children');
  }

  async function expectDocuments(...counts: readonly number[]): Promise<void> {
    const { stdout } = await spawnProgram(['corpus', 'list'], { environment });
    expect(counts.map((count) => `${count} documents`)).toContain(
      /\d+ documents/.exec(stdout)?.[0],
    );
    expect(stdout).not.toContain('set aside');
  }

  it('reads or refuses in words what was made to be read for ever, and stores nothing of what it refuses', async () => {
    await start();
    const { boss } = server.people;
    const { modal } = await boss.slash('source add', {});
    // Front matter that never ends: an ordinary text, since it is read in linear time.
    const read = await boss.submit(modal, {
      'The text, exactly as published': `---${'\n'.repeat(61)}the buoy`,
    });
    expect(read.text).toContain('Added');
    await expectAnswer();
    const refused = await boss.slash('source add', {
      file: {
        name: 'note.md',
        contentType: 'text/markdown',
        bytes: Buffer.from('---\ntitle: &a [*a]\n---\nThe buoy is yellow.'),
      },
    });
    expect(refused.text).toContain('I did not take this source');
    await expectAnswer();
    expect(await bot.stop()).toBe(143);
    await start();
    await expectAnswer();
    await expectDocuments(3);
  });

  it('refuses one that takes too long, in words, and answers others meanwhile', async () => {
    await start({ TEXT_SECONDS: '2' });
    const { boss } = server.people;
    const { message } = await boss.slash('source add', { file: slow }, { until: 'acknowledged' });
    await expectAnswer();
    const refused = await eventually(() => {
      const { text } = message.now();
      return text.includes('I did not take this source') ? text : undefined;
    });
    expect(refused).not.toContain('expected');
    await expectAnswer();
    await expectDocuments(2);
  });

  it('ends within ten seconds while a text is prepared, and has stored all of it or nothing', async () => {
    await start();
    const { boss } = server.people;
    await boss.slash('source add', { file: slow }, { until: 'acknowledged' });
    await expectAnswer();
    const since = performance.now();
    expect(await bot.stop()).toBe(143);
    expect(performance.now() - since).toBeLessThan(10_000);
    // On a fast machine it may be ready within the seconds that work under way is given.
    await expectDocuments(2, 3);
    await start();
    await expectAnswer();
  });
});
