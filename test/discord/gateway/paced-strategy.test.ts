import { EventEmitter } from 'node:events';
import { type WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PacedStrategy, paceIdentifies } from '../../../src/discord/gateway/paced-strategy.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const log = pino({ level: 'silent' });
const sleep = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A manager without a connection: what the strategy hears of one, and whom it lets connect. */
function managed() {
  const manager = Object.assign(new EventEmitter(), {
    options: { retrieveSessionInfo: () => null },
  });
  const strategy = new PacedStrategy(manager as unknown as WebSocketManager, () => 1);
  const options = manager.options as { retrieveSessionInfo: (shard: number) => unknown };
  /** A shard asks for its session before it connects; gives whether it was let go on so far. */
  const connects = () => {
    const state = { isLet: false };
    void Promise.resolve(options.retrieveSessionInfo(0)).then(() => {
      state.isLet = true;
    });
    return state;
  };
  const closes = () => manager.emit(WebSocketShardEvents.Closed, { shardId: 0, code: 1006 });
  return { manager, strategy, connects, closes };
}

describe('PacedStrategy', () => {
  it('waits longer after each connection that came to nothing, and not after a session', async () => {
    const { manager, strategy, connects, closes } = managed();
    await strategy.connect();
    for (const waitMs of [0, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
      closes();
      const attempt = connects();
      if (waitMs > 0) {
        await sleep(waitMs - 1);
        expect(attempt.isLet).toBe(false);
      }
      await sleep(1);
      expect(attempt.isLet).toBe(true);
    }
    manager.emit(WebSocketShardEvents.Ready, { shardId: 0 });
    closes();
    const attempt = connects();
    await sleep(1);
    expect(attempt.isLet).toBe(true);
  });

  it('connects no more once destroyed, though it was waiting to', async () => {
    const { strategy, connects, closes } = managed();
    await strategy.connect();
    closes();
    closes();
    const attempt = connects();
    await strategy.destroy();
    await strategy.connect();
    await sleep(60_000);
    expect(attempt.isLet).toBe(false);
  });
});

describe('paceIdentifies', () => {
  const limited = (remaining: () => number, reset_after: number) =>
    ({
      fetchGatewayInformation: () =>
        Promise.resolve({
          session_start_limit: {
            total: 1_000,
            remaining: remaining(),
            reset_after,
            max_concurrency: 1_000,
          },
        }),
    }) as unknown as WebSocketManager;

  it('begins fewer than 1,000 sessions a day', async () => {
    const throttler = await paceIdentifies(
      limited(() => 1_000, 0),
      { log },
    );
    const signal = new AbortController().signal;
    let begun = 0;
    void (async () => {
      for (;;) {
        await throttler.waitForIdentify(begun, signal);
        begun += 1;
      }
    })();
    for (let minute = 0; minute < 24 * 60; minute++) await sleep(60_000);
    expect(begun).toBeGreaterThan(500);
    expect(begun).toBeLessThan(1_000);
  });

  it('begins none while Discord allows none, and ends its wait when the connection closes', async () => {
    let remaining = 5;
    const throttler = await paceIdentifies(
      limited(() => remaining, 3_600_000),
      { log },
    );
    await throttler.waitForIdentify(0, new AbortController().signal);
    remaining = 0;
    const closing = new AbortController();
    const interrupted = throttler.waitForIdentify(1, closing.signal);
    const outcome = interrupted.then(
      () => 'begun',
      () => 'interrupted',
    );
    await sleep(3_000_000);
    closing.abort();
    expect(await outcome).toBe('interrupted');
    let isBegun = false;
    const patient = throttler.waitForIdentify(2, new AbortController().signal).then(() => {
      isBegun = true;
    });
    await sleep(3_599_000);
    expect(isBegun).toBe(false);
    await sleep(10_000);
    await patient;
    expect(isBegun).toBe(true);
  });
});
