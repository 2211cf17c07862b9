import type { Command } from 'commander';
import { type AnswerFlags, addAnswerFlags, toAnswerOptions } from './answer-options.js';
import { type CommandContext, withServices } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { converse } from './conversation.js';

/** What runs when no command is named: a conversation in the terminal. */
export function registerStartCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('start', { isDefault: true })
    .description('hold a conversation in the terminal; piped questions are answered line by line');
  addAnswerFlags(command).action(async (flags: AnswerFlags) => {
    const options = toAnswerOptions(flags);
    if (context.hasDiscordToken) {
      throw new CommandFailure(
        'Expected to connect to Discord, because DISCORD_TOKEN is set; this version has no door to Discord. Remove DISCORD_TOKEN to talk in the terminal.',
      );
    }
    await withServices(context, flags.corpus ?? [], (services) =>
      converse(services, context.terminal, flags, options),
    );
  });
}
