import type { Answer, CitedQuote } from '../../answer/answer.js';
import { renderContext, renderSource, renderWhy } from '../render/detail-views.js';
import { textView, type View } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { Press } from '../reply/component-use.js';
import { type Plan, privately, whisper } from '../reply/plan.js';

/** The sentences around a quote, from the very revision that was quoted. */
export function showContext(press: Press, quote: number): Plan {
  return withQuote(press, quote, ({ cited }) => {
    const { corpus } = press.bot.knowledge();
    const say = speakFor('only-asker', press.interaction);
    const document = corpus.documents.get(cited.quote.documentId);
    if (document === undefined || document.revision !== cited.quote.revision) {
      return textView(say('why.gone'));
    }
    return renderContext(cited, { document, passage: corpus.passage(cited.passageId) }, say);
  });
}

/** What chose a quote: where the words of the question stand, how far it is believed, what they weigh. */
export function showWhy(press: Press, quote: number): Plan {
  return withQuote(press, quote, async ({ cited, answer }) => {
    const { answerer, explain } = press.bot.knowledge();
    const say = speakFor('only-asker', press.interaction);
    if (answerer.indexVersion !== answer.indexVersion) return textView(say('why.gone'));
    const explanation = await explain(answer.question, cited.passageId);
    if (explanation === null) return textView(say('why.gone'));
    return renderWhy(cited, { explanation, report: answer.report }, say);
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
): Plan {
  const { subject } = found.context;
  const answer = subject.kind === 'answer' ? subject.answer : null;
  const cited = answer?.kind === 'answered' ? answer.quotes[quote] : undefined;
  if (answer === null || cited === undefined) {
    return whisper(textView(speakFor('only-asker', interaction)('error.expired')));
  }
  return privately(async () => ({ view: await show({ cited, answer }) }));
}
