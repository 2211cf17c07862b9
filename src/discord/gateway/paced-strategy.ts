import {
  type IIdentifyThrottler,
  SimpleIdentifyThrottler,
  SimpleShardingStrategy,
  type WebSocketManager,
  WebSocketShardEvents,
} from '@discordjs/ws';
import type { Logger } from 'pino';

/** The first wait after the second failure in a row; it doubles up to the longest. Guesses. */
const firstWaitMs = 500;
const longestWaitMs = 10_000;

/**
 * Sessions that may be begun at once, and how long it takes until one more may be. Discord allows
 * 1,000 a day and resets the token of a bot that begins more; this is under 800.
 * https://docs.discord.com/developers/events/gateway#session-start-limit
 */
const sessionsAtOnce = 20;
const sessionEveryMs = 120_000;

/**
 * discord.js connects anew half a second after every failure, for ever, also after it was told to
 * stop. This waits longer each time, up to ten seconds, never quite the same time; connects no more
 * once destroyed; and begins no more sessions than Discord allows.
 */
export class PacedStrategy extends SimpleShardingStrategy {
  readonly #random: () => number;
  /** Closed connections of each shard since its last session. */
  readonly #failures = new Map<number, number>();
  /** Shards that are about to connect again, as opposed to asking for their session otherwise. */
  readonly #reconnecting = new Set<number>();
  /** Counts what ended all shards: who waited through it must not connect any more. */
  #epoch = 0;
  #isOpen = false;

  constructor(manager: WebSocketManager, random: () => number = Math.random) {
    super(manager);
    this.#random = random;
    const { retrieveSessionInfo } = manager.options;
    manager.options.retrieveSessionInfo = async (shardId) => {
      if (!this.#isOpen) await never;
      if (this.#reconnecting.delete(shardId)) {
        const epoch = this.#epoch;
        await pause(this.#waitMs(shardId));
        if (epoch !== this.#epoch) await never;
      }
      return retrieveSessionInfo(shardId);
    };
    manager.on(WebSocketShardEvents.Closed, ({ shardId }) => {
      this.#failures.set(shardId, (this.#failures.get(shardId) ?? 0) + 1);
      this.#reconnecting.add(shardId);
    });
    const noteSession = ({ shardId }: { readonly shardId: number }): void => {
      this.#failures.delete(shardId);
    };
    manager.on(WebSocketShardEvents.Ready, noteSession);
    manager.on(WebSocketShardEvents.Resumed, noteSession);
  }

  override connect(): Promise<void> {
    this.#isOpen = true;
    this.#reconnecting.clear();
    return super.connect();
  }

  override destroy(
    ...options: Parameters<SimpleShardingStrategy['destroy']>
  ): ReturnType<SimpleShardingStrategy['destroy']> {
    this.#isOpen = false;
    this.#epoch += 1;
    return super.destroy(...options);
  }

  #waitMs(shardId: number): number {
    const failures = this.#failures.get(shardId) ?? 0;
    if (failures < 2) return 0;
    const whole = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 2, 10));
    return whole * (0.5 + this.#random() / 2);
  }
}

/** @throws the signal's reason as soon as it is given. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

/** Whoever waits for this has nothing to do any more. */
const never = new Promise<never>(() => undefined);

/** Lets sessions begin as Discord allows: a few at once, so many a day, and none when none is left. */
export async function paceIdentifies(
  manager: WebSocketManager,
  { log, now = Date.now }: { readonly log: Logger; readonly now?: () => number },
): Promise<IIdentifyThrottler> {
  const { session_start_limit: limit } = await manager.fetchGatewayInformation();
  const simple = new SimpleIdentifyThrottler(limit.max_concurrency);
  let left = sessionsAtOnce;
  let filledAt = now();
  let isFirst = true;
  return {
    async waitForIdentify(shardId, signal) {
      // The login has just asked how many are left.
      if (!isFirst) {
        const ms = await msUntilAllowed(manager);
        if (ms > 0) {
          log.error(
            { waitMs: ms },
            'Discord lets this bot begin no more sessions for now; waiting',
          );
          await pause(ms, signal);
        }
      }
      isFirst = false;
      const at = now();
      left = Math.min(sessionsAtOnce, left + (at - filledAt) / sessionEveryMs);
      filledAt = at;
      if (left < 1) {
        const ms = (1 - left) * sessionEveryMs;
        log.error({ waitMs: ms }, 'session after session with Discord ends at once; waiting');
        await pause(ms, signal);
        left = 1;
        filledAt = now();
      }
      left -= 1;
      await simple.waitForIdentify(shardId, signal);
    },
  };
}

/** How long no session may begin; 0 when one may, or when Discord does not tell. */
async function msUntilAllowed(manager: WebSocketManager): Promise<number> {
  try {
    const { session_start_limit: limit } = await manager.fetchGatewayInformation(true);
    return limit.remaining > 0 ? 0 : limit.reset_after;
  } catch {
    // Without an answer the connection will not come about either; that is told where it fails.
    return 0;
  }
}
