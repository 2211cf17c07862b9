import { checkInSteps } from '../answer/genuineness/check-quotation.js';
import type { AnswerContext } from './answer-contexts.js';
import type { Asking } from './asking.js';
import type { Bot } from './bot.js';
import type { Said } from './plan.js';
import { renderGenuineness } from './render/genuineness-view.js';

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
