import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packagePath } from '../../../src/package-path.js';
import { builtProgram } from '../../built/built-path.js';
import { LoopbackDiscord } from '../../loopback/index.js';
import { harbourFolder } from './harbour-files.js';
import { ShippedBot } from './shipped-bot.js';

// Real programs take real time to start, and more where the machine is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

/** What the program promises: ten seconds after it was asked, it has ended. */
const promisedMs = 10_000;
const noStack = /^\s+at .+:\d+:\d+\)?$/m;
const refusals = [
  [4004, 'DISCORD_TOKEN'],
  [4010, 'start a single process'],
  [4011, 'sharding'],
  [4012, 'update Receipts'],
  [4013, 'intents'],
  [4014, 'Message Content Intent'],
] as const;

let discord: LoopbackDiscord;
let bot: ShippedBot | null = null;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  discord.guild('Sandness');
});

afterEach(async () => {
  bot?.signal('SIGKILL');
  await bot?.ended;
  await discord.stop();
});

function launch(
  environment: Readonly<Record<string, string>> = {},
  command?: readonly [string, ...string[]],
): ShippedBot {
  bot = new ShippedBot(discord, ['start', '--corpus', harbourFolder()], environment, command);
  return bot;
}

async function started(...how: Parameters<typeof launch>): Promise<ShippedBot> {
  const launched = launch(...how);
  await launched.says('the bot is ready');
  return launched;
}

/** Asks for the end and gives the exit code; fails when the promise is not kept. */
async function endsAfter(asked: ShippedBot, signal: NodeJS.Signals): Promise<number | null> {
  const since = performance.now();
  asked.signal(signal);
  const code = await asked.ended;
  expect(performance.now() - since).toBeLessThan(promisedMs);
  return code;
}

/** A bot whose main thread is stuck for ever from SIGUSR2 on; waiting, since a loop would hold up others. */
function startedToBeStuck(): Promise<ShippedBot> {
  const stuck = `import { isMainThread } from 'node:worker_threads';
    import { writeSync } from 'node:fs';
    const never = new Int32Array(new SharedArrayBuffer(4));
    if (isMainThread) process.on('SIGUSR2', () => { writeSync(2, 'stuck'); Atomics.wait(never, 0, 0); });`;
  return started({}, [
    process.execPath,
    ...['--import', `data:text/javascript,${encodeURIComponent(stuck)}`],
    builtProgram,
  ]);
}

describe('a session that Discord refuses for good', () => {
  it.each(refusals)(
    'while it lasts, with %i, ends the bot with the remedy',
    async (code, words) => {
      const running = await started();
      discord.faults.closeGateway(code);
      expect(await running.ended).toBe(78);
      expect(running.log).toContain(`close code ${code}`);
      expect(running.log).toContain(words);
      expect(running.log).not.toMatch(noStack);
    },
  );

  it.each(refusals)(
    'at the login, with %i, ends the bot at the first attempt',
    async (code, words) => {
      // A second attempt would be let in.
      discord.faults.closeAtIdentify(code, 1);
      const running = launch();
      expect(await running.ended).toBe(78);
      expect(running.log).toContain(words);
      expect(running.log).not.toMatch(noStack);
      expect(running.log).not.toContain('the bot is ready');
    },
  );

  it('names the switch of the portal when the intent is not granted', async () => {
    await discord.stop();
    discord = await LoopbackDiscord.start({ grantedIntents: 0 });
    discord.guild('Sandness');
    const running = launch({ MESSAGE_CONTENT: 'on' });
    expect(await running.ended).toBe(78);
    expect(running.log).toContain('or set MESSAGE_CONTENT=off');
  });
});

describe('SIGTERM ends the bot', () => {
  it('in order while all is well', async () => {
    const running = await started();
    expect(await endsAfter(running, 'SIGTERM')).toBe(143);
    expect(running.log).toContain('the bot has stopped');
    expect(discord.isConnected).toBe(false);
  });

  it('and SIGINT does, with its own exit code', async () => {
    expect(await endsAfter(await started(), 'SIGINT')).toBe(130);
  });

  it('in an outage of Discord', async () => {
    const running = await started();
    discord.faults.down();
    discord.faults.dropGateway();
    await running.says('reconnecting');
    expect(await endsAfter(running, 'SIGTERM')).toBe(143);
  });

  it('between two attempts to log in', async () => {
    discord.faults.down();
    const running = launch();
    await running.says('login failed');
    expect(await endsAfter(running, 'SIGTERM')).toBe(143);
    expect(running.log).not.toMatch(/the program stopped/);
  });

  it('while the login waits for an answer that never comes', async () => {
    const hang = discord.faults.hang({ path: /gateway\/bot/, times: Number.POSITIVE_INFINITY });
    const running = launch();
    while (hang.hits === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await endsAfter(running, 'SIGTERM')).toBe(143);
  });

  it('by force when its main thread is stuck for ever, and says so', async () => {
    const running = await startedToBeStuck();
    running.signal('SIGUSR2');
    await running.says('stuck');
    await endsAfter(running, 'SIGTERM');
    expect(running.endedBy).toBe('SIGKILL');
    expect(running.log).toContain('ending by force');
  });

  it('at once when it comes a second time', async () => {
    const running = await startedToBeStuck();
    running.signal('SIGUSR2');
    await running.says('stuck');
    running.signal('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    running.signal('SIGTERM');
    await running.ended;
    expect(running.log).toContain('asked to end a second time');
  });
});

describe('the bot that something else has started', () => {
  const npm = ['npm', 'start', '--'] as const;
  const tsx = [packagePath('node_modules', '.bin', 'tsx'), packagePath('src', 'main.ts')] as const;

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends in order when npm gets %s', async (signal) => {
    const [program, ...args] = npm;
    const running = await started({}, [program, ...args]);
    await endsAfter(running, signal);
    expect(running.log).toContain('the bot has stopped');
  });

  // This launcher passes a signal on, and kills what does not confirm it soon: it may end without a word.
  it.each(['SIGTERM', 'SIGINT'] as const)('ends when tsx gets %s', async (signal) => {
    const [program, ...args] = tsx;
    await endsAfter(await started({}, [program, ...args]), signal);
  });

  it('ends once when a terminal sends Ctrl-C to npm and to the bot alike', async () => {
    const [program, ...args] = npm;
    const running = await started({}, ['setsid', '--wait', program, ...args]);
    running.signalGroup('SIGINT');
    await running.ended;
    expect(running.log).toContain('the bot has stopped');
    expect(running.log).not.toContain('a second time');
  });
});
