import { OperatorError } from '../operator-error.js';

/** Exit codes of the program, as its callers may rely on them. */
export const exitCodes = {
  /** Answered, or honestly unanswered: both are what was asked for. */
  success: 0,
  /** The command was understood but could not do its work. */
  failure: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** Discord refuses the token or the intents: to start again is no use before somebody changed something (EX_CONFIG). */
  refused: 78,
} as const;

/** A command could not do its work. The message is for a person and says what to do next. */
export class CommandFailure extends OperatorError {
  readonly code = 'COMMAND_FAILED';

  constructor(
    message: string,
    override readonly exitCode: 1 | 2 = exitCodes.failure,
  ) {
    super(message);
  }
}
