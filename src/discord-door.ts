import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { commands } from '../commands/index.js';
import type { DiscordConfig } from './config.js';
import { cooldownsEvery } from './discord/cooldowns.js';
import { describeDiff } from './discord/deploy/command-diff.js';
import { deployCommands } from './discord/deploy/deploy-commands.js';
import { startBot } from './discord/start-bot.js';
import type { Services } from './services.js';

/** The way into Discord. */
export interface DiscordDoor {
  /**
   * Is the bot until `stop` is called.
   * @throws SessionOverError when the session ends for good, LoginRefusedError for a refused token.
   */
  run(services: Services): Promise<void>;
  /** Registers the commands; gives what changed, one line a command. */
  deploy(): Promise<string>;
  /** Ends `run` in order: no new events, answers under way finish, the connection closes. */
  stop(): Promise<void>;
}

/** The session with Discord ended and will not come back by itself; a supervisor should start anew. */
export class SessionOverError extends Error {
  readonly code = 'SESSION_OVER';

  constructor(readonly reason: string) {
    super(
      `expected a lasting session with Discord, which ended for good: ${reason}. If it happens again, ` +
        'check the token and the intents in the developer portal.',
    );
    this.name = 'SessionOverError';
  }
}

/** Opens nothing yet: `run` and `deploy` do. */
export function createDiscordDoor(config: DiscordConfig, log: Logger): DiscordDoor {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function run(services: Services): Promise<void> {
    let die: (reason: string) => void = () => undefined;
    const over = new Promise<void>((resolve, reject) => {
      die = (reason) => reject(new SessionOverError(reason));
      stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    // Whoever waits comes later; until then a rejection must not count as unhandled.
    over.catch(() => undefined);
    const bot = await startBot({
      token: config.token,
      api: config.api,
      commands,
      newest: () => services.generation(),
      log,
      // Votes and requests live in memory for now, so their key need not outlive the process.
      hashKey: randomBytes(32),
      cooldowns: cooldownsEvery({ userMs: config.userCooldownMs, guildMs: config.guildCooldownMs }),
      onDead: die,
      signal: stopping.signal,
    });
    try {
      await over;
    } finally {
      await bot.stop();
      log.info({ counters: bot.metrics.counters }, 'the bot has stopped');
    }
  }

  return {
    run(services) {
      running = run(services);
      return running;
    },
    async deploy() {
      const diff = await deployCommands({
        ...config,
        commands: commands.map(({ data }) => ({ ...data })),
      });
      return describeDiff(diff);
    },
    async stop() {
      stopping.abort(new Error('the bot was asked to stop'));
      // Its failure is told where it was started.
      await running.catch(() => undefined);
    },
  };
}
