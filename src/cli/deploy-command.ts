import type { Command } from 'commander';
import type { CommandContext } from './command-context.js';
import { CommandFailure, exitCodes } from './command-failure.js';

/** `deploy`: registers the bot's commands with Discord and prints what changed. */
export function registerDeployCommand(
  program: Command,
  { discord, terminal }: CommandContext,
): void {
  program
    .command('deploy')
    .description(
      'register the commands with Discord and print what changed: + added, ~ changed, - removed, = unchanged',
    )
    .action(async () => {
      if (discord === null) {
        throw new CommandFailure(
          'Expected DISCORD_TOKEN and DISCORD_APPLICATION_ID; found neither. Set them in .env.',
          exitCodes.usage,
        );
      }
      await terminal.print(await discord.deploy());
    });
}
