import { type ChildProcess, spawn } from 'node:child_process';
import { packagePath } from '../../../src/package-path.js';
import { builtProgram } from '../../built/built-path.js';
import { temporaryFolder } from '../../cli/spawn-program.js';
import type { LoopbackDiscord } from '../../loopback/index.js';
import { harbourFolder } from './harbour-files.js';

const built: readonly [string, ...string[]] = [process.execPath, builtProgram];

/** The program as it is shipped, in a process of its own, told about Discord by its environment alone. */
export class ShippedBot {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  log = '';

  /**
   * @param command How the program is started; by default the tests' build of it by Node.js.
   */
  constructor(
    discord: LoopbackDiscord,
    args: readonly string[],
    environment = {},
    command: readonly [string, ...string[]] = built,
  ) {
    const [program, ...first] = command;
    this.#child = spawn(program, [...first, ...args], {
      cwd: packagePath(),
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: temporaryFolder(),
        DISCORD_TOKEN: discord.token,
        DISCORD_APPLICATION_ID: discord.bot.id,
        DISCORD_API: discord.api,
        USER_COOLDOWN_MS: '0',
        GUILD_COOLDOWN_MS: '0',
        UNDO_SECONDS: '0',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.log += chunk;
      });
    }
    // Comes when nobody holds its output any more: neither it nor a process that it started.
    this.ended = new Promise((resolve) => this.#child.on('close', (code) => resolve(code)));
  }

  /** Starts the bot over the harbour's texts. */
  static launch(discord: LoopbackDiscord): ShippedBot {
    return new ShippedBot(discord, ['start', '--corpus', harbourFolder()]);
  }

  /** Starts it and waits until it says that it is ready. */
  static async start(discord: LoopbackDiscord): Promise<ShippedBot> {
    const bot = ShippedBot.launch(discord);
    await bot.says('the bot is ready');
    return bot;
  }

  /** Registers the commands and gives what was printed. */
  static async deploy(discord: LoopbackDiscord, environment = {}): Promise<string> {
    const run = new ShippedBot(discord, ['deploy'], environment);
    const code = await run.ended;
    if (code !== 0) throw new Error(`deploy ended with ${code}: ${run.log}`);
    return run.log;
  }

  /** Waits until the log holds these words. */
  async says(words: string): Promise<void> {
    let isOver = false;
    void this.ended.then(() => {
      isOver = true;
    });
    while (!this.log.includes(words)) {
      if (isOver) throw new Error(`the bot ended without saying "${words}": ${this.log}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends a signal. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Sends a signal to a whole group of processes, as a terminal does; for a command that leads one. */
  signalGroup(name: NodeJS.Signals): void {
    process.kill(-(this.#child.pid ?? Number.NaN), name);
  }

  /** What the process was ended by, if it was. */
  get endedBy(): NodeJS.Signals | null {
    return this.#child.signalCode;
  }

  /** Asks the process to end and gives its exit code. */
  stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return this.ended;
  }
}
