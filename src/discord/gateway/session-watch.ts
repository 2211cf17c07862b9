import { type Client, Events, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import type { OperatorError } from '../../operator-error.js';
import type { Metrics } from '../metrics.js';
import { isRefusalCode, SessionOverError, SessionRefusedError } from './session-errors.js';

/** What the watch needs. */
export interface SessionWatch {
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Called once, when the session cannot come back by itself: the process should end with an alarm. */
  readonly onDead: (error: OperatorError) => void;
}

/** What the log says of the end of a session: Discord's code, or how many requests it refused. */
interface Ending {
  readonly closeCode?: number;
  readonly requests?: number;
}

/** Requests that Discord refused (401, 403, 429) in ten minutes; at 10,000 the address is banned. */
const maxInvalidRequests = 5_000;

/** Listens for what discord.js tells but does not act on. */
export function watchSession(client: Client, { metrics, log, onDead }: SessionWatch): void {
  let isDead = false;
  const die = (error: OperatorError, { closeCode, requests }: Ending = {}): void => {
    if (isDead) return;
    isDead = true;
    log.fatal(
      { closeCode, requests },
      'the session with Discord is over and will not come back by itself',
    );
    onDead(error);
  };
  /** Shards without a session, of which that was told: one line for one time of trouble. */
  const away = new Set<number>();
  const isTold = (shard: number): boolean => away.has(shard) || !away.add(shard).has(shard);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn({ closeCode: code, shard }, 'disconnected');
    if (isRefusalCode(code)) die(new SessionRefusedError(code), { closeCode: code });
  });
  client.on(Events.Invalidated, () => die(new SessionOverError('the session was invalidated')));
  client.on(Events.ShardError, (error, shard) => {
    log[away.has(shard) ? 'debug' : 'warn']({ err: error, shard }, 'the connection had an error');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    log[isTold(shard) ? 'debug' : 'info']({ shard }, 'reconnecting, until it works');
  });
  client.on(Events.ShardReady, (shard) => {
    if (away.delete(shard)) log.info({ shard }, 'connected again');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    away.delete(shard);
    log.info({ shard, replayed }, 'resumed');
  });
  client.on(Events.Error, (error) => {
    metrics.counters.errors += 1;
    log.error({ err: error }, 'the client had an error');
  });
  // Of its warning, which is free text, only that there is one: it may name what somebody sent.
  client.on(Events.Warn, () => log.warn('the client warns'));
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) => {
    metrics.counters.rateLimited += 1;
    log.warn({ route, waitMs: timeToReset, global }, 'rate limited');
  });
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => {
    metrics.counters.invalidRequests = count;
    log.warn({ count }, 'Discord refuses many requests');
    if (count >= maxInvalidRequests) {
      die(new SessionOverError(`${count} refused requests in ten minutes`), { requests: count });
    }
  });
}

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
