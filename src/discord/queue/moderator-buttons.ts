import { MessageFlags } from 'discord.js';
import type { Answer } from '../../answer/answer.js';
import type { Say } from '../../locales/catalogue.js';
import type { GuildSettings } from '../../moderation/guild-settings.js';
import type { PostedMessage, ReviewRequestId } from '../../moderation/review-item.js';
import type { OpenCaps, Submission } from '../../moderation/review-store.js';
import type { Bot } from '../bot.js';
import { plainLabel } from '../render/plain-text.js';
import { layOut, textView, type View } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { Press } from '../reply/component-use.js';
import { inPlace, type Plan, privately, type Said, whisper, whispered } from '../reply/plan.js';
import { serverName } from '../reply/speak-in-guild.js';
import { isReadByEverybody } from './channel-audience.js';
import { showOwnRequests, takeBack } from './own-requests.js';

/**
 * Asks for consent: shows what would be sent to whom, and what is kept of it and for how long; sends
 * nothing yet.
 */
export function askModerator(press: Press): Plan {
  const { interaction, found, bot } = press;
  const say = speakFor('only-asker', interaction);
  const { subject, askerId } = found.context;
  if (subject.kind !== 'answer') return whisper(textView(say('error.expired')));
  if (interaction.user.id !== askerId) return whisper(textView(say('only-asker.moderator')));
  return privately(async () => {
    const guildId = reviewGuildFor(found.context.guildId, bot);
    if (guildId === null) return { view: textView(say('moderator.no-home')) };
    const settings = await bot.settings.read(guildId);
    if (isUnset(settings)) return { view: sayUnset(guildId, say, bot) };
    const limit = await bot.askerLimits.of(guildId, bot.hashAsker(interaction.user.id));
    if (limit?.most === 0) return { view: sayBlocked(guildId, say, bot) };
    const original = originalOf(press, guildId);
    const link = original === null ? null : { original, isLinked: false };
    return { view: renderConsent(press, guildId, settings, subject.answer.question, link) };
  });
}

/** The message on which somebody asks for a moderator: in the server that gets the question, and where others see it. */
function originalOf({ interaction }: Press, guildId: string): PostedMessage | null {
  const { message, channelId } = interaction;
  if (interaction.guildId !== guildId || message.flags.has(MessageFlags.Ephemeral)) return null;
  return { channelId, messageId: message.id };
}

/** Ticks, or unticks, that moderators see the message, and shows what would be sent. */
export function tickOriginal(press: Press, original: PostedMessage, isLinked: boolean): Plan {
  return withConsent(press, async ({ guildId, settings, answer }) => ({
    view: renderConsent(press, guildId, settings, answer.question, { original, isLinked }),
  }));
}

/** What somebody is asked for their consent to. */
interface Consenting {
  readonly guildId: string;
  readonly settings: GuildSettings;
  readonly answer: Answer;
  readonly say: Say;
}

/** Works for whoever asked, where the question may go to moderators; says so to everybody else, and where it may not. */
function withConsent(press: Press, work: (consenting: Consenting) => Promise<Said>): Plan {
  const { interaction, found, bot } = press;
  const say = speakFor('only-asker', interaction);
  const { subject, askerId } = found.context;
  if (subject.kind !== 'answer' || interaction.user.id !== askerId) {
    return whisper(textView(say('only-asker.moderator')));
  }
  return inPlace(async () => {
    const guildId = reviewGuildFor(found.context.guildId, bot);
    if (guildId === null) return whispered(textView(say('moderator.no-home')));
    const settings = await bot.settings.read(guildId);
    return work({ guildId, settings, answer: subject.answer, say });
  });
}

/**
 * The server whose moderators get a question asked here: this one if the bot is in it; from direct
 * messages and foreign places the operator's home server, or the only one that the bot is in. Null
 * when there is no telling.
 */
function reviewGuildFor(
  guildId: string | null,
  { guilds, places }: Pick<Bot, 'guilds' | 'places'>,
): string | null {
  if (guildId !== null && guilds.name(guildId) !== null) return guildId;
  if (places.homeGuildId !== null) return places.homeGuildId;
  const [only, ...others] = guilds.ids();
  return others.length === 0 ? (only ?? null) : null;
}

/** Where nobody has chosen a channel for questions, or who moderates, nobody looks for any. */
function isUnset({ reviewChannelId, moderatorRoleIds }: GuildSettings): boolean {
  return reviewChannelId === null && moderatorRoleIds.length === 0;
}

/** So a question is not taken, and those who run the server are told. */
function sayUnset(guildId: string, say: Say, bot: Bot): View {
  bot.jobs.background(bot.posts.reportUnset(guildId));
  const server = serverName(guildId, say, bot.guilds);
  return textView(say('moderator.not-set-up', { server }));
}

/** What somebody reads from whom the moderators take no questions. */
function sayBlocked(guildId: string, say: Say, bot: Bot): View {
  return textView(say('moderator.blocked', { server: serverName(guildId, say, bot.guilds) }));
}

/** What would be sent to whom, with the button that sends it. */
function renderConsent(
  { interaction, found, bot }: Press,
  guildId: string,
  settings: GuildSettings,
  asked: string,
  /** The message that can be linked, and whether it is to be; where everybody reads along, never. */
  link: { readonly original: PostedMessage; readonly isLinked: boolean } | null,
): View {
  const say = speakFor('only-asker', interaction);
  const isForEveryone = isReadByEverybody(guildId, settings, bot.guilds);
  const server = serverName(guildId, say, bot.guilds);
  const question = plainLabel(asked, 600);
  const offered = isForEveryone ? null : link;
  const isLinked = offered?.isLinked === true;
  const lines = [
    say('moderator.confirm', { server }),
    ...(isForEveryone ? [`**${say('moderator.confirm.everybody', { server })}**`] : []),
    say('asked', { question }),
    ...(isLinked ? [`**${say('moderator.linked', { server })}**`] : []),
    `-# ${say('moderator.kept', { count: settings.retentionDays })}`,
  ];
  const id = found.idFor({
    kind: 'send',
    isForEveryone,
    ...(isLinked ? { original: offered.original } : {}),
  });
  return layOut([
    lines.join('\n'),
    [
      { id, label: say('button.send'), tone: 'main' },
      ...(offered === null
        ? []
        : [
            {
              id: found.idFor({ ...offered, kind: 'link-original', isLinked: !isLinked }),
              label: say(isLinked ? 'button.unlink-original' : 'button.link-original'),
            },
          ]),
      { id: found.idFor({ kind: 'cancel' }), label: say('button.cancel') },
    ],
  ]);
}

/** What is said of a question that is now, or was already, in the queue. */
const sentences = {
  submitted: 'moderator.sent',
  joined: 'moderator.joined',
  'waiting-already': 'moderator.already',
} as const satisfies Record<Submission['kind'], string>;

/** What became of a question, and whether moderators are shown it. */
async function describeSubmission(
  { kind, item }: Submission,
  { reviewChannelId }: GuildSettings,
  say: Say,
  bot: Bot,
): Promise<string> {
  if (reviewChannelId === null) {
    const server = serverName(item.guildId, say, bot.guilds);
    return say('moderator.listed-only', { server });
  }
  const isHeld = item.post === null && (await bot.posts.isInTrouble(item.guildId));
  return [say(sentences[kind]), ...(isHeld ? [say('moderator.held')] : [])].join('\n');
}

/** How many open questions one person may have: enough for a bad day, few enough for those who answer. Guesses. */
export const openCaps: OpenCaps = { perGuild: 5, inAll: 15 };

/**
 * Puts the question into the moderators' queue, with the asker's consent just given. Should everybody
 * be able to read it by now, which they were not told, they are asked anew.
 */
export function send(press: Press, isForEveryone: boolean, original?: PostedMessage): Plan {
  const { interaction, found, bot } = press;
  return withConsent(press, async ({ guildId, settings, answer, say }) => {
    if (isUnset(settings)) return { view: sayUnset(guildId, say, bot) };
    const { question } = answer;
    if (!isForEveryone && isReadByEverybody(guildId, settings, bot.guilds)) {
      return { view: renderConsent(press, guildId, settings, question, null) };
    }
    const submission = await bot.reviews.submitWithin(
      openCaps,
      {
        question,
        terms: bot.knowledge().answerer.termsOf(question),
        answer,
        ...(isForEveryone ? { isForEveryone } : {}),
        ...(original === undefined ? {} : { original }),
        asker: bot.hashAsker(interaction.user.id),
        guildId,
        address: bot.seal({
          userId: interaction.user.id,
          channelId: interaction.channelId,
          locale: interaction.locale,
        }),
      },
      bot.at(),
    );
    if (submission.kind === 'blocked') return { view: sayBlocked(guildId, say, bot) };
    if (submission.kind === 'too-many') {
      const { where, open } = submission;
      const server = serverName(guildId, say, bot.guilds);
      const why =
        where === 'perGuild'
          ? say('moderator.too-many.here', { count: open, server })
          : say('moderator.too-many.everywhere', { count: open });
      return showOwnRequests('withdraw', interaction.user.id, say, bot, why);
    }
    bot.jobs.background(bot.posts.show(submission.item.id));
    const id = found.idFor({ kind: 'withdraw', request: submission.request.id });
    const text = await describeSubmission(submission, settings, say, bot);
    return { view: layOut([text, [{ id, label: say('button.withdraw') }]]) };
  });
}

/** Sends nothing, and says so. */
export function cancel({ interaction }: Press): Plan {
  const say = speakFor('only-asker', interaction);
  return inPlace(() => ({ view: textView(say('moderator.cancelled')) }));
}

/** Takes a question back; the store decides whether this person may and whether it is still time. */
export function withdraw({ interaction, bot }: Press, request: ReviewRequestId): Plan {
  const say = speakFor('only-asker', interaction);
  return inPlace(() => takeBack(request, interaction.user.id, say, bot));
}
