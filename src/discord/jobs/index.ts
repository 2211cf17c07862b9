import type { Bot } from '../bot.js';
import { expireLeases } from './expire-leases.js';
import type { Job } from './jobs.js';
import { showQueue } from './show-queue.js';
import { tellAskers } from './tell-askers.js';

/** Everything that the bot does by itself, with how often. The intervals are guesses. */
export function jobsOf(bot: Bot): readonly Job[] {
  return [
    { name: 'expire-leases', everyMs: 30_000, run: () => expireLeases(bot) },
    { name: 'tell-askers', everyMs: 30_000, run: () => tellAskers(bot) },
    { name: 'show-queue', everyMs: 60_000, run: () => showQueue(bot) },
  ];
}
