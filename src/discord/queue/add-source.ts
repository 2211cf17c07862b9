import type { ModalSubmitInteraction } from 'discord.js';
import type { CitedQuote } from '../../answer/answer.js';
import type { Document } from '../../corpus/document.js';
import { addSource } from '../curation/change-source.js';
import { mayCurate, refuseToCurate } from '../curation/curators.js';
import { readSourceForm, refuseSource, sourceModal } from '../curation/source-form.js';
import type { Modal } from '../render/modal.js';
import { paginate } from '../render/pages.js';
import { plainLabel } from '../render/plain-text.js';
import { showSlices } from '../render/slice-view.js';
import { standingId } from '../render/standing-id.js';
import { type Block, layOut, textView } from '../render/view.js';
import type { QueuePress } from '../reply/component-use.js';
import { retryable, type Said, whispered } from '../reply/plan.js';
import { answerNow, keyOf, passagesFor } from './answer-question.js';
import { queueId } from './queue-post-view.js';

/** Asks for the source that *Add source* on a post brings in. */
export async function openAddSource(press: QueuePress): Promise<Modal | Said> {
  const { say } = press;
  if (!mayCurate(press.moderator, press.bot)) return refuseToCurate(press);
  return sourceModal(
    {
      id: queueId(press.item, 'add-source'),
      title: say('curate.form.add'),
      metadata: {},
      takesAll: true,
    },
    say,
  );
}

/** Takes what the form brought, and shows whether the question is answered now, and with which words. */
export async function submitAddSource(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const { bot, moderator, say, interaction } = press;
  if (!mayCurate(moderator, bot)) return refuseToCurate(press);
  const brought = await readSourceForm(interaction, say);
  if (brought.kind === 'refused') return retryable(refuseSource([brought.why], brought.text, say));
  const { outcome, lines } = await addSource(brought.source, { moderator, bot, say });
  if (outcome.kind === 'refused') {
    const { content } = brought.source;
    return retryable(refuseSource(lines, content.kind === 'text' ? content.text : '', say));
  }
  return askedAgain(press, outcome.document, lines);
}

/** Answers with the words whose key the button carries, if they still stand. */
export async function answerWith(press: QueuePress): Promise<Said> {
  const words = await wordsFor(press);
  const cited = words.find((one) => keyOf(one) === press.detail);
  if (cited === undefined) return whispered(textView(press.say('answer.passage-gone')));
  return answerNow(press, { words: null, quotes: [cited] });
}

/** All words with which the question could be answered now: first the bot's own choice. */
async function wordsFor(press: QueuePress): Promise<readonly CitedQuote[]> {
  const answer = await press.bot.knowledge().answerer.answer(press.item.question, {});
  return [...(answer.kind === 'answered' ? answer.quotes : []), ...(await passagesFor(press))];
}

/** What the bot makes of the question now that it has the document. */
async function askedAgain(
  press: QueuePress,
  { id }: Document,
  lines: readonly string[],
): Promise<Said> {
  const { bot, item, moderator, say } = press;
  const answer = await bot.knowledge().answerer.answer(item.question, {});
  const quotes = answer.kind === 'answered' ? answer.quotes : [];
  const isOfIt = ({ quote }: CitedQuote) => quote.documentId === id;
  const own = quotes.find(isOfIt);
  const near = (await passagesFor(press)).find(isOfIt);
  const cited = own ?? quotes[0] ?? near;
  const finding =
    own !== undefined
      ? 'answered'
      : quotes.length > 0
        ? 'other'
        : near !== undefined
          ? 'nearest'
          : 'nothing';
  const head = [
    ...lines,
    '',
    `-# ${say('curate.asked-again', { question: plainLabel(item.question, 300) })}`,
    `**${say(`curate.asked-again.${finding}`)}**`,
  ].join('\n');
  if (cited === undefined) return whispered(textView(head));
  // Besides the head, room is kept for the lines of attribution and the sentence below. Guesses.
  const [slices = []] = paginate([cited], head, { text: 200, bytes: 400 }, say);
  const { blocks, files } = showSlices(slices, [cited], say);
  const { state, handle } = item;
  const isTheirs = state.kind === 'claimed' && state.by === moderator.id;
  const next: Block = isTheirs
    ? [
        {
          id: standingId('q', handle, 'answer-with', keyOf(cited)),
          label: say('curate.button.answer-with'),
          tone: 'main',
        },
      ]
    : `-# ${say('curate.asked-again.claim-first')}`;
  return whispered(layOut([head, ...blocks, next], files));
}
