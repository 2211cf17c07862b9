import type { ModalSubmitInteraction } from 'discord.js';
import type { Modal } from '../render/modal.js';
import { textView } from '../render/view.js';
import type { QueuePress } from '../reply/component-use.js';
import { type Said, whispered } from '../reply/plan.js';
import { holdClaim } from './claim-question.js';
import { showPost } from './outcome.js';
import { queueId } from './queue-post-view.js';

/** Longest question back and answer to one, in characters. Guesses: both fit into a post with all else. */
const maxAsked = 300;
export const maxAnswered = 500;

/** Asks what whoever sent the question is to be asked. */
export async function openAskBack(press: QueuePress): Promise<Modal | Said> {
  const refusal = await holdClaim(press);
  if (refusal !== null) return refusal;
  const { item, say } = press;
  return {
    id: queueId(item, 'ask-back'),
    title: say('back.title', { number: item.id }),
    fields: [
      {
        kind: 'text',
        id: 'question',
        label: say('back.question'),
        hint: say('back.question.hint'),
        isLong: true,
        isRequired: true,
        most: maxAsked,
      },
    ],
  };
}

/** Asks whoever sent the question; they are told as they would be of a decision. */
export async function submitAskBack(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const { bot, item, moderator, say, interaction } = press;
  const question = interaction.fields.getTextInputValue('question').trim();
  if (question === '') return whispered(textView(say('back.nothing')));
  const refusal = await holdClaim(press);
  if (refusal !== null) return refusal;
  const outcome = await bot.askBacks.ask(item.id, question, moderator.id, bot.at());
  if (outcome !== 'asked') {
    bot.jobs.background(bot.posts.show(item.id));
    return whispered(textView(say(`back.${outcome}`)));
  }
  bot.jobs.soon('ask-askers');
  return showPost(press, (await bot.reviews.find(item.id)) ?? item);
}
