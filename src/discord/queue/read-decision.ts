import { MessageFlags } from 'discord.js';
import type { ReviewItem, ReviewState } from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import { quotesStand } from '../corrections/quotes-stand.js';
import { textView } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { QueuePress, StandingUse } from '../reply/component-use.js';
import { authorityOf, isModerator } from '../reply/moderators.js';
import { quotedBy } from '../reply/note-given-answer.js';
import { inPlace, type Plan, privately, type Said, whisper, whispered } from '../reply/plan.js';
import { confirmQuotes } from './confirm-quotes.js';
import {
  pastOf,
  type ReadableDecision,
  readableDecision,
  renderDecision,
  renderEarlier,
} from './decision-view.js';
import { isSettled } from './standing-answer.js';

/** What was decided, in full and for the moderator alone; also what is only proposed. */
export async function readProposed({ item, say, bot }: QueuePress): Promise<Said> {
  const stored = readableDecision(item.state);
  if (stored === null) return whispered(textView(say('told.undecided')));
  const decision = await confirmQuotes(item, stored, bot);
  const server = bot.guilds.name(item.guildId);
  const isOutdated = !standsNow(decision, bot);
  return whispered(
    renderDecision(item, decision, { say, server, page: 0, question: null, isOutdated }),
  );
}

/** What an answer said before, for moderators. */
export async function readEarlier({ item, say }: QueuePress): Promise<Said> {
  return whispered(renderEarlier(item, true, say));
}

/**
 * Turns the pages of a decision, or shows the first to whoever asked, from the public note that
 * there is one. For those who asked and for moderators; an answer that is shown to others in its
 * server, such as by watching, can be read on by everybody there. Others are told so.
 */
export function useDecision({ interaction, parts, bot }: StandingUse): Plan {
  const [handle = '', place = ''] = parts;
  const say = speakFor('only-asker', interaction);
  const isPage = place !== 'mine' && place !== 'earlier';
  if (interaction.isModalSubmit() || (place !== 'earlier' && !/^(?:mine|\d{1,3})$/.test(place))) {
    return whisper(textView(say('error.expired')));
  }
  const isOwn =
    isPage &&
    (interaction.guildId === null || interaction.message.flags.has(MessageFlags.Ephemeral));
  const standsThere = interaction.message.resolveComponent(interaction.customId) !== null;
  const work = async (): Promise<Said> => {
    const item = await bot.reviews.findByHandle(handle);
    if (item === null) return whispered(textView(say('told.gone')));
    const isMine = await hasAsked(interaction.user.id, item, bot);
    const { guildId } = interaction;
    const settings = guildId === item.guildId ? await bot.settings.read(guildId) : null;
    const isModerating = settings !== null && isModerator(authorityOf(interaction), settings);
    // An answer may be shown to others in its server, and its askers were told so: not its question.
    // Whoever was shown it reads on by the button that stands there, and by no id of their own making.
    const isOpen = guildId === item.guildId && isPage && standsThere && isSettled(item.state, bot);
    if (!isMine && !isModerating && !isOpen) {
      bot.metrics.counters.refused += 1;
      return whispered(textView(say('told.not-yours')));
    }
    if (place === 'earlier') return { view: renderEarlier(item, isModerating, say) };
    // A proposal is no decision yet; moderators read it from its post.
    const isProposed = item.state.kind === 'proposed' && !isModerating;
    const stored = isProposed ? null : readableDecision(item.state);
    if (stored === null) return whispered(textView(say('told.undecided')));
    const decision = await confirmQuotes(item, stored, bot);
    return {
      view: renderDecision(item, decision, {
        say,
        server: bot.guilds.name(item.guildId),
        page: place === 'mine' ? 0 : Number(place),
        isOutdated: !standsNow(decision, bot),
        ...(isMine || isModerating ? pastOf(item.state) : {}),
        ...(isOpen && !isMine
          ? { question: publicWordingOf(item.state), isForEveryone: true }
          : { question: null }),
      }),
    };
  };
  return isOwn ? inPlace(work) : privately(work);
}

/** The question as moderators have put it for everybody; null where they have not. */
function publicWordingOf(state: ReviewState): string | null {
  return state.kind === 'answered' ? (state.reply.publicWording ?? null) : null;
}

function standsNow({ quotes }: ReadableDecision, bot: Bot): boolean {
  return quotesStand(quotedBy(quotes), bot.knowledge().corpus);
}

async function hasAsked(userId: string, { id }: ReviewItem, bot: Bot): Promise<boolean> {
  const requests = await bot.reviews.requestsOf(bot.hashAsker(userId));
  return requests.some(({ item, request }) => item.id === id && request.withdrawnAt === null);
}
