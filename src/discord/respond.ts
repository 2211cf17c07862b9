import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Bot } from './bot.js';
import { classifyFailure } from './delivery-failure.js';
import { languageFor } from './i18n/locale.js';
import { speak } from './i18n/translate.js';
import { deadlines } from './limits.js';
import { observeLatency } from './metrics.js';
import { toPayload } from './payload.js';
import type { Plan, Said } from './plan.js';
import { textView } from './render/view.js';

/** An interaction that can be answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction;

/**
 * Work that takes longer than this is deferred: half of Discord's three seconds, so that the
 * deferral itself has time to arrive. Retrieval takes milliseconds, so this is rare.
 */
export const deferAfterMs = 1500;

/**
 * The one place that answers interactions: exactly one first answer each, at once when the work is
 * quick, a deferral and an edit when it is not. Never throws; what goes wrong is counted and logged,
 * and the person is told when there is still a way to.
 */
export async function respond(interaction: Answerable, plan: Plan, bot: Bot): Promise<void> {
  const startedAt = bot.now();
  const work = Promise.resolve().then(plan.work);
  const said = work.catch((error: unknown) => {
    bot.metrics.counters.errors += 1;
    bot.log.error({ err: error, interaction: describe(interaction) }, 'an interaction failed');
    return { view: apology(interaction, plan) };
  });
  const first = await Promise.race([said, wait(deferAfterMs)]);
  if (first !== 'waited') {
    const sent = await deliver(() => send(interaction, plan, first, bot), bot, startedAt);
    if (sent) observeLatency(bot.metrics, bot.now() - startedAt);
    return;
  }
  bot.metrics.counters.deferred += 1;
  const deferred = await deliver(() => defer(interaction, plan), bot, startedAt);
  if (!deferred) return;
  observeLatency(bot.metrics, bot.now() - startedAt);
  await deliver(() => edit(interaction, plan, said, bot), bot, startedAt);
}

/**
 * Sends, and once more when the connection broke before an answer came. That is safe: Discord takes
 * one first answer, so if the one before had arrived, this one is refused as a double.
 */
async function deliver(send: () => Promise<void>, bot: Bot, startedAt: number): Promise<boolean> {
  const { counters } = bot.metrics;
  for (let attempt = 0; ; attempt++) {
    try {
      await send();
      return true;
    } catch (error) {
      const failure = classifyFailure(error);
      const isInTime = bot.now() - startedAt < deadlines.firstAnswerMs;
      if (failure === 'unknown' && attempt === 0 && isInTime) {
        counters.repeated += 1;
        continue;
      }
      if (failure === 'double' && attempt > 0) return true;
      if (failure === 'late') counters.late += 1;
      else if (failure === 'double') counters.double += 1;
      else if (failure === 'forbidden') counters.forbidden += 1;
      else counters.errors += 1;
      bot.log.warn({ err: error, failure }, 'an answer could not be delivered');
      return false;
    }
  }
}

async function send(interaction: Answerable, plan: Plan, said: Said, bot: Bot): Promise<void> {
  const payload = toPayload(said.view);
  if (plan.kind === 'update') {
    if (!interaction.isMessageComponent()) throw new TypeError('only a component can update');
    await interaction.update({ ...payload, withResponse: false });
    return;
  }
  const flags = isEphemeral(plan) ? payload.flags | MessageFlags.Ephemeral : payload.flags;
  if (said.context === undefined || isEphemeral(plan)) {
    await interaction.reply({ ...payload, flags });
    return;
  }
  const { resource } = await interaction.reply({ ...payload, flags, withResponse: true });
  const id = resource?.message?.id;
  if (id !== undefined) bot.contexts.attach(id, said.context);
}

async function defer(interaction: Answerable, plan: Plan): Promise<void> {
  if (plan.kind === 'update') {
    if (!interaction.isMessageComponent()) throw new TypeError('only a component can update');
    await interaction.deferUpdate();
  } else if (isEphemeral(plan)) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  } else await interaction.deferReply();
}

async function edit(
  interaction: Answerable,
  plan: Plan,
  said: Promise<Said>,
  bot: Bot,
): Promise<void> {
  const { view, context } = await said;
  const message = await interaction.editReply(toPayload(view));
  if (context !== undefined && plan.kind === 'reply' && !isEphemeral(plan)) {
    bot.contexts.attach(message.id, context);
  }
}

function isEphemeral(plan: Plan): boolean {
  return plan.kind === 'reply' && plan.audience === 'only-asker';
}

function apology(interaction: Answerable, plan: Plan) {
  const audience = plan.kind === 'reply' ? plan.audience : 'only-asker';
  const language = languageFor(audience, {
    user: interaction.locale,
    guild: interaction.guildLocale,
  });
  return textView(speak(language)('error.failed'));
}

/** What a log may say about an interaction: no text of anybody's. */
function describe(interaction: Answerable) {
  const name = 'commandName' in interaction ? interaction.commandName : 'component';
  return { id: interaction.id, type: interaction.type, name };
}

function wait(ms: number): Promise<'waited'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('waited'), ms).unref();
  });
}
