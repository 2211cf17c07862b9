import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { OperatorError } from '../../src/operator-error.js';
import { packagePath } from '../../src/package-path.js';
import type { LoopbackDiscord } from '../loopback/index.js';
import type { RunningBot } from './running-demo.js';

/** How the program is run. */
export interface ShippedBotOptions {
  /** Folder of its database; filled with the starter corpus when it is new. */
  readonly dataDir: string;
  /** Takes what the program logs. */
  readonly log: (text: string) => void;
  /** What Node.js runs; by default the sources by way of tsx. */
  readonly program?: readonly string[];
  /** Settings beside the token's and the folder's, by the names of `.env.example`. */
  readonly environment?: Readonly<Record<string, string>>;
}

const sources = ['--import', import.meta.resolve('tsx'), packagePath('src', 'main.ts')];

/** The program did not do what it was started for. */
export class BotFailed extends OperatorError {
  readonly code = 'BOT_FAILED';

  constructor(what: string, output: string) {
    super(`${what} What it said:\n${output.trim() || '(nothing)'}`);
  }
}

/** A new database is filled and indexed first, which takes seconds on a small machine. */
const readyWithinMs = 120_000;

/**
 * Runs the bot as it is shipped: its own step registers the commands, then the program connects.
 * It gets an environment and nothing else, from a folder without a `.env`.
 * @throws BotFailed when either step ends with an error, or it does not connect in time
 */
export async function startShippedBot(
  discord: LoopbackDiscord,
  { dataDir, log, program = sources, environment = {} }: ShippedBotOptions,
): Promise<RunningBot> {
  const run = (...args: readonly string[]) =>
    runProgram([...program, ...args], dataDir, log, {
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.bot.id,
      DISCORD_API: discord.api,
      DATA_DIR: dataDir,
      ...environment,
    });
  const deploy = run('deploy');
  await deploy.ended;
  if (deploy.child.exitCode !== 0) {
    throw new BotFailed('Expected the commands to be registered.', deploy.output());
  }
  const bot = run();
  const until = Date.now() + readyWithinMs;
  while (!discord.isConnected) {
    if (hasEnded(bot.child)) {
      throw new BotFailed('Expected the bot to connect; it ended.', bot.output());
    }
    if (Date.now() > until) {
      bot.child.kill('SIGKILL');
      throw new BotFailed(`Expected the bot to connect within ${readyWithinMs} ms.`, bot.output());
    }
    await wait(50);
  }
  return {
    async stop() {
      if (hasEnded(bot.child)) return;
      bot.child.kill('SIGTERM');
      const kill = setTimeout(() => bot.child.kill('SIGKILL'), 5_000);
      await bot.ended;
      clearTimeout(kill);
    },
  };
}

function runProgram(
  args: readonly string[],
  cwd: string,
  log: (text: string) => void,
  environment: Readonly<Record<string, string>>,
) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      // Enough to tell what went wrong.
      output = (output + text).slice(-8_000);
      log(text);
    });
  }
  return { child, output: () => output, ended: once(child, 'close') };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
