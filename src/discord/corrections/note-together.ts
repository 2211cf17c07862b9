import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type {
  GivenAnswer,
  GivenAnswerStore,
  GivenAnswers,
} from '../../moderation/given-answer-store.js';
import type { Journal } from '../../moderation/journal.js';
import type { Metrics } from '../metrics.js';
import { Givings } from './givings.js';

/** How long answers wait for others to be written with them, and how many at most are. Guesses. */
const waitMs = 250;
const maxTogether = 500;

/**
 * Notes the answers of a quarter of a second in one transaction. Each transaction waits for the disk,
 * and with SQLite everything waits with it: at 200 answers a second that would be most of the time.
 * Until then they stand in a journal, which outlives the process: written before an answer is sent,
 * in some hundredths of a millisecond, with what its message can be found by should the process be
 * killed before it learns which it is.
 * What cannot be noted is counted, and told once for one time of trouble; it stays in the journal, and
 * the next start notes it.
 */
export function noteTogether(
  store: GivenAnswerStore,
  { metrics, log, journal }: NotingDependencies,
): GivenAnswers {
  const givings = new Givings(journal, (err) => fail(err, 1));
  let waiting: { readonly key: number; readonly answer: Omit<GivenAnswer, 'id'> }[] = [];
  let writing: Promise<void> | null = null;
  let isFailing = false;
  const fail = (err: unknown, answers: number): void => {
    metrics.counters.unnoted += answers;
    log[isFailing ? 'debug' : 'error'](
      { err, answers },
      'answers were given that cannot be noted, and so not be corrected',
    );
    isFailing = true;
  };
  const write = async (): Promise<void> => {
    await pause(waitMs);
    writing = null;
    const noted = waiting;
    waiting = [];
    for (let from = 0; from < noted.length; from += maxTogether) {
      const portion = noted.slice(from, from + maxTogether);
      try {
        await store.note(...portion.map(({ answer }) => answer));
        isFailing = false;
        givings.settle(portion.map(({ key }) => key));
      } catch (err) {
        fail(err, portion.length);
      }
    }
    givings.tidy();
  };
  const give: GivenAnswers['give'] = (answer, sought) => {
    const key = givings.begin(answer, sought);
    return {
      shown(message) {
        givings.shown(key, message);
        waiting.push({ key, answer: { ...answer, message } });
        writing ??= write();
        return writing;
      },
      notShown: () => givings.drop(key),
    };
  };
  return {
    ...store,
    give,
    async note(...answers) {
      await Promise.all(answers.map(({ message, ...answer }) => give(answer, null).shown(message)));
    },
    async noteLeft(find) {
      try {
        const unknown: Omit<GivenAnswer, 'id'>[] = [];
        for (const { answer, sought } of givings.left()) {
          const message = sought === null ? answer.message : await find(sought, answer.at);
          if (message === 'unknown') return;
          if (message === null || !(await store.isNoted(message))) {
            unknown.push({ ...answer, message });
          }
        }
        for (let from = 0; from < unknown.length; from += maxTogether) {
          await store.note(...unknown.slice(from, from + maxTogether));
        }
        journal.forgetLeft();
        if (unknown.length > 0) {
          log.info({ answers: unknown.length }, 'answers that an ended process gave were noted');
        }
      } catch (err) {
        log.error({ err }, 'what an ended process gave cannot be noted; trying again');
      }
    },
    close() {
      givings.tidy();
      journal.close();
    },
    async isNoted(message) {
      await writing;
      return store.isNoted(message);
    },
    async countQuoting(quoted) {
      await writing;
      return store.countQuoting(quoted);
    },
  };
}

interface NotingDependencies {
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly journal: Journal;
}
