import { checkInSteps } from '../../quotation/check-quotation.js';
import type { Bot } from '../bot.js';
import { renderGenuineness } from '../render/genuineness-view.js';
import type { AnswerContext } from '../reply/answer-contexts.js';
import type { Asking } from '../reply/asking.js';
import type { Said } from '../reply/plan.js';

/** Checks a quotation, others having their turns meanwhile, and remembers the result for its buttons. */
export async function checkQuote(
  claimed: string,
  speaker: string | null,
  asking: Asking,
  bot: Bot,
): Promise<Said> {
  const quotations = await bot.knowledge().quotations();
  const result = await bot.turns.finish(checkInSteps(claimed, quotations, speaker));
  bot.metrics.counters.quotations += 1;
  const context: AnswerContext = {
    subject: { kind: 'quotation', claimed, speaker, result },
    askerId: asking.askerId,
    guildId: asking.guildId,
    canShare: asking.audience === 'only-asker' && asking.hasCompany,
  };
  const view = renderGenuineness(claimed, result, {
    voice: asking.voice,
    page: 0,
    idFor: bot.contexts.remember(context),
    canShare: context.canShare,
  });
  return { view, context };
}
