import { join } from 'node:path';
import { existingFolder } from '../scripts/option-values.js';
import { readCommandLine } from '../scripts/read-command-line.js';

interface BenchOptions {
  readonly json?: true;
  /** Folder of judged sets; it may be missing unless it was named. */
  readonly sets: string;
  readonly madeUp?: true;
}

/** What was asked for with `npm run bench -- [options]`. */
export const { options } = readCommandLine<BenchOptions>('bench', (command) =>
  command
    .description(
      'measure speed, memory and quality beside six search engines; takes 3 to 5 minutes',
    )
    .option('--json', 'print the figures as JSON')
    .option(
      '--sets <folder>',
      'judged sets; without them made-up words are used',
      existingFolder,
      join(import.meta.dirname, '../../../shared/eval'),
    )
    .option('--made-up', 'use made-up words; measures speed and memory only'),
);
