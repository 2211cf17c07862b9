import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { GivenAnswer, GivenAnswerStore } from '../../moderation/given-answer-store.js';
import type { Metrics } from '../metrics.js';

/** How long answers wait for others to be written with them, and how many at most are. Guesses. */
const waitMs = 250;
const maxTogether = 500;

/**
 * Notes the answers of a quarter of a second in one transaction. Each transaction waits for the disk,
 * and with SQLite everything waits with it: at 200 answers a second that would be most of the time.
 * The price: a process that dies loses the notes of that quarter second, and with them corrections.
 * What cannot be noted is counted, and told once for one time of trouble: the answers were given.
 */
export function noteTogether(
  store: GivenAnswerStore,
  { metrics, log }: { readonly metrics: Metrics; readonly log: Logger },
): GivenAnswerStore {
  let waiting: Omit<GivenAnswer, 'id'>[] = [];
  let writing: Promise<void> | null = null;
  let isFailing = false;
  const write = async (): Promise<void> => {
    await pause(waitMs);
    writing = null;
    const answers = waiting;
    waiting = [];
    for (let from = 0; from < answers.length; from += maxTogether) {
      const portion = answers.slice(from, from + maxTogether);
      try {
        await store.note(...portion);
        isFailing = false;
      } catch (err) {
        metrics.counters.unnoted += portion.length;
        log[isFailing ? 'debug' : 'error'](
          { err, answers: portion.length },
          'answers were given that cannot be noted, and so not be corrected',
        );
        isFailing = true;
      }
    }
  };
  return {
    ...store,
    async isNoted(message) {
      await writing;
      return store.isNoted(message);
    },
    async countQuoting(quoted) {
      await writing;
      return store.countQuoting(quoted);
    },
    note(...answers) {
      for (const answer of answers) waiting.push(answer);
      writing ??= write();
      return writing;
    },
  };
}
