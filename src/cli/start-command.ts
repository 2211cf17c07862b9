import type { Command } from 'commander';
import { type AnswerFlags, addAnswerFlags, toAnswerOptions } from './answer-options.js';
import { type CommandContext, withServices } from './command-context.js';
import { converse } from './conversation.js';

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
