import type { Answer, CitedQuote } from '../../answer/answer.js';
import { quoteAt } from '../render/answer-view.js';
import { renderContext, renderSource, renderWhy, renderWhyGone } from '../render/detail-views.js';
import { textView, type View } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { Press } from '../reply/component-use.js';
import { inPlace, type Plan, privately, whisper } from '../reply/plan.js';

/** The sentences around a quote, from the very revision that was quoted. */
export function showContext(press: Press, quote: number, page?: number): Plan {
  const isTurned = page !== undefined;
  const { idFor } = press.found;
  return withQuote(
    press,
    quote,
    ({ cited }) => {
      const { corpus } = press.bot.knowledge();
      const say = speakFor('only-asker', press.interaction);
      const document = corpus.documents.get(cited.quote.documentId);
      if (document === undefined || document.revision !== cited.quote.revision) {
        return textView(say('why.gone'));
      }
      return renderContext(
        cited,
        { document, passage: corpus.passage(cited.passageId) },
        { say, page: page ?? 0, idOf: (to) => idFor({ kind: 'context', quote, page: to }) },
      );
    },
    isTurned ? inPlace : privately,
  );
}

/** What chose a quote: where the words of the question stand, how far it is believed, what they weigh. */
export function showWhy(press: Press, quote: number): Plan {
  return withQuote(press, quote, async ({ cited, answer }) => {
    const { answerer, explain } = press.bot.knowledge();
    const layout = {
      say: speakFor('only-asker', press.interaction),
      idFor: press.found.idFor,
    };
    if (answerer.indexVersion !== answer.indexVersion) return renderWhyGone(layout);
    const explanation = await explain(answer.question, cited.passageId);
    return explanation === null
      ? renderWhyGone(layout)
      : renderWhy(cited, { explanation, report: answer.report }, layout);
  });
}

/** All that is known about a quote's source. */
export function showSource(press: Press, quote: number): Plan {
  return withQuote(press, quote, ({ cited }) =>
    renderSource(cited, speakFor('only-asker', press.interaction)),
  );
}

function withQuote(
  { found, interaction }: Press,
  quote: number,
  show: (shown: { cited: CitedQuote; answer: Answer }) => View | Promise<View>,
  plan: typeof privately = privately,
): Plan {
  const { subject } = found.context;
  const answer = subject.kind === 'answer' ? subject.answer : null;
  const cited = answer === null ? null : quoteAt(answer, quote);
  if (answer === null || cited === null) {
    return whisper(textView(speakFor('only-asker', interaction)('error.expired')));
  }
  return plan(async () => ({ view: await show({ cited, answer }) }));
}
