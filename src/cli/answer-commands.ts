import type { Command } from 'commander';
import { type AnswerFlags, addAnswerFlags, toAnswerOptions } from './answer-options.js';
import { type CommandContext, withServices } from './command-context.js';
import { converse } from './conversation.js';
import { presentTurn } from './present-answer.js';

/** What runs when no command is named: the bot when a token is set, else a conversation in the terminal. */
export function registerStartCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('start', { isDefault: true })
    .description(
      'be the bot when DISCORD_TOKEN is set, else hold a conversation in the terminal; piped questions are answered line by line',
    );
  addAnswerFlags(command).action(async (flags: AnswerFlags) => {
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
    .description('answer one question with the sources’ exact words, or say that there is nothing')
    .argument('<question...>', 'the question; several words are joined');
  addAnswerFlags(command).action(async (words: string[], flags: AnswerFlags) => {
    const options = toAnswerOptions(flags);
    await withServices(context, flags.corpus ?? [], async (services) => {
      const how = { options, hints: 'flags' } as const;
      await presentTurn(words.join(' '), how, flags, services, context.terminal);
    });
  });
}
