import { someOf, wholeNumber } from '../../scripts/option-values.js';
import { readCommandLine } from '../../scripts/read-command-line.js';
import { threadMs } from '../thread-time.js';
import { tryWorstQuestions } from '../worst-questions.js';
import { doors } from './bring-all.js';
import { bringRandom } from './bring-random.js';
import { Ledger, maxMs } from './ledger.js';
import { Scene } from './scene.js';

interface HostileOptions {
  readonly quick?: true;
  readonly random?: number;
  readonly seed: number;
  readonly every: number;
  readonly only: readonly string[];
  readonly name: string;
}

/**
 * Brings every hostile input known to a bot, by every door that takes it, while others ask:
 * `npm run test:hostile -- [--quick] [--random 10000] [--seed 1] [--every 24] [--only pages,random]`.
 * Parts are the doors (pastes, attachments, pages, files, labels), random and questions; with 10,000
 * random inputs on a busy machine, `--only random --random 2000 --seed 2` is a fifth of them.
 * A part can run by itself, and the last lines say how long each took and what was not as promised.
 * Exits with 1 when something is not as promised, and says what. Times are processor times, of the
 * answering thread or of a whole start, so that a busy machine changes nothing. Linux only.
 */
async function main(): Promise<number> {
  const allParts = [...Object.keys(doors), 'random', 'questions'];
  const { options: values } = readCommandLine<HostileOptions>('test:hostile', (command) =>
    command
      .description(
        'bring hostile documents, pages and questions to a bot; Linux only; takes minutes',
      )
      .option('--quick', 'fewer and smaller ones')
      .option(
        '--random <number>',
        'random inputs; default: 10000, or 500 with --quick',
        wholeNumber(0),
      )
      .option('--seed <number>', 'of the random inputs', wholeNumber(0), 1)
      .option('--every <number>', 'measure the calm after so many', wholeNumber(1), 24)
      .option('--only <parts>', `some of ${allParts.join(', ')}`, someOf(allParts), allParts)
      .option('--name <text>', 'only inputs with this in their name', ''),
  );
  const parts = new Set(values.only);
  const ledger = new Ledger();
  // What was found so far is worth something when somebody has no more time.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      ledger.print();
      process.exit(1);
    });
  }
  const bring = Object.entries(doors).filter(([door]) => parts.has(door));
  if (bring.length > 0 || parts.has('random')) {
    const scene = await Scene.open(ledger, threadMs);
    try {
      await scene.measureCalm();
      const ladderEvery = values.every;
      for (const [part, door] of bring) {
        await ledger.timed(part, () =>
          door(scene, { isQuick: values.quick === true, ladderEvery, name: values.name }),
        );
      }
      const random = values.random ?? (values.quick ? 500 : 10_000);
      if (parts.has('random')) {
        await ledger.timed('random', () => bringRandom(scene, random, values.seed));
      }
    } finally {
      await scene.close();
    }
  }
  if (parts.has('questions')) {
    const passages = values.quick ? 20_000 : 100_000;
    const longest = await ledger.timed('questions', () =>
      tryWorstQuestions({ passages, mebibytes: values.quick ? 4 : 16, only: values.name }),
    );
    if (longest > maxMs)
      ledger.fail(`a stretch of ${longest.toFixed(1)} ms for one of the worst questions`);
  }
  ledger.print();
  return ledger.failures.length > 0 ? 1 : 0;
}

process.exitCode = await main();
