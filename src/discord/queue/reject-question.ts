import type { ModalSubmitInteraction } from 'discord.js';
import type { Say } from '../../locales/catalogue.js';
import type { Modal, ModalField } from '../render/modal.js';
import type { QueuePress } from '../reply/component-use.js';
import type { Said } from '../reply/plan.js';
import { holdClaim } from './claim-question.js';
import { decide } from './outcome.js';
import { queueId } from './queue-post-view.js';

/** Longest reason that a moderator may give, in characters. */
const maxReason = 500;

/** Asks for the reason. */
export async function openReject(press: QueuePress): Promise<Modal | Said> {
  const refusal = await holdClaim(press);
  if (refusal !== null) return refusal;
  const { say } = press.voice;
  return {
    id: queueId(press.item, 'reject'),
    title: say('reject.title', { number: press.item.id }),
    fields: [reasonField(say, 'reject.reason.hint')],
  };
}

/** Where a moderator says why. */
export function reasonField(
  say: Say,
  hint: 'reject.reason.hint' | 'merge.reason.hint' | 'send-back.reason.hint',
): ModalField {
  const label = say('reject.reason');
  const rules = { isLong: true, isRequired: true, most: maxReason };
  return { kind: 'text', id: 'reason', label, hint: say(hint), ...rules };
}

/** Rejects for the reason given. */
export async function submitReject(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const reason = press.interaction.fields.getTextInputValue('reason').trim();
  return decide(press, { kind: 'reject', reason }, reason);
}
