import type { QueuePress } from '../reply/component-use.js';
import type { Said } from '../reply/plan.js';
import { logLine } from './decision-log.js';
import { sayOutcome } from './outcome.js';

/**
 * How long a claim lasts before the question is free for others again, in milliseconds. Half an hour
 * is enough to look something up, and short enough for whoever waits. A guess.
 */
export const leaseMs = 30 * 60_000;

/** Takes the question, or takes it longer. */
export async function claim(press: QueuePress): Promise<Said> {
  return sayOutcome(press, await claimNow(press));
}

/** Claims or renews, and gives what came of it. */
export function claimNow({ bot, item, moderator }: Pick<QueuePress, 'bot' | 'item' | 'moderator'>) {
  return bot.reviews.claim(item.id, moderator.id, bot.at(), bot.at(leaseMs));
}

/** Gives the question back for others. */
export async function release(press: QueuePress): Promise<Said> {
  const { bot, item, moderator } = press;
  return sayOutcome(press, await bot.reviews.release(item.id, moderator.id, bot.at()));
}

/**
 * Whether the item is this moderator's to decide. Their lease is renewed, so that it does not run
 * out while they write; null means yes, anything else says why not.
 */
export async function holdClaim(press: QueuePress): Promise<Said | null> {
  const { item, moderator } = press;
  const { state } = item;
  if (state.kind !== 'claimed' || state.by !== moderator.id) {
    return sayOutcome(press, { kind: 'wrong-state', item });
  }
  const renewed = await claimNow(press);
  return renewed.kind === 'done' ? null : sayOutcome(press, renewed);
}

/** A second moderator agrees with what another proposed. */
export async function consent(press: QueuePress): Promise<Said> {
  const { bot, item, moderator } = press;
  const tellAt = bot.at(bot.undoMs);
  const transition = await bot.reviews.second(item.id, moderator.id, bot.at(), tellAt);
  if (transition.kind === 'done' && item.state.kind === 'answered') {
    bot.jobs.background(logLine('amended', press, transition.item));
    bot.jobs.soon('tell-askers');
  }
  return sayOutcome(press, transition);
}
