import { OperatorError } from '../../operator-error.js';

/** `EX_CONFIG`: a person has to change something first, so a supervisor should not start it again. */
const refusedExitCode = 78;

/** Discord refuses the token: trying again is no use, somebody has to put another one in. */
export class LoginRefusedError extends OperatorError {
  readonly code = 'LOGIN_REFUSED';
  override readonly exitCode = refusedExitCode;

  constructor(options?: ErrorOptions) {
    super(
      'expected a token that Discord accepts, found one that it refuses; copy it again from the ' +
        'developer portal, page "Bot", into DISCORD_TOKEN',
      options,
    );
  }
}

/** Discord closed the session with a code after which every further attempt ends the same way. */
export class SessionRefusedError extends OperatorError {
  readonly code = 'SESSION_REFUSED';
  override readonly exitCode = refusedExitCode;

  constructor(readonly closeCode: RefusalCode) {
    const [found, remedy] = refusals[closeCode];
    super(
      `expected a session with Discord, found that it is refused for good: ${found} (close code ${closeCode}); ${remedy}`,
    );
  }
}

/**
 * Close codes after which no attempt can succeed, what each means and what to do.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes
 */
const refusals = {
  4004: [
    'the token is not accepted any more',
    'copy it again from the developer portal, page "Bot", into DISCORD_TOKEN',
  ],
  4010: [
    'the shard is not one that exists',
    'start a single process of the bot; if that does not help, update Receipts',
  ],
  4011: [
    'the bot is in more servers than one connection may serve',
    'sharding is required and Receipts does not shard: take the bot out of servers',
  ],
  4012: ['the version of the gateway is no longer offered', 'update Receipts'],
  4013: [
    'the intents asked for do not exist',
    'update Receipts; until then try MESSAGE_CONTENT=off',
  ],
  4014: [
    'an intent is asked for that the developer portal does not grant',
    'switch on "Message Content Intent" in the developer portal, page "Bot", or set MESSAGE_CONTENT=off',
  ],
} as const satisfies Record<number, readonly [found: string, remedy: string]>;

export type RefusalCode = keyof typeof refusals;

/** Whether a close code is one after which no attempt can succeed. */
export function isRefusalCode(code: number): code is RefusalCode {
  return code in refusals;
}

/** The session with Discord ended and will not come back by itself; a supervisor should start anew. */
export class SessionOverError extends OperatorError {
  readonly code = 'SESSION_OVER';

  constructor(readonly reason: string) {
    super(
      `expected a lasting session with Discord, which ended for good: ${reason}; start the bot again, ` +
        'and if it happens again, check the token and the intents in the developer portal',
    );
  }
}
