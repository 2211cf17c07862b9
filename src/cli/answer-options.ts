import type { Command } from 'commander';
import type { AnswerOptions } from '../answer/answerer.js';
import { isAfterDate } from '../moments/date-filter.js';
import { CommandFailure, exitCodes } from './command-failure.js';
import { parseDateOption, parseSpeakerOption, parseTopOption } from './option-values.js';

/** The flags of every command that answers questions. */
export interface AnswerFlags {
  readonly json?: true;
  readonly explain?: true;
  readonly top?: number;
  readonly speaker?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly corpus?: readonly string[];
  /** A quotation to compare with the sources; only `ask` has it. */
  readonly quote?: string;
}

/** Adds the flags of `AnswerFlags` to a command. */
export function addAnswerFlags(command: Command): Command {
  return command
    .option('--json', 'print one JSON object for each answer')
    .option('--explain', 'show how each quote was found and scored')
    .option('--top <number>', 'list up to this many quotes, 1 to 25', parseTopOption)
    .option(
      '--speaker <name>',
      'only words of this speaker; a surname suffices, case and accents do not count',
      parseSpeakerOption,
    )
    .option('--from <date>', 'only what was said or happened on or after it', parseDateOption)
    .option('--to <date>', 'only what was said or happened on or before it', parseDateOption)
    .option('--as-of <date>', 'only what had been published by this date', parseDateOption)
    .option('--corpus <files...>', 'ask these files or folders only; nothing is stored');
}

/**
 * The answerer's options for the flags.
 * @throws CommandFailure (usage) when `--from` lies after `--to`.
 */
export function toAnswerOptions(flags: AnswerFlags): AnswerOptions {
  const { top, speaker, from, to, asOf } = flags;
  if (from !== undefined && to !== undefined && isAfterDate(from, to)) {
    throw new CommandFailure(
      `Expected --from to be no later than --to; found --from ${from} and --to ${to}. Exchange them.`,
      exitCodes.usage,
    );
  }
  return {
    ...(top === undefined ? {} : { limit: top }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(flags.explain === undefined ? {} : { isExplained: flags.explain }),
  };
}
