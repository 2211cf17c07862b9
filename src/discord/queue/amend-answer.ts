import type { ModalSubmitInteraction } from 'discord.js';
import { changesOf, type Reply, retractionOf } from '../../moderation/review-item.js';
import type { Transition } from '../../moderation/review-store.js';
import type { Modal } from '../render/modal.js';
import type { QueuePress } from '../reply/component-use.js';
import type { Said } from '../reply/plan.js';
import { answerFields, readReply } from './answer-question.js';
import { logLine } from './decision-log.js';
import { sayOutcome } from './outcome.js';
import { queueId } from './queue-post-view.js';
import { reasonField } from './reject-question.js';

/** Asks for what the answer should say, beginning with what it says. */
export async function openAmend(press: QueuePress): Promise<Modal | Said> {
  const { item, say, detail } = press;
  const { state } = item;
  if (state.kind !== 'answered' || state.proposal !== undefined || !isOfNow(press)) {
    return sayOutcome(press, { kind: 'wrong-state', item });
  }
  return {
    id: queueId(item, 'amend', detail),
    title: say('amend.title', { number: item.id }),
    fields: await answerFields(press, state.reply),
  };
}

/** Whether the button stands on the answer as it is now. */
function isOfNow({ item, detail }: QueuePress): boolean {
  return detail === String(changesOf(item.state).length);
}

/** Puts what was written and chosen in the place of the answer; whoever was told is told again. */
export async function submitAmend(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const { item, detail } = press;
  const { state } = item;
  const before = state.kind === 'answered' ? state.reply.quotes : [];
  const read = await readReply(press, before);
  if ('said' in read) return read.said;
  return amend(press, read.reply, Number(detail));
}

async function amend(press: QueuePress, reply: Reply, seen: number): Promise<Said> {
  const { bot, item, moderator } = press;
  const { needsTwoModerators } = moderator.settings;
  const tellAt = bot.at(bot.undoMs);
  const amending = { reply, seen, needsTwoModerators, tellAt };
  const transition = await bot.reviews.amend(item.id, moderator.id, amending, bot.at());
  return sayChange(press, transition, reply.words ?? '');
}

/** Asks why the answer is taken back. */
export async function openRetract(press: QueuePress): Promise<Modal | Said> {
  const { item, say, detail } = press;
  const { state } = item;
  if (state.kind !== 'answered' || retractionOf(state) !== null || !isOfNow(press)) {
    return sayOutcome(press, { kind: 'wrong-state', item });
  }
  return {
    id: queueId(item, 'retract', detail),
    title: say('retract.title', { number: item.id }),
    fields: [reasonField(say, 'reject.reason.hint')],
  };
}

/** Takes the answer back for the reason given; whoever was told is told so. */
export async function submitRetract(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const { bot, item, moderator, detail, interaction } = press;
  const reason = interaction.fields.getTextInputValue('reason').trim();
  const retracting = { reason, seen: Number(detail), tellAt: bot.at(bot.undoMs) };
  const transition = await bot.reviews.retract(item.id, moderator.id, retracting, bot.at());
  return sayChange(press, transition, reason);
}

function sayChange(press: QueuePress, transition: Transition, words: string): Said {
  const { bot, item: before } = press;
  if (transition.kind === 'done') {
    const last = changesOf(transition.item.state).at(-1);
    if (
      last !== undefined &&
      changesOf(before.state).length !== changesOf(transition.item.state).length
    ) {
      bot.jobs.background(logLine(last.kind, press, transition.item));
      bot.jobs.soon('tell-askers');
    }
  }
  return sayOutcome(press, transition, words);
}
