import { Command, CommanderError } from 'commander';
import { OperatorError } from '../operator-error.js';
import { systemErrorOf } from '../system-error.js';
import { registerAskCommand, registerStartCommand } from './answer-commands.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure, exitCodes } from './command-failure.js';
import { registerCorpusCommand } from './corpus-command.js';
import { registerEvalCommand } from './eval-command.js';
import { registerIngestCommand } from './ingest-command.js';
import { suggestName } from './nearest-name.js';
import { describeKeptByNpm } from './npm-options.js';
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
    .description(
      'checks claims against your sources: their exact words, who said them, where and when',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help lists the options)')
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
  const mistake =
    describeUnknownCommand(program, args) ??
    describeKeptByNpm(commandOf(program, args), context.npm);
  if (mistake !== null) {
    terminal.tell(mistake);
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

/** What to tell when the first word is no command; null when it is one, or an option. */
function describeUnknownCommand(program: Command, [name]: readonly string[]): string | null {
  const names = [...program.commands.map((command) => command.name()), 'help'];
  if (name === undefined || name.startsWith('-') || names.includes(name)) return null;
  return (
    `Unknown command ${JSON.stringify(name)}.${suggestName(name, names)} ` +
    `The commands are ${names.join(', ')}. To ask a question: npm run ask -- "your question"`
  );
}

/** The command, or the command of a command, that a command line names; `start` when it names none. */
function commandOf(program: Command, args: readonly string[]): Command {
  let found: Command | undefined;
  for (const word of args) {
    const next = (found ?? program).commands.find((command) => command.name() === word);
    if (next === undefined) break;
    found = next;
  }
  return found ?? program.commands.find((command) => command.name() === 'start') ?? program;
}

/** `deploy`: registers the bot's commands with Discord and prints what changed. */
function registerDeployCommand(program: Command, { discord, terminal }: CommandContext): void {
  program
    .command('deploy')
    .description(
      'register the commands with Discord, print what changed (+ added, ~ changed, - removed, = unchanged) and the link that invites the bot',
    )
    .action(async () => {
      if (discord === null) {
        throw new CommandFailure(
          'Expected DISCORD_TOKEN and DISCORD_APPLICATION_ID; found neither. Copy .env.example to ' +
            '.env and set both; https://discord.com/developers/applications shows them.',
          exitCodes.usage,
        );
      }
      await terminal.print(await discord.deploy());
    });
}
