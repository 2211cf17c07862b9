import type { ModalSubmitInteraction } from 'discord.js';
import type { Say } from '../../locales/catalogue.js';
import type { AskerLimit } from '../../moderation/asker-limit-store.js';
import type { ReviewItem } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import type { Modal } from '../render/modal.js';
import { mentionOf, relativeTime } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { layOut, textView } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { QueuePress, StandingUse } from '../reply/component-use.js';
import { asModerator, type Moderating } from '../reply/moderators.js';
import { inPlace, type Plan, type Said, whisper, whispered } from '../reply/plan.js';
import { serverName } from '../reply/speak-in-guild.js';
import { logLine } from './decision-log.js';
import { queueId } from './queue-post-view.js';

/** What moderators can allow an asker, by how many questions that is; null: as many as everybody. */
const questionsOf = { none: 0, one: 1, any: null } as const;

/** What moderators can allow whoever sent a question. */
export type Allowed = keyof typeof questionsOf;
export const allowances = Object.keys(questionsOf) as readonly Allowed[];

/** Asks what whoever sent the question may still send; what holds now is chosen. */
export async function openLimit({ bot, item, say }: QueuePress): Promise<Modal | Said> {
  const limit = await bot.askerLimits.ofSender(item.id);
  const now = limit === null ? 'any' : kindOf(limit);
  return {
    id: queueId(item, 'limit'),
    title: say('limit.title', { number: item.id }),
    fields: [
      {
        kind: 'select',
        id: 'allow',
        label: say('limit.allow'),
        hint: say('limit.allow.hint'),
        isRequired: true,
        most: 1,
        options: allowances.map((value) => ({
          value,
          label: say(`limit.${value}`),
          ...(value === now ? { isChosen: true as const } : {}),
        })),
      },
    ],
  };
}

/** Limits whoever sent the question as was chosen. */
export async function submitLimit(press: QueuePress<ModalSubmitInteraction>): Promise<Said> {
  const [chosen] = press.interaction.fields.getStringSelectValues('allow');
  const allowed = allowances.find((known) => known === chosen);
  if (allowed === undefined) return whispered(textView(press.say('moderation.forged')));
  const { bot, item, moderator, say } = press;
  return whispered((await limitSender(item, allowed, { moderator, say, bot })).view);
}

/** Limits whoever sent a question, or lifts that, and says what came of it. */
export async function limitSender(
  item: ReviewItem,
  allowed: Allowed,
  { moderator, say, bot }: { readonly moderator: Moderating; readonly say: Say; readonly bot: Bot },
): Promise<Said> {
  const most = questionsOf[allowed];
  const outcome = await bot.askerLimits.limitSender(item.id, most, moderator.id, bot.at());
  switch (outcome) {
    case 'nobody':
    case 'unchanged':
      return { view: textView(say(`limit.${outcome}`)) };
    case 'limited':
    case 'lifted':
      bot.jobs.background(logLine(lineOf[allowed], { bot, moderator }, item));
      return { view: textView(say(`limit.done.${allowed}`, { number: item.id })) };
  }
}

const lineOf = { none: 'asker-blocked', one: 'asker-limited', any: 'asker-freed' } as const;

/** Whose questions are limited in the server, each by the question for which they were, with a select to lift one. */
export async function showLimits(
  { guildId }: Moderating,
  say: Say,
  bot: Bot,
  note: string | null = null,
): Promise<Said> {
  const limits = await bot.askerLimits.list(guildId);
  const lines = limits.map((limit) => {
    const { by, at, item } = limit;
    const values = { number: item, moderator: mentionOf(by), time: relativeTime(at) };
    return `- ${say(`limit.line.${kindOf(limit)}`, values)}`;
  });
  const text = [
    ...(note === null ? [] : [note]),
    `### ${say('limit.list.title', { server: serverName(guildId, say, bot.guilds) })}`,
    ...(lines.length === 0 ? [say('limit.list.empty')] : lines),
  ].join('\n');
  const options = limits.map((limit) => ({
    value: limit.id,
    label: say(`limit.option.${kindOf(limit)}`, { number: limit.item }),
  }));
  return {
    view: layOut([
      text,
      ...(options.length === 0
        ? []
        : [
            {
              kind: 'select' as const,
              id: standingId('b', 'lift'),
              placeholder: say('limit.lift'),
              options,
            },
          ]),
    ]),
  };
}

/** What choosing one of them does: it is lifted, and the others are listed. */
export function useLimits({ interaction, bot }: StandingUse): Plan {
  const [chosen] = interaction.isStringSelectMenu() ? interaction.values : [];
  if (chosen === undefined) {
    return whisper(textView(speakFor('only-asker', interaction)('moderation.forged')));
  }
  return inPlace(() =>
    asModerator(interaction, bot, async (moderator, say) => {
      const { guildId, id: by } = moderator;
      const lifted = await bot.askerLimits.lift(guildId, chosen, by, bot.at());
      if (lifted === null) return showLimits(moderator, say, bot, say('limit.gone'));
      const { item: number } = lifted;
      const item = { id: number, handle: `limit ${lifted.id}`, guildId };
      bot.jobs.background(logLine('asker-freed', { bot, moderator }, item));
      return showLimits(moderator, say, bot, say('limit.done.any', { number }));
    }),
  );
}

function kindOf({ most }: AskerLimit): 'none' | 'one' {
  return most === 0 ? 'none' : 'one';
}
