import type { Logger } from 'pino';
import type { Metrics } from '../metrics.js';

/** What the guard needs. */
export interface ProcessGuard {
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Called when there have been too many: the process should end with an alarm. */
  readonly onTooMany: (reason: string) => void;
}

/** More than this many in `windowMs` and the process is no longer to be trusted. Guesses. */
const maxUnhandled = 5;
const windowMs = 60_000;

/**
 * Catches what nobody else could: discord.js throws inside its own event handlers when an event
 * lacks a field, and rejects without a handler when a resumed session is invalidated at once. One
 * such event must not end everybody's answers; a series of them must. Returns what undoes it.
 */
export function guardProcess({ metrics, log, onTooMany }: ProcessGuard): () => void {
  let recent: number[] = [];
  const note = (error: unknown): void => {
    const now = Date.now();
    metrics.counters.unhandled += 1;
    log.error({ err: error }, 'an error that nobody handled');
    recent = [...recent.filter((at) => now - at < windowMs), now];
    if (recent.length > maxUnhandled) {
      onTooMany(`${recent.length} unhandled errors within a minute`);
    }
  };
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  return () => {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
  };
}
