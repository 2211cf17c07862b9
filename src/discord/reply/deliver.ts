import { setTimeout as pause } from 'node:timers/promises';
import { noteOutcome } from '../../logging/event-trail.js';
import type { Bot } from '../bot.js';
import { classifyFailure } from './delivery-failure.js';

/** The first pause before another attempt, and the longest: each is twice the one before. Guesses. */
const firstPauseMs = 50;
const longestPauseMs = 400;

/**
 * Whether what was sent is there. `there-already`: an answer stands there that came before; mostly
 * this very one, sent again by the library after a time-out, else another process's. `unknown`: it may
 * stand there, and nobody said so.
 */
export type Arrival = 'arrived' | 'there-already' | 'unknown' | 'failed';

/** What became of a message that was sent or edited. */
export interface Delivered {
  readonly arrival: Arrival;
  /** What sending it gave; null when it is not known. */
  readonly messageId: string | null;
}

/**
 * Sends until it has arrived, or until it is too late. Only for what Discord takes at most once (the
 * first answer to an interaction, a message with an enforced nonce) or what may be done twice (an
 * edit): after a broken connection or an error of Discord's own nobody knows whether it arrived.
 * Never throws; what goes wrong is counted and logged.
 * @param send gives the message's id, where it is told
 * @param until an instant of `bot.now()`
 */
export async function deliver(
  send: () => Promise<string | null>,
  { metrics: { counters }, log, now }: Pick<Bot, 'metrics' | 'log' | 'now'>,
  until: number,
): Promise<Delivered> {
  const ended = (arrival: Arrival): Delivered => ({ arrival, messageId: null });
  let pauseMs = firstPauseMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return { arrival: 'arrived', messageId: await send() };
    } catch (error) {
      const failure = classifyFailure(error);
      if (failure === 'unknown' && now() + pauseMs < until) {
        counters.repeated += 1;
        log.debug({ err: error, attempt }, 'an answer is sent once more');
        await pause(pauseMs);
        pauseMs = Math.min(2 * pauseMs, longestPauseMs);
        continue;
      }
      // The one before had arrived after all.
      if (failure === 'double' && attempt > 0) return ended('arrived');
      if (failure === 'late') counters.late += 1;
      else if (failure === 'double') counters.double += 1;
      else if (failure === 'forbidden') counters.forbidden += 1;
      else counters.errors += 1;
      noteOutcome(failure);
      log.warn({ err: error, failure }, 'an answer could not be delivered');
      if (failure === 'double') return ended('there-already');
      return ended(failure === 'unknown' || attempt > 0 ? 'unknown' : 'failed');
    }
  }
}
