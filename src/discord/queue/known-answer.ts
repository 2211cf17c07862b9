import type { Asker, Bot } from '../bot.js';
import type { AnswerContext, Subject } from '../reply/answer-contexts.js';
import type { Said } from '../reply/plan.js';
import { renderDecision } from './decision-view.js';
import { standingAnswer } from './standing-answer.js';

/** Fewer telling words than this name a topic, such as “the ferry?”, and no question that was decided. A guess. */
const fewestTerms = 2;

/**
 * What the moderators of the server have answered to nearly the same question before, with a button
 * to what the sources say: shown in the moderators' public wording or with no question, never in the
 * words of whoever asked first. Null where they have not, and in direct messages: who may read a
 * server's answers is who is in it, which nobody shows there.
 * @param subject What the bot itself answers, which stays behind the button.
 */
export async function knownAnswer(
  subject: Subject,
  question: string,
  { askerId, guildId, say }: Asker,
  bot: Bot,
): Promise<Said | null> {
  if (guildId === null) return null;
  const terms = bot.knowledge().answerer.termsOf(question);
  if (new Set(terms).size < fewestTerms) return null;
  const item = await bot.reviews.findAnswered(guildId, terms, bot.at(-bot.undoMs));
  const standing = item === null ? null : await standingAnswer(item, bot);
  if (item === null || standing === null) return null;
  const { decision, wording, settledAt, quoted } = standing;
  const context: AnswerContext = {
    subject,
    askerId,
    guildId,
    canShare: false,
    at: bot.now(),
    alsoQuoted: quoted,
  };
  const idFor = bot.contexts.remember(context);
  bot.metrics.counters.reused += 1;
  const view = renderDecision(item, decision, {
    say,
    server: bot.guilds.name(guildId),
    page: 0,
    question: wording,
    reusedFrom: settledAt,
    more: [
      { id: idFor({ kind: 'page', page: 0 }), label: say('reuse.sources') },
      { id: idFor({ kind: 'ask-moderator' }), label: say('reuse.ask-anyway') },
    ],
  });
  return { view, context };
}
