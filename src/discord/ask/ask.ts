import type { AnswerOptions } from '../../answer/answerer.js';
import type { Bot } from '../bot.js';
import { renderAnswer } from '../render/answer-view.js';
import type { AnswerContext } from '../reply/answer-contexts.js';
import type { Asking } from '../reply/asking.js';
import type { Said } from '../reply/plan.js';

/** Quotes fetched for one answer; two are on its first page, the rest behind *More quotes*. */
export const quotesFetched = 10;

/**
 * Answers a question and remembers the answer for its buttons. With `before`, a short question is
 * read together with the one before it, so that "and on the 15th?" means something.
 */
export async function ask(
  question: string,
  options: AnswerOptions,
  asking: Asking,
  bot: Bot,
  before: AnswerContext | null = null,
): Promise<Said> {
  const { answerer } = bot.knowledge();
  const earlier = before?.subject.kind === 'answer' ? before.subject : null;
  const filters: AnswerOptions = { ...earlier?.options, ...options, limit: quotesFetched };
  let answer = await answerer.answer(question, filters);
  let isTogether = false;
  const isShort = answer.report.terms.length <= fewWords || answer.kind === 'unanswered';
  if (earlier !== null && isShort) {
    const together = await answerer.answer(`${earlier.answer.question} ${question}`, filters);
    if (together.kind === 'answered') {
      answer = together;
      isTogether = true;
    }
  }
  bot.metrics.counters[answer.kind === 'answered' ? 'answered' : 'abstained'] += 1;
  const context: AnswerContext = {
    subject: { kind: 'answer', answer, options: filters, isTogether },
    askerId: asking.askerId,
    guildId: asking.guildId,
    canShare: asking.audience === 'only-asker' && asking.hasCompany,
  };
  const view = renderAnswer(answer, {
    voice: asking.voice,
    page: 0,
    idFor: bot.contexts.remember(context),
    canShare: context.canShare,
    isTogether,
  });
  return { view, context };
}

/** A reply with at most this many telling words leans on the question before it. A guess. */
const fewWords = 2;
