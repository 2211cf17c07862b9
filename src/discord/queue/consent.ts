import type { ModalSubmitInteraction } from 'discord.js';
import type { Modal } from '../render/modal.js';
import type { QueuePress } from '../reply/component-use.js';
import type { Said } from '../reply/plan.js';
import { leaseMs } from './claim-question.js';
import { sayOutcome } from './outcome.js';
import { queueId } from './queue-post-view.js';
import { reasonField } from './reject-question.js';

/** A second moderator agrees with what another proposed. */
export async function consent(press: QueuePress): Promise<Said> {
  const { bot, item, moderator } = press;
  return sayOutcome(press, await bot.reviews.second(item.id, moderator.id, bot.at()));
}

/** Asks a second moderator why they do not agree. */
export async function openSendBack(press: QueuePress): Promise<Modal | Said> {
  const { item, moderator, voice } = press;
  const { say } = voice;
  if (item.state.kind !== 'proposed') return sayOutcome(press, { kind: 'wrong-state', item });
  if (item.state.by === moderator.id) return sayOutcome(press, { kind: 'not-yours', item });
  return {
    id: queueId(item, 'send-back'),
    title: say('send-back.title', { number: item.id }),
    fields: [reasonField(say, 'send-back.reason.hint')],
  };
}

/** Gives the question back to whoever proposed, for a new lease. */
export async function submitSendBack(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const { bot, item, moderator, interaction } = press;
  const reason = interaction.fields.getTextInputValue('reason').trim();
  const { id } = moderator;
  const transition = await bot.reviews.sendBack(item.id, id, reason, bot.at(), bot.at(leaseMs));
  return sayOutcome(press, transition, reason);
}
