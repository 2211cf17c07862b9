import { Command, CommanderError } from 'commander';
import { OperatorError } from '../operator-error.js';
import { systemErrorOf } from '../system-error.js';
import { registerAskCommand, registerStartCommand } from './answer-commands.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure, exitCodes } from './command-failure.js';
import { registerCorpusCommand } from './corpus-command.js';
import { registerEvalCommand } from './eval-command.js';
import { registerIngestCommand } from './ingest-command.js';
import { registerUpkeepCommands } from './upkeep-commands.js';

/**
 * Runs one command line and returns the exit code: 0 done (answered or honestly unanswered),
 * 1 could not be done, 2 the command line is wrong. Usage errors and failures are told on stderr.
 * Any other error is passed on to the caller.
 */
export async function runProgram(
  args: readonly string[],
  version: string,
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const program = new Command('receipts')
    .description('the sources’ exact words, who said them, where and when, or an honest nothing')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help explains the options)')
    .configureOutput({
      writeOut: (text) => void terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.tell(text.trimEnd()),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    });
  registerStartCommand(program, context);
  registerAskCommand(program, context);
  registerIngestCommand(program, context);
  registerCorpusCommand(program, context);
  registerEvalCommand(program, context);
  registerDeployCommand(program, context);
  registerUpkeepCommands(program, context);
  const [name] = args;
  if (name !== undefined && !name.startsWith('-') && !hasCommand(program, name)) {
    const names = program.commands.map((command) => command.name()).join(', ');
    terminal.tell(
      `Expected one of the commands ${names}, help; found ${JSON.stringify(name)}. To ask something: ask "…"`,
    );
    return exitCodes.usage;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCodes.success;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
    }
    const failure = error instanceof OperatorError ? error : systemErrorOf(error);
    if (failure === null) throw error;
    terminal.tell(failure.message);
    return failure.exitCode;
  }
}

function hasCommand(program: Command, name: string): boolean {
  return name === 'help' || program.commands.some((command) => command.name() === name);
}

/** `deploy`: registers the bot's commands with Discord and prints what changed. */
function registerDeployCommand(program: Command, { discord, terminal }: CommandContext): void {
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
