import type { Message } from 'discord.js';

/**
 * Discord shows a linked page in a second event, a moment after the message that links it. Whoever
 * needs what it shows waits here.
 */
export class Previews {
  readonly #waiting = new Map<string, (message: Message | null) => void>();
  readonly #waitMs: number;

  /** @param waitMs how long somebody waits at most */
  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  /** The message once Discord shows what it links; null when it does not come to that. */
  async of(messageId: string): Promise<Message | null> {
    const { promise, resolve } = withResolver<Message | null>();
    const timer = setTimeout(resolve, this.#waitMs, null);
    this.#waiting.set(messageId, resolve);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(messageId);
    }
  }

  /** A message has changed. */
  arrived(message: Message): void {
    if (message.embeds.length > 0) this.#waiting.get(message.id)?.(message);
  }
}

/** Node 20 has no `Promise.withResolvers`. */
function withResolver<Result>(): {
  readonly promise: Promise<Result>;
  readonly resolve: (result: Result) => void;
} {
  let settle: (result: Result) => void = () => undefined;
  const promise = new Promise<Result>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (result) => settle(result) };
}
