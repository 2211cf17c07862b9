import { readFileSync } from 'node:fs';
import { exitCodes } from './cli/command-failure.js';
import { runProgram } from './cli/program.js';
import { drawIndexing } from './cli/progress.js';
import { Terminal } from './cli/terminal.js';
import { type Config, ConfigError, loadConfig, npmVariables } from './config.js';
import { endOnSignals, take } from './ending.js';
import { logIndexing } from './generation/indexing-watch.js';
import { createLogger, logProcess } from './logging/logging.js';
import { packagePath } from './package-path.js';
import type { Services } from './services.js';

/**
 * Opens the doors that the command line asks for and closes them in order: first the door, then
 * the services behind it. Returns the exit code.
 */
async function main(args: readonly string[]): Promise<number> {
  const config = readConfigOrSay();
  if (config === null) return exitCodes.usage;
  const logger = createLogger(config.logLevel, process.stderr);
  logProcess(logger, process);
  const terminal = new Terminal(process, config.colour);
  const opened = new Set<Services>();
  const closeServices = {
    name: 'closing the store',
    withinMs: 2_000,
    async run() {
      const open = [...opened];
      opened.clear();
      for (const services of open) await services.close();
    },
  };
  // Discord's library, the database and the language rules take most of a start: each is loaded
  // only by a command that needs it.
  const discord =
    config.discord === null
      ? null
      : (await import('./discord/discord-door.js')).createDiscordDoor(
          config,
          config.discord,
          (await import('../commands/index.js')).commands,
          logger,
        );
  try {
    return await runProgram(args, packageVersion(), {
      terminal,
      discord,
      // Only the bot has somebody to say goodbye to. Everything else may be ended at any moment, and
      // what the system does by itself is quicker and more certain than what a program could do.
      similarity: config.similarity,
      npm: npmVariables(),
      endOnSignals: () =>
        endOnSignals({
          log: logger,
          isChildOfNpm: config.isChildOfNpm,
          steps: () => [
            {
              name: 'leaving Discord',
              withinMs: 5_000,
              run: () => discord?.stop() ?? Promise.resolve(),
            },
            closeServices,
          ],
        }),
      openServices: async (corpusFiles) => {
        const { openServices, openTemporaryServices } = await import('./services.js');
        const watchIndexing = terminal.showsProgress ? drawIndexing(terminal) : logIndexing(logger);
        const services =
          corpusFiles.length > 0
            ? await openTemporaryServices(config, logger, corpusFiles, watchIndexing)
            : await openServices(config, logger, watchIndexing);
        opened.add(services);
        return services;
      },
      openUpkeep: async () => (await import('./cli/upkeep.js')).createUpkeep(config),
    });
  } catch (error) {
    logger.fatal({ err: error }, 'the program stopped');
    return exitCodes.failure;
  } finally {
    await take({ ...closeServices, withinMs: 30_000 }, logger);
    if (discord !== null || config.databaseUrl !== null) exitSoon();
  }
}

/** A connection to a server that does not answer any more must not keep a program that has ended. */
function exitSoon(): void {
  setTimeout(() => process.exit(), 3_000).unref();
}

function readConfigOrSay(): Config | null {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}

function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}

process.exitCode = await main(process.argv.slice(2));
