import type { Command } from 'commander';
import { isJudgedSetError } from '../eval/judged-set-error.js';
import { renderEvaluation } from '../eval/render-evaluation.js';
import type { Services } from '../services.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { parseCountOption } from './option-values.js';
import { Progress } from './progress.js';

interface EvalFlags {
  readonly split?: string;
  readonly failures?: number;
  readonly json?: true;
  readonly corpus?: readonly string[];
}

/** `eval <path>`: figures on a judged set or on golden questions. */
export function registerEvalCommand(program: Command, context: CommandContext): void {
  const { terminal } = context;
  program
    .command('eval')
    .description('measure retrieval on a BEIR folder, or answers on a file of golden questions')
    .argument('<path>', 'a folder in BEIR’s layout, or a .jsonl file of golden questions')
    .option(
      '--split <name>',
      'the split of a BEIR folder to judge by; default: the only one, or dev',
    )
    .option('--failures <number>', 'list this many of the worst questions', parseCountOption)
    .option('--json', 'print the figures as one JSON object')
    .option(
      '--corpus <files...>',
      'answer golden questions from these files; default: the stored corpus',
    )
    .action(async (path: string, { split, failures, json, corpus = [] }: EvalFlags) => {
      const progress = new Progress(terminal);
      const opened: Services[] = [];
      // Loaded late: it brings the language rules, which other commands may not need.
      const { runEvaluation } = await import('../eval/evaluation.js');
      try {
        const result = await runEvaluation({
          path,
          split: split ?? null,
          ...(failures === undefined ? {} : { failures }),
          onProgress: (message) => progress.show(message),
          openAnswerer: async () => {
            const services = await context.openServices(corpus);
            opened.push(services);
            return services.answerer;
          },
        });
        progress.clear();
        await terminal.print(json ? JSON.stringify(result) : renderEvaluation(result));
      } catch (error) {
        throw isJudgedSetError(error) ? new CommandFailure(error.message) : error;
      } finally {
        progress.clear();
        for (const services of opened) await services.close();
      }
    });
}
