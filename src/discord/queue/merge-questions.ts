import type { ModalSubmitInteraction } from 'discord.js';
import { isOpen, type ReviewItemId } from '../../moderation/review-item.js';
import { limits } from '../limits.js';
import type { Modal } from '../render/modal.js';
import { textView } from '../render/view.js';
import type { QueuePress } from '../reply/component-use.js';
import { retryable, type Said } from '../reply/plan.js';
import { holdClaim } from './claim-question.js';
import { decide } from './outcome.js';
import { queueId } from './queue-post-view.js';
import { reasonField } from './reject-question.js';

/** Asks which open question this one is the same as: the most similar ones, or any by its number. */
export async function openMerge(press: QueuePress): Promise<Modal | Said> {
  const refusal = await holdClaim(press);
  if (refusal !== null) return refusal;
  const { bot, item, say } = press;
  const similar = await bot.reviews.similar(item.id, limits.selectOptions);
  return {
    id: queueId(item, 'merge'),
    title: say('merge.title', { number: item.id }),
    fields: [
      ...(similar.length === 0
        ? []
        : [
            {
              kind: 'select' as const,
              id: 'into',
              label: say('merge.into'),
              most: 1,
              options: similar.map(({ id, question, askers }) => ({
                value: id,
                label: `${id}: ${question.replace(/\s+/g, ' ').trim()}`,
                hint: say('queue.askers', { count: askers }),
              })),
            },
          ]),
      {
        kind: 'text',
        id: 'number',
        label: say('merge.number'),
        isRequired: similar.length === 0,
        most: 12,
      },
      // Only moderators read it, so it may be left out.
      reasonField(say, 'merge.reason.hint', false),
    ],
  };
}

/** Merges into the question chosen. A number that is written wins over one that is chosen. */
export async function submitMerge(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const { interaction, bot, item, say } = press;
  const { fields } = interaction;
  const written = fields.getTextInputValue('number').replace(/[#\s]/g, '');
  const [chosen = ''] = fields.fields.has('into') ? fields.getStringSelectValues('into') : [];
  const reason = fields.getTextInputValue('reason').trim();
  const target = await bot.reviews.find((written || chosen) as ReviewItemId);
  const isMergeable =
    target?.guildId === item.guildId && target.id !== item.id && isOpen(target.state);
  if (!isMergeable) {
    return retryable(textView(say('merge.no-target')));
  }
  return decide(press, { kind: 'merge', into: target.id, reason }, reason);
}
