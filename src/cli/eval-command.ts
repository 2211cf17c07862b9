import { join, parse } from 'node:path';
import { type Command, Option } from 'commander';
import { packagePath } from '../package-path.js';
import type { Services } from '../services.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure, exitCodes } from './command-failure.js';
import { parseCountOption } from './option-values.js';
import { Progress } from './progress.js';

interface EvalFlags {
  readonly all?: true;
  readonly data: string;
  /** The page to overwrite; none when absent. */
  readonly write?: string;
  readonly split?: string;
  /** True without a number. */
  readonly failures?: number | true;
  readonly json?: true;
  readonly corpus?: readonly string[];
  /** True without a file. */
  readonly struck?: string | true;
  /** True without a number. */
  readonly exchanged?: number | true;
}

/** `eval <path>`: figures on a judged set, on golden questions or on judged voices. `eval --all`: on all there are. */
export function registerEvalCommand(program: Command, context: CommandContext): void {
  const { terminal } = context;
  program
    .command('eval')
    .description(
      'measure retrieval on a BEIR folder, answers on golden questions, or who is named on judged voices',
    )
    .argument(
      '[path]',
      'a folder in BEIR’s layout, or a .jsonl file of golden questions or of judged voices',
    )
    .option('--all', 'measure all judged sets of a folder')
    .option(
      '--data <folder>',
      'with --all: the folder of judged sets',
      packagePath('..', 'shared', 'eval'),
    )
    .addOption(
      new Option(
        '--write [page]',
        'with --all: write the figures into the marked part of a page, docs/quality.md if none is named',
      ).preset(packagePath('docs', 'quality.md')),
    )
    .option(
      '--split <name>',
      'the split of a BEIR folder to judge by; default: the only one, or dev',
    )
    .option(
      '--failures [number]',
      'list what went wrong, worst first: so many, or all',
      parseCountOption,
    )
    .option('--json', 'print the figures as one JSON object')
    .option(
      '--corpus <files...>',
      'answer golden questions from these files; default: the stored corpus, with --all the folder seeds next to the data',
    )
    .option(
      '--struck [file]',
      'ask golden questions of this corpus without their answers too; default: corpus-struck.jsonl next to --corpus corpus.jsonl',
    )
    .option(
      '--exchanged [number]',
      'ask golden questions once more with a name, number or year exchanged; default: 200 of them',
      parseCountOption,
    )
    .action(async (path: string | undefined, flags: EvalFlags) => {
      if ((path === undefined) === (flags.all === undefined)) {
        throw new CommandFailure(
          'Expected a path to measure or --all; found ' +
            (path === undefined ? `neither.${describeTaken(flags)}` : 'both.'),
          exitCodes.usage,
        );
      }
      const progress = new Progress(terminal);
      const opened: Services[] = [];
      const measuring = {
        similarity: context.similarity,
        ...(flags.failures === undefined
          ? {}
          : { failures: flags.failures === true ? Number.POSITIVE_INFINITY : flags.failures }),
        onProgress: (message: string) => progress.show(message),
      };
      const openAnswerer = async (files: readonly string[]) => {
        const services = await context.openServices(files);
        opened.push(services);
        return services.answerer;
      };
      try {
        const text =
          path === undefined
            ? await measureAll(flags, measuring, openAnswerer)
            : await measureOne(path, flags, measuring, openAnswerer);
        progress.clear();
        await terminal.print(text);
      } finally {
        progress.clear();
        for (const services of opened) await services.close();
      }
    });
}

/** Behind `--corpus` every word counts as a file, so that a path after it is none to measure. */
function describeTaken({ corpus = [] }: EvalFlags): string {
  return corpus.length < 2 ? '' : ' --corpus took every word after it: put the path first.';
}

type Measuring = Pick<import('../eval/retrieval.js').MeasuringOptions, 'failures' | 'onProgress'> &
  Pick<CommandContext, 'similarity'>;
type OpenAnswerer = (files: readonly string[]) => Promise<Services['answerer']>;

async function measureOne(
  path: string,
  {
    split = null,
    json,
    corpus = [],
    struck,
    exchanged,
  }: { split?: string | null } & Omit<EvalFlags, 'split'>,
  measuring: Measuring,
  openAnswerer: OpenAnswerer,
): Promise<string> {
  // Loaded late: it brings the language rules, which other commands may not need.
  const { runEvaluation } = await import('../eval/evaluation.js');
  const { renderEvaluation } = await import('../eval/render-evaluation.js');
  const { createSearchRanker } = await import('../eval/search-ranker.js');
  const { shippedLanguage } = await import('./eval-all.js');
  const { openIngestAlone } = await import('./eval-voices.js');
  const struckFile = struck === undefined ? null : struckFileOf(struck, corpus);
  const { ingestAlone, close } = await openIngestAlone();
  try {
    const result = await runEvaluation({
      path,
      split,
      ...measuring,
      openRanker: async () => createSearchRanker(await shippedLanguage(measuring.similarity)),
      openAnswerer: () => openAnswerer(corpus),
      exchanged: exchanged === true ? 200 : exchanged,
      openStruck: struckFile === null ? undefined : () => openAnswerer([struckFile]),
      ingestAlone,
    });
    return json ? JSON.stringify(result) : renderEvaluation(result);
  } finally {
    await close();
  }
}

/** `corpus-struck.jsonl` for `corpus.jsonl`, where no file is named. */
function struckFileOf(struck: string | true, [corpus, ...others]: readonly string[]): string {
  if (struck !== true) return struck;
  if (corpus === undefined || others.length > 0) {
    throw new CommandFailure(
      'Expected --struck with a file, or with one file of --corpus that has its struck copy next to it; found neither.',
      exitCodes.usage,
    );
  }
  const { dir, name, ext } = parse(corpus);
  return join(dir, `${name}-struck${ext}`);
}

async function measureAll(
  { data, write, json, corpus }: EvalFlags,
  measuring: Measuring,
  openAnswerer: OpenAnswerer,
): Promise<string> {
  const { evaluateFolder, writeQualityPage } = await import('./eval-all.js');
  const { renderAll } = await import('../eval/all-table.js');
  const files = corpus ?? [join(data, '..', 'seeds')];
  const results = await evaluateFolder({
    data,
    ...measuring,
    openGolden: () => openAnswerer(files),
  });
  if (write !== undefined)
    await writeQualityPage(write, results, new Date().toISOString().slice(0, 10));
  return json ? JSON.stringify(results) : renderAll(results);
}
