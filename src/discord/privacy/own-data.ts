import type { ChatInputCommandInteraction } from 'discord.js';
import type { Say } from '../../locales/catalogue.js';
import type { PersonalData } from '../../moderation/personal-data.js';
import type { Bot } from '../bot.js';
import { describeInstantDay } from '../render/moment.js';
import { plainLabel } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { layOut, textView, type View } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { StandingUse } from '../reply/component-use.js';
import { inPlace, type Plan, privately, type Said, whisper } from '../reply/plan.js';
import { serverName } from '../reply/speak-in-guild.js';
import { keptDays } from './keep-limits.js';

/** Name of the file that `/privacy export` gives. */
export const exportName = 'receipts-my-data.json';

/** `/privacy show`: in words. */
export function planShow(interaction: ChatInputCommandInteraction, bot: Bot): Plan {
  return reply(interaction, async (say) => {
    const data = await bot.personalData.export(bot.hashAsker(interaction.user.id));
    return { view: renderOwnData(data, say, bot) };
  });
}

/** `/privacy export`: everything, as JSON. */
export function planExport(interaction: ChatInputCommandInteraction, bot: Bot): Plan {
  return reply(interaction, async (say) => {
    const data = await bot.personalData.export(bot.hashAsker(interaction.user.id));
    const text = JSON.stringify({ exportedAt: bot.at(), ...data }, null, 2);
    return {
      view: layOut([say('privacy.exported')], [{ name: exportName, text }]),
    };
  });
}

/** `/privacy delete`: asks first, because it cannot be taken back. */
export function planDelete(interaction: ChatInputCommandInteraction): Plan {
  return reply(interaction, async (say) => ({
    view: layOut([
      `### ${say('privacy.confirm')}\n${say('privacy.confirm.meaning')}`,
      [
        { id: standingId('p', 'delete'), label: say('privacy.button.delete'), tone: 'main' },
        { id: standingId('p', 'keep'), label: say('privacy.button.keep') },
      ],
    ]),
  }));
}

/** The buttons of `/privacy delete`. Whoever presses one speaks for themselves and nobody else. */
export function useOwnData({ interaction, parts, bot }: StandingUse): Plan {
  const say = speakFor('only-asker', interaction);
  const [verb] = parts;
  if (interaction.isModalSubmit() || (verb !== 'delete' && verb !== 'keep')) {
    return whisper(textView(say('error.expired')));
  }
  return inPlace(() =>
    verb === 'keep'
      ? { view: textView(say('privacy.kept')) }
      : forget(interaction.user.id, say, bot),
  );
}

/** Deletes what is stored and what is only remembered, and what others would still see of it. */
async function forget(userId: string, say: Say, bot: Bot): Promise<Said> {
  const asker = bot.hashAsker(userId);
  const { reworded, posts: _, ...counts } = await bot.personalData.delete(asker);
  const { limits } = await bot.personalData.export(asker);
  bot.contexts.forgetAsker(userId);
  bot.conversations.forgetAsker(userId);
  bot.jobs.soon('erase-messages');
  for (const { id } of reworded) bot.jobs.background(bot.posts.show(id));
  return {
    view: textView(
      `### ${say('privacy.deleted')}`,
      say('privacy.deleted.questions', { count: counts.requests }),
      say('privacy.deleted.votes', { count: counts.votes }),
      say('privacy.deleted.answers', { count: counts.answers }),
      ...describeLimits(limits, say, bot),
      `-# ${say('privacy.moderators')}`,
    ),
  };
}

function reply(interaction: ChatInputCommandInteraction, work: (say: Say) => Promise<Said>): Plan {
  const say = speakFor('only-asker', interaction);
  return privately(() => work(say));
}

/** Questions that are listed; the export has them all. */
const maxQuestions = 8;

/** What is kept about one person, in words, for them alone. */
export function renderOwnData(data: PersonalData, say: Say, bot: Pick<Bot, 'guilds'>): View {
  const { requests, votes, answers, limits } = data;
  const isNothing = requests.length + votes.length + answers.length + limits.length === 0;
  const shown = requests.slice(0, maxQuestions);
  const hidden = requests.length - shown.length;
  return textView(
    `### ${say('privacy.title')}`,
    say('privacy.key'),
    ...(isNothing ? [say('privacy.nothing')] : []),
    ...(requests.length === 0 ? [] : [say('privacy.requests', { count: requests.length })]),
    ...shown.map(({ question, submittedAt, state, withdrawnAt }) => {
      const line = say('privacy.request', {
        question: question.trim() === '' ? '…' : plainLabel(question, 150),
        date: describeInstantDay(submittedAt, say),
        state: say(`state.${withdrawnAt === null ? state : 'withdrawn'}`),
      });
      return `- ${line}`;
    }),
    ...(hidden > 0 ? [`- ${say('privacy.more', { count: hidden })}`] : []),
    ...(requests.length === 0
      ? []
      : [`-# ${say('privacy.words')}`, `-# ${say('privacy.address')}`]),
    ...(votes.length === 0 ? [] : [say('privacy.votes', { count: votes.length })]),
    ...(answers.length === 0 ? [] : [say('privacy.answers', { count: answers.length })]),
    ...describeLimits(limits, say, bot),
    `-# ${say('privacy.limits', keptDays)}`,
    `-# ${say('privacy.moderators')}`,
  );
}

/** Where moderators take no questions from this person, or only one at a time; nothing where nobody does. */
function describeLimits(
  limits: PersonalData['limits'],
  say: Say,
  { guilds }: Pick<Bot, 'guilds'>,
): readonly string[] {
  if (limits.length === 0) return [];
  const lines = limits.map(({ guildId, most, at }) =>
    say(most === 0 ? 'privacy.blocked' : 'privacy.limited', {
      server: serverName(guildId, say, guilds),
      date: describeInstantDay(at, say),
    }),
  );
  return [...lines, `-# ${say('privacy.limit-stays')}`];
}
