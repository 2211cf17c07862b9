import { setTimeout as pause } from 'node:timers/promises';
import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { noteOutcome } from '../../logging/event-trail.js';
import type { Giving } from '../../moderation/given-answer-store.js';
import { storageFailureOf } from '../../storage/storage-error.js';
import type { Bot } from '../bot.js';
import { deadlines } from '../limits.js';
import { layOutModal, type Modal } from '../render/modal.js';
import { textView, type View } from '../render/view.js';
import { speakFor } from './asking.js';
import type { ComponentUse } from './component-use.js';
import { type Delivered, deliver } from './deliver.js';
import { marked, markOf } from './message-mark.js';
import { giveAnswer, quotedIn } from './note-given-answer.js';
import { toPayload } from './payload.js';
import { type Plan, type Said, whispered } from './plan.js';

/** An interaction that can be answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ComponentUse
  | ModalSubmitInteraction;

/**
 * Work that takes longer than this is deferred: half of Discord's three seconds, so that the
 * deferral itself has time to arrive. Retrieval takes milliseconds, so this is rare.
 */
export const deferAfterMs = 1500;

/** How long an edit is tried when Discord does not answer. A guess; the token lives for 15 minutes. */
const editForMs = 10_000;

/** What is to be sent first. */
type First =
  | { readonly kind: 'message'; readonly said: Said }
  | { readonly kind: 'modal'; readonly modal: Modal };

/** What a person was shown, as far as it is known. */
interface Shown extends Delivered {
  readonly said: Said;
  readonly giving: Giving | null;
}

/**
 * The one place that answers interactions: exactly one first answer each, at once when the work is
 * quick, a deferral and an edit when it is not. Never throws; what goes wrong is counted and logged,
 * and the person is told when there is still a way to.
 */
export async function respond(
  interaction: Answerable,
  planned: Plan | Promise<Plan>,
  bot: Bot,
): Promise<void> {
  const startedAt = bot.now();
  const until = startedAt + deadlines.firstAnswerMs;
  const plan = await planned;
  const first = begin(interaction, plan, bot);
  const ready = await Promise.race([first, pause(deferAfterMs, 'waited' as const, { ref: false })]);
  if (ready !== 'waited' || plan.kind === 'modal') {
    const answer: First =
      ready === 'waited' ? { kind: 'message', said: { view: apology(interaction, plan) } } : ready;
    const giving = answer.kind === 'message' ? giveFor(interaction, plan, answer.said, bot) : null;
    const delivered = await deliver(() => send(interaction, plan, answer), bot, until);
    if (answer.kind === 'message') {
      await noteShown(interaction, plan, { said: answer.said, giving, ...delivered }, bot);
    }
    return;
  }
  bot.metrics.counters.deferred += 1;
  const deferral = await deliver(() => defer(interaction, plan), bot, until);
  const later = await first;
  // Only a modal plan can open a modal, and it was answered above.
  if (later.kind === 'modal') return;
  const giving = giveFor(interaction, plan, later.said, bot);
  const delivered: Delivered =
    deferral.arrival === 'arrived'
      ? await deliver(
          () => edit(interaction, plan, later.said),
          bot,
          // A second message beside the first might appear twice; an edit may be repeated.
          later.said.isWhisper === true ? bot.now() : bot.now() + editForMs,
        )
      : { arrival: 'failed', messageId: null };
  await noteShown(interaction, plan, { said: later.said, giving, ...delivered }, bot);
}

/** Does the work; a failure becomes an apology. */
async function begin(interaction: Answerable, plan: Plan, bot: Bot): Promise<First> {
  try {
    const done = await Promise.resolve().then<Said | Modal>(plan.work);
    return 'fields' in done ? { kind: 'modal', modal: done } : { kind: 'message', said: done };
  } catch (error) {
    bot.metrics.counters.errors += 1;
    noteOutcome('failed');
    bot.log.error({ err: error, interaction: interaction.id }, 'an interaction failed');
    const view = apology(interaction, plan, storageFailureOf(error) ?? 'failed');
    return { kind: 'message', said: plan.kind === 'reply' ? { view } : whispered(view) };
  }
}

/** Gives the id of a message that everybody sees, where it is told. */
async function send(interaction: Answerable, plan: Plan, first: First): Promise<string | null> {
  if (first.kind === 'modal') {
    if (interaction.isModalSubmit()) throw new TypeError('a modal cannot open another');
    await interaction.showModal(layOutModal(first.modal));
    return null;
  }
  const { said } = first;
  const payload = payloadOf(interaction, said);
  if (plan.kind === 'update' && said.isWhisper === undefined && canUpdate(interaction)) {
    await interaction.update({ ...payload, withResponse: false });
    return null;
  }
  const isPrivate = isEphemeral(plan) || said.isWhisper === true;
  const flags = isPrivate ? payload.flags | MessageFlags.Ephemeral : payload.flags;
  if (said.context === undefined || isPrivate) {
    await interaction.reply({ ...payload, flags });
    return null;
  }
  const { resource } = await interaction.reply({ ...payload, flags, withResponse: true });
  return resource?.message?.id ?? null;
}

async function defer(interaction: Answerable, plan: Plan): Promise<null> {
  if (plan.kind === 'update' && canUpdate(interaction)) await interaction.deferUpdate();
  else if (isEphemeral(plan)) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  else await interaction.deferReply();
  return null;
}

/** Gives the id of the message that was edited, or null for one beside it. */
async function edit(interaction: Answerable, plan: Plan, said: Said): Promise<string | null> {
  const payload = payloadOf(interaction, said);
  if (plan.kind === 'update' && said.isWhisper === true && canUpdate(interaction)) {
    await interaction.followUp({ ...payload, flags: payload.flags | MessageFlags.Ephemeral });
    return null;
  }
  return (await interaction.editReply(payload)).id;
}

/** An answer can be found again in its channel, see `markOf`: the interaction's own id is its nonce. */
function payloadOf({ id }: Answerable, { view, context }: Said) {
  return toPayload(context === undefined ? view : marked(view, markOf(id)));
}

/** Notes an answer before it is sent; null for what is none. */
function giveFor(
  { id, channelId, guildId, locale, user }: Answerable,
  plan: Plan,
  { context, isWhisper }: Said,
  bot: Bot,
): Giving | null {
  if (context === undefined || channelId === null || plan.kind !== 'reply') return null;
  return giveAnswer(
    quotedIn(context),
    { userId: user.id, channelId, guildId, locale },
    bot,
    isEphemeral(plan) || isWhisper === true ? null : id,
  );
}

/**
 * Remembers what was shown: for replies to a message that stays, and for corrections of what it
 * quotes. Also after an answer whose acceptance was lost on the way, because it stands there all the same.
 */
async function noteShown(
  interaction: Answerable,
  plan: Plan,
  { said, giving, arrival, messageId }: Shown,
  bot: Bot,
): Promise<void> {
  said.shown?.(arrival === 'arrived');
  const { context } = said;
  const { channelId } = interaction;
  if (context === undefined || arrival === 'failed' || plan.kind !== 'reply') {
    giving?.notShown();
    return;
  }
  if (arrival === 'unknown') {
    giving?.shown(null);
    return;
  }
  const isPrivate = isEphemeral(plan) || said.isWhisper === true;
  const id = isPrivate ? null : (messageId ?? (await findAnswer(interaction, bot)));
  if (id !== null) bot.contexts.attach(id, context);
  giving?.shown(id === null || channelId === null ? null : { channelId, messageId: id });
}

/** The message that answers an interaction; null when Discord does not tell. */
async function findAnswer(interaction: Answerable, bot: Bot): Promise<string | null> {
  try {
    return (await interaction.fetchReply()).id;
  } catch (error) {
    bot.log.warn(
      { err: error },
      'an answer cannot be found, so it could only be told of a correction',
    );
    return null;
  }
}

/**
 * Whether there is a message to change: a modal that a command opened has none. Only what stands on
 * a message changes it, so that an altered client cannot replace what others see with its refusal.
 * (A modal has the id of the button that opened it.)
 */
function canUpdate(
  interaction: Answerable,
): interaction is ComponentUse | ModalMessageModalSubmitInteraction {
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return false;
  return (interaction.message?.resolveComponent(interaction.customId) ?? null) !== null;
}

function isEphemeral(plan: Plan): boolean {
  return plan.kind !== 'reply' || plan.audience === 'only-asker';
}

function apology(
  interaction: Answerable,
  plan: Plan,
  kind: 'failed' | 'not-kept' | 'away' = 'failed',
): View {
  const audience = plan.kind === 'reply' ? plan.audience : 'only-asker';
  return textView(speakFor(audience, interaction)(`error.${kind}`));
}
