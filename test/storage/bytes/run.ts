import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../bench/seeded-random.js';
import { wholeNumber } from '../../scripts/option-values.js';
import { readCommandLine } from '../../scripts/read-command-line.js';
import { flipBytes } from './flip-bytes.js';

// `npm run test:bytes [-- FLIPS SEED]`: one byte changed at a time, in a fresh copy of a database each.
let flips = 1_000;
let seed = 20_261_130;
readCommandLine('test:bytes', (command) =>
  command
    .description('change single bytes of a database and look for what goes unnoticed')
    .argument('[flips]', 'how many bytes; default: 1000', wholeNumber(1))
    .argument('[seed]', 'of the random numbers; default: 20261130', wholeNumber(0))
    .action((count?: number, start?: number) => {
      flips = count ?? flips;
      seed = start ?? seed;
    }),
);
const folder = mkdtempSync(join(tmpdir(), 'receipts-bytes-'));
try {
  const figures = await flipBytes(folder, flips, seededRandom(seed), (done) => {
    if (done % 100 === 0) console.error(`${done} of ${flips}`);
  });
  const { broken, ...counts } = figures;
  console.log(`${flips} single bytes changed (seed ${seed})`);
  for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(10)} ${count}`);
  console.log(`broken     ${broken.length}`);
  for (const story of broken.slice(0, 5)) console.log(story);
  const isGood = counts.misquoted + counts.misshown + counts.unnoticed + broken.length === 0;
  process.exitCode = isGood ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
