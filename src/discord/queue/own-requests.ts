import type { Say } from '../../locales/catalogue.js';
import { isOpen, type ReviewRequestId, type ReviewState } from '../../moderation/review-item.js';
import type { Untold } from '../../moderation/review-store.js';
import type { Bot } from '../bot.js';
import { plainLabel, relativeTime } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { type Block, layOut, textView, type View } from '../render/view.js';
import { speakFor } from '../reply/asking.js';
import type { StandingUse } from '../reply/component-use.js';
import { inPlace, type Plan, type Said, whisper, whispered } from '../reply/plan.js';
import { serverName } from '../reply/speak-in-guild.js';
import { confirmQuotes } from './confirm-quotes.js';
import { pastOf, readableDecision, renderDecision } from './decision-view.js';

/**
 * One's own requests with what became of each, and, where there is one, a select to act on one.
 * @param why said above them
 */
export async function showOwnRequests(
  purpose: 'status' | 'withdraw',
  userId: string,
  say: Say,
  bot: Bot,
  why: string | null = null,
): Promise<Said> {
  const requests = await bot.reviews.requestsOf(bot.hashAsker(userId));
  return { view: renderRequests(purpose, requests, say, bot, why) };
}

/** What choosing one of the requests does. The store knows whose they are. */
export function useOwnRequest({ interaction, parts, bot }: StandingUse): Plan {
  const say = speakFor('only-asker', interaction);
  const [verb] = parts;
  const [chosen] = interaction.isStringSelectMenu() ? interaction.values : [];
  if (chosen === undefined || (verb !== 'read' && verb !== 'back')) {
    return whisper(textView(say('error.expired')));
  }
  const id = chosen as ReviewRequestId;
  const act = verb === 'read' ? readDecision : takeBack;
  return inPlace(() => act(id, interaction.user.id, say, bot));
}

/** Takes a request back, and says whether it was still time. */
export async function takeBack(
  id: ReviewRequestId,
  userId: string,
  say: Say,
  bot: Bot,
): Promise<Said> {
  const transition = await bot.reviews.withdraw(id, bot.hashAsker(userId), bot.at());
  if (transition.kind === 'done') {
    bot.jobs.background(bot.posts.show(transition.item.id));
    bot.jobs.soon('erase-messages');
  }
  const isDone = transition.kind === 'done';
  return { view: textView(say(isDone ? 'moderator.withdrawn' : 'moderator.too-late')) };
}

async function readDecision(
  id: ReviewRequestId,
  userId: string,
  say: Say,
  bot: Bot,
): Promise<Said> {
  const requests = await bot.reviews.requestsOf(bot.hashAsker(userId));
  const found = requests.find(({ request }) => request.id === id);
  const { state } = found?.item ?? {};
  const stored = state === undefined || state.kind === 'proposed' ? null : readableDecision(state);
  if (found === undefined || stored === null) {
    return whispered(textView(say('told.undecided')));
  }
  const { item, request } = found;
  const decision = await confirmQuotes(item, stored, bot);
  return {
    view: renderDecision(item, decision, {
      say,
      server: bot.guilds.name(item.guildId),
      page: 0,
      question: request.question,
      ...pastOf(item.state),
    }),
  };
}

/** Requests listed at once: what fits into one message with room to spare. A guess. */
const maxListed = 12;

function renderRequests(
  purpose: 'status' | 'withdraw',
  all: readonly Untold[],
  say: Say,
  bot: Bot,
  why: string | null,
): View {
  const open = all.filter(
    ({ request, item }) => request.withdrawnAt === null && isOpen(item.state),
  );
  const readable = all.filter(
    ({ request, item }) =>
      request.withdrawnAt === null &&
      (item.state.kind === 'answered' || item.state.kind === 'rejected'),
  );
  const listed = (purpose === 'status' ? all : open).slice(0, maxListed);
  if (listed.length === 0) {
    return textView(say(purpose === 'status' ? 'request.none' : 'request.nothing-open'));
  }
  const lines = listed.map(
    ({ request, item }) =>
      `- ${say('request.line', {
        question: plainLabel(request.question, 120),
        server: serverName(item.guildId, say, bot.guilds, 60),
        time: relativeTime(request.submittedAt),
      })}\n  ${say(`request.state.${stateOf({ request, item })}`)}`,
  );
  const blocks: Block[] = [
    [...(why === null ? [] : [why]), `### ${say('request.title')}`, ...lines].join('\n'),
  ];
  const offered = purpose === 'status' ? readable : open;
  if (offered.length > 0) {
    blocks.push({
      kind: 'select',
      id: standingId('r', purpose === 'status' ? 'read' : 'back'),
      placeholder: say(purpose === 'status' ? 'request.read' : 'request.take-back'),
      options: offered.map(({ request }) => ({
        value: request.id,
        label: request.question.replace(/\s+/g, ' ').trim() || '…',
      })),
    });
  }
  return layOut(blocks);
}

function stateOf({ request, item }: Untold): ReviewState['kind'] {
  return request.withdrawnAt === null ? item.state.kind : 'withdrawn';
}
