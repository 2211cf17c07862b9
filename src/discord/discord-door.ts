import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config, DiscordConfig } from '../config.js';
import { noJournal } from '../moderation/journal.js';
import type { OperatorError } from '../operator-error.js';
import type { Services } from '../services.js';
import { openJournal } from '../storage/journal-file.js';
import { readHashKey } from '../storage/secret-key.js';
import { cooldownsEvery } from './ask/cooldowns.js';
import type { Command } from './commands/command.js';
import { describeDiff } from './commands/command-diff.js';
import { deployCommands } from './commands/deploy-commands.js';
import { describeInvitation } from './commands/invitation.js';
import { startBot } from './start-bot.js';

/** The way into Discord. */
export interface DiscordDoor {
  /**
   * Is the bot until `stop` is called.
   * @throws SessionOverError when the session ends for good, SessionRefusedError and
   *   LoginRefusedError when Discord refuses the intents or the token.
   */
  run(services: Services): Promise<void>;
  /** Registers the commands; gives what changed, one line a command, and how to invite the bot. */
  deploy(): Promise<string>;
  /** Ends `run` in order: no new events, answers under way finish, the connection closes. */
  stop(): Promise<void>;
}

/** Opens nothing yet: `run` and `deploy` do. */
export function createDiscordDoor(
  config: Pick<Config, 'hashKey' | 'dataDir' | 'fetchesPrivateAddresses'>,
  discord: DiscordConfig,
  commands: readonly Command[],
  log: Logger,
): DiscordDoor {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function run(services: Services): Promise<void> {
    let die: (error: OperatorError) => void = () => undefined;
    const over = new Promise<void>((resolve, reject) => {
      die = reject;
      stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    // Whoever waits comes later; until then a rejection must not count as unhandled.
    over.catch(() => undefined);
    await services.warmUp();
    const bot = await startBot({
      token: discord.token,
      api: discord.api,
      commands,
      newest: () => services.generation(),
      log,
      // Where nothing is kept, neither is a key.
      hashKey: services.isTemporary ? randomBytes(32) : await readHashKey(config, log),
      stores: services.stores,
      journal: services.isTemporary ? noJournal : openJournal(config.dataDir),
      sources: services.sources,
      places: discord,
      readsMessages: discord.readsMessages,
      ...(discord.readsLinks ? { readLink: services.readLink } : {}),
      cooldowns: cooldownsEvery({
        userMs: discord.userCooldownMs,
        guildMs: discord.guildCooldownMs,
      }),
      undoMs: discord.undoMs,
      onDead: die,
      signal: stopping.signal,
    });
    // Nobody's first question of a new corpus should wait for what can be prepared.
    services.follow(() => {
      bot.knowledge.warmUp().catch((err: unknown) => {
        log.error({ err }, 'a new corpus could not be prepared; questions prepare it');
      });
    });
    try {
      await over;
    } finally {
      await bot.stop();
      log.info({ counters: bot.metrics.counters }, 'the bot has stopped');
    }
  }

  return {
    async run(services) {
      running = run(services);
      try {
        await running;
      } catch (error) {
        // A login that was given up because the bot was asked to stop.
        if (!stopping.signal.aborted) throw error;
      }
    },
    async deploy() {
      const diff = await deployCommands({
        ...discord,
        commands: commands.map(({ data }) => ({ ...data })),
      });
      return `${describeDiff(diff)}\n\n${describeInvitation(discord.applicationId)}`;
    },
    async stop() {
      stopping.abort(new Error('the bot was asked to stop'));
      // Its failure is told where it was started.
      await running.catch(() => undefined);
    },
  };
}
