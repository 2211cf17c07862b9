import { parseArgs } from 'node:util';
import { threadMs } from '../thread-time.js';
import { tryWorstQuestions } from '../worst-questions.js';
import { doors } from './bring-all.js';
import { bringRandom } from './bring-random.js';
import { Ledger, maxMs } from './ledger.js';
import { Scene } from './scene.js';

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
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      random: { type: 'string' },
      seed: { type: 'string', default: '1' },
      every: { type: 'string', default: '24' },
      only: { type: 'string', default: [...Object.keys(doors), 'random', 'questions'].join() },
      name: { type: 'string', default: '' },
    },
  });
  const parts = new Set(values.only.split(','));
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
      const ladderEvery = Number(values.every);
      for (const [part, door] of bring) {
        await ledger.timed(part, () =>
          door(scene, { isQuick: values.quick, ladderEvery, name: values.name }),
        );
      }
      const random = Number(values.random ?? (values.quick ? 500 : 10_000));
      if (parts.has('random')) {
        await ledger.timed('random', () => bringRandom(scene, random, Number(values.seed)));
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
