import { type Client, Events } from 'discord.js';
import pRetry, { AbortError } from 'p-retry';
import type { Logger } from 'pino';
import { isRefusalCode, LoginRefusedError, SessionRefusedError } from './session-errors.js';

/** How a login is retried. */
export interface LoginOptions {
  readonly token: string;
  readonly log: Logger;
  /** First wait in milliseconds; it doubles up to a minute. */
  readonly firstWaitMs?: number;
  /** Ends the attempts. */
  readonly signal?: AbortSignal;
}

/**
 * Logs in and waits until the client is ready. discord.js gives up when the interface is down at
 * that moment; here it is tried again, waiting longer each time, until it works or is given up. The
 * same trouble is told once.
 * @throws LoginRefusedError, SessionRefusedError; the signal's reason as soon as it is given.
 */
export async function login(client: Client, options: LoginOptions): Promise<void> {
  const { token, log, signal } = options;
  let told = '';
  const attempts = pRetry(() => attempt(client, token), {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: options.firstWaitMs ?? 1_000,
    maxTimeout: 60_000,
    factor: 2,
    randomize: true,
    ...(signal === undefined ? {} : { signal }),
    // Everything but a refusal may pass; p-retry would give up on a TypeError of fetch.
    shouldRetry: () => true,
    onFailedAttempt: ({ error, attemptNumber }) => {
      const level = error.message === told ? 'debug' : 'warn';
      told = error.message;
      if (isOverBudget(error)) {
        log[level](
          { attempt: attemptNumber },
          'Discord lets this bot begin no more sessions today; trying again until it does',
        );
        return;
      }
      log[level]({ err: error, attempt: attemptNumber }, 'login failed, trying again');
    },
  });
  if (signal === undefined) return attempts;
  // An attempt that hangs does not see the signal.
  await Promise.race([attempts, whenAborted(signal)]);
}

async function attempt(client: Client, token: string): Promise<void> {
  const over = new AbortController();
  try {
    // After a failed attempt discord.js takes itself for destroyed, and would never close the session that follows.
    (client.ws as unknown as { destroyed: boolean }).destroyed = false;
    const ready = nextEvent(client, Events.ClientReady, over.signal);
    const refused = refusal(client, over.signal);
    // discord.js waits for ever when a session is refused at a certain moment.
    await Promise.race([client.login(token).then(() => ready), refused]);
  } catch (error) {
    if (error instanceof SessionRefusedError) throw new AbortError(error);
    if (isTokenRefusal(error)) throw new AbortError(new LoginRefusedError({ cause: error }));
    throw error instanceof Error ? error : new Error(String(error));
  } finally {
    over.abort();
  }
}

function nextEvent(client: Client, name: Events.ClientReady, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listener = () => resolve();
    client.once(name, listener);
    end.addEventListener('abort', () => client.off(name, listener), { once: true });
  });
}

/** Rejects when Discord closes the session with a code after which there is no use in trying. */
function refusal(client: Client, end: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const listener = ({ code }: { readonly code: number }) => {
      if (isRefusalCode(code)) reject(new SessionRefusedError(code));
    };
    client.on(Events.ShardDisconnect, listener);
    end.addEventListener('abort', () => client.off(Events.ShardDisconnect, listener), {
      once: true,
    });
  });
}

async function whenAborted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) {
    await new Promise((resolve) =>
      signal.addEventListener('abort', () => resolve(null), { once: true }),
    );
  }
  throw signal.reason;
}

function isTokenRefusal(error: unknown): boolean {
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
  return code === 'TokenInvalid' || status === 401;
}

/** What discord.js says when `session_start_limit.remaining` of the day is used up; it then begins none. */
function isOverBudget(error: Error): boolean {
  return error.message.startsWith('Not enough sessions remaining');
}
