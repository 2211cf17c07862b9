import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { inspectDatabaseFile } from '../../../src/storage/sqlite/inspect-database-file.js';
import { LoopbackDiscord, type SeenMessage } from '../../loopback/index.js';
import { mountSmallDisk, type SmallDisk } from '../../storage/small-disk.js';
import { type ModeratedGuild, moderatedGuild } from '../moderated-people.js';
import { toModerators } from '../to-moderators.js';
import { eventually } from './eventually.js';
import { harbourFolder } from './harbour-files.js';
import { ShippedBot } from './shipped-bot.js';

const nothingSaved = 'I can’t save anything right now, so nothing was changed';
const question = 'how many passengers did the ferry Petrel have when it left the pier at 08:36';

describe('the shipped bot on a disk', () => {
  let disk: SmallDisk | string = '';
  let bot: ShippedBot | null = null;
  let discord: LoopbackDiscord | null = null;

  afterEach(async () => {
    await bot?.stop();
    await discord?.stop();
    expect(discord?.breaches ?? []).toEqual([]);
    if (typeof disk !== 'string') disk.remove();
  });

  async function start(at: LoopbackDiscord, { folder }: SmallDisk): Promise<ShippedBot> {
    bot = new ShippedBot(at, ['start'], {
      DATA_DIR: join(folder, 'data'),
      SEEDS_DIR: harbourFolder(),
    });
    await bot.says('the bot is ready');
    return bot;
  }

  /** A question that waits in the queue; gives its post. */
  async function askModerators({ people, places }: ModeratedGuild): Promise<SeenMessage> {
    const { ann, boss } = people;
    const panel = await boss.slash('settings');
    await boss.select(panel.message, 'Text channel or forum visible to moderators only', [
      places.desk,
    ]);
    const claim = 'did the lighthouse of Eider burn down';
    const { message } = await ann.slash('check', { claim });
    const confirm = await toModerators(ann, message);
    await ann.press(confirm.message, 'Send to moderators');
    return eventually(() => boss.sees(places.desk)[0]);
  }

  it('that fills up or may not be written to says that it keeps nothing, answers on, and loses nothing', async ({
    skip,
  }) => {
    disk = mountSmallDisk(12);
    if (typeof disk === 'string') return skip(disk);
    discord = await LoopbackDiscord.start();
    const server = moderatedGuild(discord);
    const { ann, boss } = server.people;
    discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
    await start(discord, disk);
    const post = await askModerators(server);

    disk.fill();
    const refused = await boss.press(post.now(), 'Claim');
    expect(refused.text).toContain(nothingSaved);
    expect(post.now().text).not.toContain('Claimed by');
    expect((await ann.slash('check', { claim: question })).text).toContain('112 passengers');

    disk.free();
    await boss.press(post.now(), 'Claim');
    await eventually(() => (post.now().text.includes('Claimed by @boss') ? true : undefined));
    await bot?.stop();
    await inspectDatabaseFile(join(disk.folder, 'data', 'receipts.sqlite'));

    disk.protect();
    const protectedBot = await start(discord, disk);
    const again = await boss.press(post.now(), 'Release');
    expect(again.text).toContain(nothingSaved);
    expect(post.now().text).toContain('Claimed by @boss');
    expect((await ann.slash('check', { claim: question })).text).toContain('112 passengers');
    expect(protectedBot.log).toContain('cannot be written');
  }, 300_000);
});
