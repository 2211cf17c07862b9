import type { DiscordDoor } from '../discord/discord-door.js';
import type { SimilarityName } from '../search/similarities.js';
import type { Services } from '../services.js';
import type { Terminal } from './terminal.js';
import type { Upkeep } from './upkeep.js';

/** What every command of the terminal works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** What `eval` measures with; the services have it of their own. */
  readonly similarity: SimilarityName;
  /** The variables that npm sets for a script, `npm_lifecycle_event` and the like; none without npm. */
  readonly npm: Readonly<Record<string, string | undefined>>;
  /** The way into Discord; null when no token is set. */
  readonly discord: DiscordDoor | null;
  /**
   * Opens the stored corpus, or, when files or folders are named, a corpus of just these
   * that lives in memory and leaves nothing behind. What the caller does not close is closed at the end.
   */
  readonly openServices: (corpusFiles: readonly string[]) => Promise<Services>;
  /** From now on a signal ends the program in order: what is under way, then the services. */
  readonly endOnSignals: () => void;
  /** The database as a whole, for backups and the like. */
  readonly openUpkeep: () => Promise<Upkeep>;
}

/** Runs the work with open services and closes them, whatever happens. */
export async function withServices<Result>(
  context: CommandContext,
  corpusFiles: readonly string[],
  work: (services: Services) => Promise<Result>,
): Promise<Result> {
  const services = await context.openServices(corpusFiles);
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}
