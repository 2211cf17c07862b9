import fc from 'fast-check';
import { wholeNumber } from '../../scripts/option-values.js';
import { readCommandLine } from '../../scripts/read-command-line.js';
import { checkCase, type Fault } from './check-case.js';
import { randomCase } from './random-case.js';

/** `npm run fuzz:discord -- [count] [seed]`: renders that many random answers and checks every message. */
let count = 10_000;
let seed = Date.now() % 2 ** 31;
readCommandLine('fuzz:discord', (command) =>
  command
    .description('render random answers and check every message')
    .argument('[count]', 'how many; default: 10000', wholeNumber(1))
    .argument('[seed]', 'of the random numbers; default: another one each time', wholeNumber(0))
    .action((times?: number, start?: number) => {
      count = times ?? count;
      seed = start ?? seed;
    }),
);

const totals = { answers: 0, payloads: 0, quoted: 0 };
let smallest: Fault | null = null;
const began = performance.now();
const outcome = fc.check(
  fc.property(randomCase, (fuzzCase) => {
    const { payloads, quotedLength, faults } = checkCase(fuzzCase);
    totals.answers += 1;
    totals.payloads += payloads;
    totals.quoted += quotedLength;
    for (const fault of faults) {
      if (smallest === null || fault.payload.length < smallest.payload.length) smallest = fault;
    }
    return faults.length === 0;
  }),
  { numRuns: count, seed },
);
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${totals.answers} answers, ${totals.payloads} messages, ` +
    `${totals.quoted} quoted characters, ${seconds} s, seed ${seed}`,
);
if (outcome.failed) {
  process.exitCode = 1;
  console.log(`failed with seed ${outcome.seed}, path ${outcome.counterexamplePath}`);
  if (outcome.errorInstance !== null && smallest === null) console.log(outcome.errorInstance);
  else console.log('smallest:', smallest);
} else console.log('nothing found');
