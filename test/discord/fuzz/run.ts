import fc from 'fast-check';
import { checkCase, type Fault } from './check-case.js';
import { randomCase } from './random-case.js';

/** `npm run fuzz:discord -- [count] [seed]`: renders that many random answers and checks every message. */
const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  throw new Error('expected: npm run fuzz:discord -- [count, at least 1] [seed, an integer]');
}

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
