import { join } from 'node:path';
import { commands } from '../../../commands/index.js';
import { temporaryFolder } from '../../cli/spawn-program.js';
import { LoopbackDiscord } from '../../loopback/index.js';
import { wholeNumber } from '../../scripts/option-values.js';
import { readCommandLine } from '../../scripts/read-command-line.js';
import { dumpDatabase } from '../../storage/database-dump.js';
import { harbourFolder } from '../e2e/harbour-files.js';
import { ShippedBot } from '../e2e/shipped-bot.js';
import { moderatedGuild } from '../moderated-people.js';
import { runForgeries, visibleTraces } from './forgery-campaign.js';
import { setForgeryScene } from './forgery-scene.js';

/**
 * `npm run test:forgeries -- [count] [seed]`: so many forged and stale presses, modals and commands
 * against the shipped program and its database, by people who moderate nothing there.
 */
let count = 10_000;
let seed = Date.now() % 2 ** 31;
readCommandLine('test:forgeries', (command) =>
  command
    .description('forge presses, forms and commands against the program and look for an effect')
    .argument('[count]', 'how many; default: 10000', wholeNumber(1))
    .argument('[seed]', 'of the random numbers; default: another one each time', wholeNumber(0))
    .action((times?: number, start?: number) => {
      count = times ?? count;
      seed = start ?? seed;
    }),
);

const discord = await LoopbackDiscord.start();
const server = moderatedGuild(discord);
discord.registerCommands(commands.map(({ data }) => JSON.parse(JSON.stringify(data))));
const dataDir = temporaryFolder();
const bot = new ShippedBot(discord, ['start'], {
  DATA_DIR: dataDir,
  SEEDS_DIR: harbourFolder(),
  CURATOR_GUILD_IDS: server.guild.id,
});
const failures: string[] = [];
try {
  await bot.says('the bot is ready');
  const scene = await setForgeryScene(discord, server);
  const file = join(dataDir, 'receipts.sqlite');
  const settle = () => new Promise((resolve) => setTimeout(resolve, 1_000));
  await settle();
  const before = { database: dumpDatabase(file), traces: visibleTraces(scene) };
  const began = performance.now();
  const { attempts, bySort, faults } = await runForgeries(scene, { count, seed });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  await settle();
  const after = { database: dumpDatabase(file), traces: visibleTraces(scene) };
  console.log(`${attempts} forged or stale uses in ${seconds} s, seed ${seed}`);
  for (const [sort, times] of bySort) console.log(`  ${String(times).padStart(6)}  ${sort}`);
  const rows = before.database.split('\n').length;
  console.log(
    `database: ${rows} rows before, ${after.database === before.database ? 'the same' : 'OTHER ROWS'} after`,
  );
  for (const fault of faults) failures.push(JSON.stringify(fault));
  if (after.database !== before.database) failures.push('the database has changed');
  if (after.traces !== before.traces) failures.push('others could notice something');
  const [handle = ''] = scene.handles;
  const [message] = scene.shown;
  if (message !== undefined) await server.people.max.forge(`q.${handle}.claim`, { message });
  await settle();
  if (dumpDatabase(file) === before.database) {
    failures.push('the ids were not real: a moderator’s press had no effect either');
  }
} finally {
  await bot.stop();
  await discord.stop();
}
failures.push(...discord.breaches.map((breach) => JSON.stringify(breach)));
console.log(
  failures.length === 0
    ? 'each was refused in words, and none had an effect'
    : `FAILED\n${failures.join('\n')}\n${bot.log.slice(-4_000)}`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
