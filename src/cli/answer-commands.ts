import type { Command } from 'commander';
import { type AnswerFlags, addAnswerFlags, toAnswerOptions } from './answer-options.js';
import { type CommandContext, withServices } from './command-context.js';
import { CommandFailure, exitCodes } from './command-failure.js';
import { converse } from './conversation.js';
import { presentTurn } from './present-answer.js';
import { questionAmongFiles } from './question-among-files.js';

/** What runs when no command is named: the bot when a token is set, else a conversation in the terminal. */
export function registerStartCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('start', { isDefault: true })
    .description(
      'run the Discord bot if DISCORD_TOKEN is set; otherwise answer questions in the terminal, or piped in one per line',
    )
    .allowExcessArguments();
  addAnswerFlags(command).action(async (flags: AnswerFlags) => {
    const { args } = command;
    if (args.length > 0) {
      const words = JSON.stringify(args.join(' '));
      throw new CommandFailure(
        `Expected only options after start; found ${words}. To ask one question: npm run ask -- ${words}`,
        exitCodes.usage,
      );
    }
    const options = toAnswerOptions(flags);
    const { discord } = context;
    if (discord !== null) {
      context.endOnSignals();
      // Closed by the program, which does not wait for ever for a store that hangs.
      await discord.run(await context.openServices(flags.corpus ?? []));
      return;
    }
    await withServices(context, flags.corpus ?? [], (services) =>
      converse(services, context.terminal, flags, options),
    );
  });
}

/** `ask "…"`: answers one question and ends. */
export function registerAskCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('ask')
    .description(
      'answer one question with the sources’ exact words, or say that there is no answer',
    )
    .argument('[question...]', 'the question; several words are joined')
    .option(
      '--quote <text>',
      'instead of a question: compare a quotation with the sources word by word; --speaker says whose it is said to be',
    );
  addAnswerFlags(command).action(async (typed: string[], flags: AnswerFlags) => {
    const options = toAnswerOptions(flags);
    if (flags.quote !== undefined) {
      await checkQuote(flags.quote, typed, flags, context);
      return;
    }
    const { question, files } = await readQuestion(typed, flags.corpus ?? []);
    await withServices(context, files, async (services) => {
      const asked = { text: question, options, before: null };
      await presentTurn(asked, flags, services, context.terminal);
    });
  });
}

/**
 * `ask --quote "…"`.
 * @throws CommandFailure (usage) when there is a question besides.
 */
async function checkQuote(
  claimed: string,
  typed: readonly string[],
  flags: AnswerFlags,
  context: CommandContext,
): Promise<void> {
  if (typed.length > 0) {
    throw new CommandFailure(
      `Expected --quote or a question; found both. Write all of the quotation between quotation marks: npm run ask -- --quote "${claimed} ${typed.join(' ')}"`,
      exitCodes.usage,
    );
  }
  const quotation = { claimed, speaker: flags.speaker ?? null };
  const { presentQuotation } = await import('./check-quote.js');
  await withServices(context, flags.corpus ?? [], (services) =>
    presentQuotation(quotation, flags, services, context.terminal),
  );
}

/**
 * The question and the files to ask. Behind `--corpus` every word counts as a file, so that
 * `ask --corpus FILE question` would have none.
 * @throws CommandFailure (usage) when there is no question.
 */
async function readQuestion(
  typed: readonly string[],
  corpus: readonly string[],
): Promise<{ readonly question: string; readonly files: readonly string[] }> {
  if (typed.length > 0) return { question: typed.join(' '), files: corpus };
  const split = await questionAmongFiles(corpus);
  if (split !== null) return split;
  throw new CommandFailure(
    corpus.length === 0
      ? 'Expected a question; found none. For example: npm run ask -- "Do you use AI?"'
      : 'Expected a question; found only the files of --corpus. Put the question first: ' +
          `npm run ask -- "your question" --corpus ${corpus.join(' ')}`,
    exitCodes.usage,
  );
}
