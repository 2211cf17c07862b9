import { Command, CommanderError } from 'commander';
import { describeKeptByNpm } from '../../src/cli/npm-options.js';
import { OperatorError } from '../../src/operator-error.js';
import { systemErrorOf } from '../../src/system-error.js';

/** What somebody typed after `npm run <script> --`. */
export interface CommandLine<Options> {
  readonly options: Options;
  /** Words that are no options, in order. */
  readonly words: readonly string[];
}

/**
 * Reads the command line of a script of package.json. What is wrong with it is told in a sentence, and
 * the process ends with 2; `--help` ends it with 0. From then on a failure that whoever runs the script
 * can repair is told without a stack.
 * @param define adds the description, options and arguments
 */
export function readCommandLine<Options extends object = object>(
  script: string,
  define: (command: Command) => Command,
): CommandLine<Options> {
  const command = define(
    new Command(`npm run ${script} --`)
      .exitOverride()
      .showHelpAfterError(`(npm run ${script} -- --help lists the options)`),
  );
  const kept = describeKeptByNpm(command, process.env);
  if (kept !== null) {
    console.error(kept);
    process.exit(2);
  }
  try {
    command.parse();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exit(error.exitCode === 0 ? 0 : 2);
  }
  process.on('uncaughtException', tellFailure);
  return { options: command.opts<Options>(), words: command.args };
}

/** Ends the process: with a sentence if somebody can repair it, else with the stack of a fault. */
function tellFailure(error: unknown): never {
  const failure = error instanceof OperatorError ? error : systemErrorOf(error);
  console.error(failure === null ? error : failure.message);
  process.exit(failure?.exitCode ?? 1);
}
