import type { ModalSubmitInteraction } from 'discord.js';
import type { Say } from '../../locales/catalogue.js';
import type { Modal, ModalField } from '../render/modal.js';
import type { QueuePress } from '../reply/component-use.js';
import type { Said } from '../reply/plan.js';
import { holdClaim, leaseMs } from './claim-question.js';
import { decide, sayOutcome } from './outcome.js';
import { queueId } from './queue-post-view.js';

/** Longest reason that a moderator may give, in characters. */
const maxReason = 500;

/** Asks for the reason. */
export async function openReject(press: QueuePress): Promise<Modal | Said> {
  const refusal = await holdClaim(press);
  if (refusal !== null) return refusal;
  const { say } = press;
  return {
    id: queueId(press.item, 'reject'),
    title: say('reject.title', { number: press.item.id }),
    fields: [reasonField(say, 'reject.reason.hint')],
  };
}

/** Where a moderator says why. */
export function reasonField(
  say: Say,
  hint: 'reject.reason.hint' | 'merge.reason.hint',
  isRequired = true,
): ModalField {
  const label = say('reject.reason');
  const rules = { isLong: true, isRequired, most: maxReason } as const;
  return { kind: 'text', id: 'reason', label, hint: say(hint), ...rules };
}

/** Rejects for the reason given. */
export async function submitReject(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const reason = press.interaction.fields.getTextInputValue('reason').trim();
  return decide(press, { kind: 'reject', reason }, reason);
}

/** Asks a second moderator why they do not agree. */
export async function openSendBack(press: QueuePress): Promise<Modal | Said> {
  const { item, moderator, say } = press;
  if (item.state.kind !== 'proposed') return sayOutcome(press, { kind: 'wrong-state', item });
  if (item.state.by === moderator.id) return sayOutcome(press, { kind: 'not-yours', item });
  return {
    id: queueId(item, 'send-back'),
    title: say('send-back.title', { number: item.id }),
    fields: [reasonField(say, 'merge.reason.hint')],
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
