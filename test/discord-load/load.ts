import { setTimeout as wait } from 'node:timers/promises';
import type { Asked, Crowd } from './crowd.js';

/** How much is asked, and for how long. */
export interface Load {
  /** Questions a second. */
  readonly rate: number;
  readonly seconds: number;
}

/** How often the driver looks whether questions are due, in milliseconds. */
const tickMs = 2;

/** How long doubled answers may still trickle in after the last question, in milliseconds. */
const drainMs = 2_000;

/**
 * Asks at a steady rate whether or not answers come (an open loop, so that a slow bot cannot slow
 * the questions down and hide it), waits for everything to settle, and a little longer for doubles.
 */
export async function drive(crowd: Crowd, { rate, seconds }: Load): Promise<readonly Asked[]> {
  const total = Math.round(rate * seconds);
  const startedAt = performance.now();
  const asking: Promise<Asked>[] = [];
  while (asking.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1_000) * rate) + 1);
    while (asking.length < due) asking.push(crowd.ask());
    await wait(tickMs);
  }
  const asked = await Promise.all(asking);
  await wait(drainMs);
  return asked;
}
