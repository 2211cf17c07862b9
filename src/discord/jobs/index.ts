import type { Bot } from '../bot.js';
import { AnswerCorrections } from '../corrections/correct-answers.js';
import { noteLeftAnswers } from '../corrections/note-left-answers.js';
import { keepLimits } from '../privacy/keep-limits.js';
import { askAskers } from '../queue/ask-askers.js';
import { expireLeases, showQueue } from '../queue/keep-posts.js';
import { postDigests } from '../queue/post-digest.js';
import { tellAskers } from '../queue/tell-askers.js';
import { keepAllPrivate } from '../settings/keep-private.js';
import { eraseMessages } from './erase-messages.js';
import type { Job } from './jobs.js';

/**
 * Everything that the bot does by itself, with how often. The intervals are guesses; those of telling
 * and correcting, together with `workLeaseMs`, say how long what a process left undone can wait.
 */
export function jobsOf(bot: Bot): readonly Job[] {
  const corrections = new AnswerCorrections(bot);
  return [
    // First, so that at a start nothing is posted where everybody reads it by now.
    { name: 'keep-private', everyMs: 5 * 60_000, run: () => keepAllPrivate(bot) },
    // Before anything is corrected.
    { name: 'note-left-answers', everyMs: 60_000, run: () => noteLeftAnswers(bot) },
    { name: 'expire-leases', everyMs: 30_000, run: () => expireLeases(bot) },
    { name: 'tell-askers', everyMs: 15_000, run: () => tellAskers(bot) },
    { name: 'ask-askers', everyMs: 15_000, run: () => askAskers(bot) },
    { name: 'show-queue', everyMs: 30_000, run: () => showQueue(bot) },
    { name: 'post-digests', everyMs: 10 * 60_000, run: () => postDigests(bot) },
    { name: 'correct-answers', everyMs: 15_000, run: () => corrections.run() },
    { name: 'erase-messages', everyMs: 60_000, run: () => eraseMessages(bot) },
    { name: 'keep-limits', everyMs: 3_600_000, run: () => keepLimits(bot) },
  ];
}
