import type { LoopbackDiscord } from '../loopback/index.js';

/** Discord's deadline for a first answer, in milliseconds. */
const deadlineMs = 3_000;

/** How often the connection is looked at, in milliseconds. */
const lookMs = 1;

/** Watches for how long the bot is away from the gateway. Times by `performance.now()`. */
export class OutageWatch {
  readonly #timer: NodeJS.Timeout;
  readonly #startedAtMs = performance.now();
  readonly #losesSession: boolean;
  #awaySinceMs: number | undefined;
  #backAtMs: number | undefined;

  /** @param losesSession whether what is sent meanwhile is lost, and not replayed */
  constructor(discord: LoopbackDiscord, losesSession: boolean) {
    this.#losesSession = losesSession;
    this.#timer = setInterval(() => this.#look(discord.isConnected), lookMs);
  }

  #look(isConnected: boolean): void {
    if (isConnected) {
      if (this.#awaySinceMs !== undefined) this.#backAtMs ??= performance.now();
      return;
    }
    this.#awaySinceMs ??= performance.now();
    this.#backAtMs = undefined;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /**
   * Whether no bot could have answered a question sent at that time: its event went to a session
   * that was over, or was replayed only after the deadline.
   */
  excuses(sentAtMs: number): boolean {
    if (this.#awaySinceMs === undefined) return false;
    const backAtMs = this.#backAtMs ?? Number.POSITIVE_INFINITY;
    // A session that is closed with 1000 is over before its socket is.
    const sinceMs = this.#losesSession ? this.#startedAtMs : this.#awaySinceMs;
    if (sentAtMs < sinceMs || sentAtMs > backAtMs) return false;
    return this.#losesSession || backAtMs - sentAtMs > deadlineMs;
  }
}
