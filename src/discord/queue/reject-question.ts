import type { ModalSubmitInteraction } from 'discord.js';
import type { Modal } from '../render/modal.js';
import type { QueuePress } from '../reply/component-use.js';
import type { Said } from '../reply/plan.js';
import { holdClaim } from './claim-question.js';
import { decide } from './outcome.js';
import { queueId } from './queue-post-view.js';

/** Longest reason that a moderator may give, in characters. */
export const maxReason = 500;

/** Asks for the reason. */
export async function openReject(press: QueuePress): Promise<Modal | Said> {
  const refusal = await holdClaim(press);
  if (refusal !== null) return refusal;
  const { say } = press.voice;
  return {
    id: queueId(press.item, 'reject'),
    title: say('reject.title', { number: press.item.id }),
    fields: [
      {
        kind: 'text',
        id: 'reason',
        label: say('reject.reason'),
        hint: say('reject.reason.hint'),
        isLong: true,
        isRequired: true,
        most: maxReason,
      },
    ],
  };
}

/** Rejects for the reason given. */
export async function submitReject(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const reason = press.interaction.fields.getTextInputValue('reason').trim();
  return decide(press, { kind: 'reject', reason }, reason);
}
