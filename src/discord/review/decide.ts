import type { Decision } from '../../review/review-item.js';
import type { QueuePress } from '../component-use.js';
import type { Said } from '../plan.js';
import { sayOutcome } from './outcome.js';

/** Puts a decision to the store, which alone says whether it counts. `words`: what the moderator wrote. */
export async function decide(press: QueuePress, decision: Decision, words: string): Promise<Said> {
  const { bot, item, moderator } = press;
  const at = new Date(bot.now()).toISOString();
  const { needsTwoModerators } = moderator.settings;
  return sayOutcome(
    press,
    await bot.reviews.decide(item.id, moderator.id, decision, at, needsTwoModerators),
    words,
  );
}
