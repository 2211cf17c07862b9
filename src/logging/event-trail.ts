import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

/** What the bot does something about; every line of the log about it has the same `event`. */
export type EventKind =
  | 'command'
  | 'suggestions'
  | 'button'
  | 'form'
  | 'message'
  | 'watch'
  | 'guild-left'
  | 'permissions-changed'
  | 'job';

/** How an event ended. */
export type EventOutcome =
  | 'done'
  /** The reader has an apology, or there was nobody to tell. */
  | 'failed'
  | 'late'
  | 'double'
  | 'forbidden'
  | 'unknown'
  | 'other'
  | 'replayed'
  | 'cooled-down';

/** The event that is under way. */
export interface EventTrail {
  /** Random, so that it says nothing of anybody. */
  readonly id: string;
  outcome: EventOutcome;
}

const trails = new AsyncLocalStorage<EventTrail>();

/** The event on whose account this runs; null outside of one. Timers and promises take it along. */
export function currentEvent(): EventTrail | null {
  return trails.getStore() ?? null;
}

/** Notes how the event that is under way will have ended; the last note counts. */
export function noteOutcome(outcome: EventOutcome): void {
  const trail = currentEvent();
  if (trail !== null) trail.outcome = outcome;
}

/** What an event is called in the log. */
export interface EventName {
  readonly kind: EventKind;
  /** Of a command, one of ours. */
  readonly command?: string;
  readonly job?: string;
}

/**
 * Does the work of one event; the log's level `debug` tells when it begins and how it ends. What was
 * begun on account of another event, such as a job, goes on under its id.
 */
export async function inEvent<Result>(
  name: EventName,
  log: Pick<Logger, 'debug'>,
  work: () => Promise<Result>,
  caused: EventTrail | null = null,
): Promise<Result> {
  const trail: EventTrail = { id: caused?.id ?? randomBytes(5).toString('hex'), outcome: 'done' };
  return trails.run(trail, async () => {
    const { kind, command, job } = name;
    const begunMs = performance.now();
    log.debug({ kind, command, job }, 'an event begins');
    try {
      return await work();
    } catch (error) {
      trail.outcome = 'failed';
      throw error;
    } finally {
      const ms = Math.round(performance.now() - begunMs);
      log.debug({ kind, command, job, outcome: trail.outcome, ms }, 'an event ends');
    }
  });
}
