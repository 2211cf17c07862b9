import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { existingFolder, someOf, wholeNumber } from '../../scripts/option-values.js';
import { readCommandLine } from '../../scripts/read-command-line.js';
import { engineNames } from '../peers/engine-names.js';
import { luceneNames } from './lucene.js';
import { parseSizes } from './passage-count.js';

/** Every engine, ours first, then Lucene. */
export const allNames: readonly string[] = [
  engineNames[0],
  ...Object.values(luceneNames),
  ...engineNames.slice(1),
];

interface SearchBenchOptions {
  readonly size: readonly number[];
  /** All of them when absent. */
  readonly engines?: readonly string[];
  readonly resume?: true;
  readonly repeat: number;
  readonly stages: readonly string[];
  readonly json?: true;
  /** Folder of judged sets; it may be missing unless it was named. */
  readonly sets: string;
  readonly work: string;
  /** The page to overwrite; none when absent. */
  readonly write?: string;
}

/** What was asked for with `npm run bench:search -- [options]`. */
export const { options } = readCommandLine<SearchBenchOptions>('bench:search', (command) => {
  const page = join(import.meta.dirname, '../../../docs/bench-search.md');
  return command
    .description(
      'measure the search beside its peers, each engine in a process of its own; takes about 5 minutes for 70k',
    )
    .option('--size <numbers>', 'passages, such as 70k,700k,7m', readSizes, parseSizes('70k'))
    .option(
      '--engines <names>',
      `some of ${allNames.join(', ')}, with commas between them`,
      someOf(allNames),
    )
    .option('--resume', 'keep what was measured before and do only what is missing')
    .option('--repeat <number>', 'how often to measure; the report has medians', wholeNumber(1), 1)
    .option(
      '--stages <names>',
      'what to do before the report: some of texts, speed, quality; report for nothing',
      someOf(['texts', 'speed', 'quality', 'report']),
      ['texts', 'speed', 'quality'],
    )
    .option('--json', 'print the figures as JSON instead of the report')
    .option(
      '--sets <folder>',
      'judged sets; without them made-up words are used',
      existingFolder,
      join(import.meta.dirname, '../../../../shared/eval'),
    )
    .option(
      '--work <folder>',
      'where texts, indexes and figures are kept',
      join(tmpdir(), 'receipts-bench-search'),
    )
    .addOption(
      new Option(
        '--write [page]',
        'write the report into a page, docs/bench-search.md if none is named',
      ).preset(page),
    );
});

function readSizes(text: string): readonly number[] {
  try {
    return parseSizes(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidArgumentError('Expected numbers such as 70k, 700k or 7m.');
  }
}
