import { isOpen } from '../../moderation/review-item.js';
import { textView } from '../render/view.js';
import type { QueuePress } from '../reply/component-use.js';
import { type Said, whispered } from '../reply/plan.js';
import { leaseMs } from './claim-question.js';
import { logLine } from './decision-log.js';
import { sayOutcome, showPost } from './outcome.js';

/**
 * How long after a decision, or a change of one, it can be undone, in milliseconds; so long its askers
 * are not told. A minute: long enough to see what one has sent, too short for anybody to wait for. A guess.
 */
export const undoMs = 60_000;

/** Takes back what this moderator decided last, before anybody is told. */
export async function undo(press: QueuePress): Promise<Said> {
  const { bot, item, moderator } = press;
  const limits = { since: bot.at(-bot.undoMs), until: bot.at(leaseMs) };
  const transition = await bot.reviews.undo(item.id, moderator.id, bot.at(), limits);
  if (transition.kind === 'wrong-state') {
    bot.jobs.background(bot.posts.show(item.id));
    const canAmend = transition.item.state.kind === 'answered';
    return whispered(textView(press.say(canAmend ? 'undo.too-late.amend' : 'undo.too-late')));
  }
  if (transition.kind === 'not-yours') return whispered(textView(press.say('undo.not-yours')));
  if (transition.kind === 'not-found') return sayOutcome(press, transition);
  const { state } = transition.item;
  bot.jobs.background(logLine(isOpen(state) ? 'undone' : 'change-undone', press, transition.item));
  return showPost(press, transition.item);
}
