import { type Client, Events } from 'discord.js';
import pRetry, { AbortError } from 'p-retry';
import type { Logger } from 'pino';

/** How a login is retried. */
export interface LoginOptions {
  readonly token: string;
  readonly log: Logger;
  /** First wait in milliseconds; it doubles up to a minute. */
  readonly firstWaitMs?: number;
  /** Ends the attempts. */
  readonly signal?: AbortSignal;
}

/** Discord refuses the token: trying again is no use, somebody has to put another one in. */
export class LoginRefusedError extends Error {
  readonly code = 'LOGIN_REFUSED';

  constructor(options: ErrorOptions) {
    super(
      'expected a token that Discord accepts, found one that it refuses; copy it again from the ' +
        'developer portal, page "Bot", into DISCORD_TOKEN',
      options,
    );
    this.name = 'LoginRefusedError';
  }
}

/**
 * Logs in and waits until the client is ready. discord.js gives up when the interface is down at
 * that moment; here it is tried again, waiting longer each time, until it works or is given up.
 * @throws LoginRefusedError
 */
export async function login(client: Client, options: LoginOptions): Promise<void> {
  const { token, log, signal } = options;
  await pRetry(
    async () => {
      try {
        const ready = new Promise<void>((resolve) => {
          client.once(Events.ClientReady, () => resolve());
        });
        await client.login(token);
        await ready;
      } catch (error) {
        if (isRefusal(error)) throw new AbortError(new LoginRefusedError({ cause: error }));
        throw error instanceof Error ? error : new Error(String(error));
      }
    },
    {
      retries: Number.POSITIVE_INFINITY,
      minTimeout: options.firstWaitMs ?? 1_000,
      maxTimeout: 60_000,
      factor: 2,
      randomize: true,
      ...(signal === undefined ? {} : { signal }),
      // Everything but a refused token may pass; p-retry would give up on a TypeError of fetch.
      shouldRetry: () => true,
      onFailedAttempt: ({ error, attemptNumber }) => {
        log.warn({ err: error, attempt: attemptNumber }, 'login failed, trying again');
      },
    },
  );
}

function isRefusal(error: unknown): boolean {
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
  return code === 'TokenInvalid' || status === 401;
}
