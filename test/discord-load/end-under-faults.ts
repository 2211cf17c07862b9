import { join } from 'node:path';
import { ShippedBot } from '../discord/e2e/shipped-bot.js';
import { LoopbackDiscord } from '../loopback/index.js';
import { readCommandLine } from '../scripts/read-command-line.js';
import { startPostgres } from '../storage/postgres-server.js';
import { mountSmallDisk } from '../storage/small-disk.js';
import { Crowd } from './crowd.js';
import { drive } from './load.js';

// PostgreSQL frozen, Discord gone, disk full, each during load: who is answered, and how SIGTERM
// ends it. Prints one line for each. `npm run test:faults`

readCommandLine('test:faults', (command) =>
  command.description(
    'freeze the database, cut Discord off and fill the disk under load; takes minutes',
  ),
);

const rate = 20;
const seconds = 15;
const promisedMs = 10_000;
/** How long load goes on before SIGTERM, and that it goes on through it. */
const untilSignalMs = 10_000;

/** A fault that can be made, and what undoes it. */
interface Trial {
  readonly environment: Readonly<Record<string, string>>;
  readonly begin: (discord: LoopbackDiscord) => void;
  readonly end: () => Promise<void> | void;
}

async function frozenPostgres(): Promise<Trial | string> {
  const server = await startPostgres();
  if (typeof server === 'string') return server;
  if (server.freeze === null) return 'not our server';
  const { freeze } = server;
  let thaw: () => void = () => undefined;
  return {
    environment: {
      DATABASE_URL: await server.emptyAddress(),
      HASH_KEY: 'of-this-trial-and-of-nothing-else-at-all',
    },
    begin: () => {
      ({ thaw } = freeze());
    },
    async end() {
      thaw();
      await server.stop();
    },
  };
}

function goneDiscord(): Trial {
  return {
    environment: {},
    begin: (discord) => {
      discord.faults.down();
      discord.faults.dropGateway();
    },
    end: () => undefined,
  };
}

function fullDisk(): Trial | string {
  const disk = mountSmallDisk(24);
  if (typeof disk === 'string') return disk;
  return {
    environment: { DATA_DIR: join(disk.folder, 'data') },
    begin: () => disk.fill(),
    end: () => disk.remove(),
  };
}

async function run(name: string, trial: Trial | string): Promise<boolean> {
  if (typeof trial === 'string') {
    console.log(`${name}: left out, ${trial}`);
    return true;
  }
  const discord = await LoopbackDiscord.start({ patienceMs: 5_000 });
  const crowd = new Crowd(discord, 20);
  await ShippedBot.deploy(discord);
  const bot = new ShippedBot(discord, ['start'], trial.environment);
  await bot.says('the bot is ready');
  await drive(crowd, { rate, seconds: 5 });
  trial.begin(discord);
  const isReachable = discord.isConnected && name !== 'Discord gone';
  discord.latencies.clear();
  // Whoever asks a bot that has ended gets nothing, and that is no failure of the trial.
  const driven = drive(crowd, { rate, seconds }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, untilSignalMs));
  const answeredBefore = discord.latencies.count;
  const since = performance.now();
  const code = await bot.stop();
  const tookMs = performance.now() - since;
  await driven;
  const expected = Math.round((rate * untilSignalMs) / 1_000);
  const median = discord.latencies.percentile(50).toFixed(0);
  const worst = discord.latencies.percentile(99).toFixed(0);
  console.log(
    `${name}: ${isReachable ? `${answeredBefore} answers to about ${expected} questions, median ${median} ms, 99th percentile ${worst} ms` : 'nobody can ask'}; ` +
      `SIGTERM under load: ended with ${code ?? bot.endedBy} after ${(tookMs / 1_000).toFixed(1)} s`,
  );
  await discord.stop();
  await trial.end();
  return tookMs < promisedMs && (!isReachable || answeredBefore > expected * 0.9);
}

const kept = [
  await run('PostgreSQL frozen', await frozenPostgres()),
  await run('Discord gone', goneDiscord()),
  await run('disk full', fullDisk()),
];
process.exitCode = kept.every(Boolean) ? 0 : 1;
