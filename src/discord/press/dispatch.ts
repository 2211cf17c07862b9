import { MessageFlags } from 'discord.js';
import { renderSubject } from '../ask/ask.js';
import { showContext, showSource, showWhy } from '../ask/quote-buttons.js';
import { acceptNearest, askWithout } from '../ask/silence-buttons.js';
import { castHelpful, castNotHelpful, noteReason } from '../ask/vote-buttons.js';
import type { Bot } from '../bot.js';
import { quotesStand } from '../corrections/quotes-stand.js';
import { useCuration } from '../curation/use-curation.js';
import { useOwnData } from '../privacy/own-data.js';
import { useAskBack } from '../queue/answer-back.js';
import { useAnswers } from '../queue/answer-list.js';
import { useLimits } from '../queue/limit-asker.js';
import { askModerator, cancel, send, tickOriginal, withdraw } from '../queue/moderator-buttons.js';
import { useOwnRequest } from '../queue/own-requests.js';
import { useQueue } from '../queue/queue-press.js';
import { useDecision } from '../queue/read-decision.js';
import { useReviewList } from '../queue/review-list.js';
import type { Action } from '../render/action.js';
import { readStandingId, type StandingFamily } from '../render/standing-id.js';
import { textView, type View } from '../render/view.js';
import type { AnswerContext, Found } from '../reply/answer-contexts.js';
import { hasCompany, speakFor } from '../reply/asking.js';
import type { Press, StandingUse } from '../reply/component-use.js';
import { quotedBySubject } from '../reply/note-given-answer.js';
import { inPlace, type Plan, privately, whisper } from '../reply/plan.js';
import { useSetting } from '../settings/change-setting.js';

/** What using a component or modal does whose id outlives the process. */
const families = {
  q: useQueue,
  d: useDecision,
  l: useReviewList,
  r: useOwnRequest,
  s: useSetting,
  c: useCuration,
  p: useOwnData,
  a: useAnswers,
  b: useLimits,
  w: useAskBack,
} as const satisfies Record<StandingFamily, (use: StandingUse) => Plan>;

/** What using a component does whose id is one of an answer's. */
const actions: {
  readonly [Kind in Action['kind']]: (
    press: Press,
    action: Extract<Action, { readonly kind: Kind }>,
  ) => Plan;
} = {
  page: (pressed, { page }) => turnPage(pressed, page),
  context: (pressed, { quote, page }) => showContext(pressed, quote, page),
  why: (pressed, { quote }) => showWhy(pressed, quote),
  source: (pressed, { quote }) => showSource(pressed, quote),
  accept: (pressed) =>
    stands(pressed.found, pressed.bot)
      ? acceptNearest(pressed)
      : whisper(outdated(pressed.interaction)),
  'ask-without': askWithout,
  helpful: castHelpful,
  'not-helpful': castNotHelpful,
  'vote-reason': noteReason,
  'ask-moderator': askModerator,
  send: (pressed, { isForEveryone, original }) => send(pressed, isForEveryone, original),
  'link-original': (pressed, { original, isLinked }) => tickOriginal(pressed, original, isLinked),
  cancel,
  withdraw: (pressed, { request }) => withdraw(pressed, request),
  share,
};

/**
 * What using a component, or sending a modal, does; all modals have ids that outlive the process. An
 * id that is unknown (forgotten, or forged) gets a polite answer.
 */
export function press(interaction: StandingUse['interaction'], bot: Bot): Plan {
  bot.metrics.counters.presses += 1;
  const standing = readStandingId(interaction.customId);
  if (standing !== null)
    return families[standing.family]({ interaction, parts: standing.parts, bot });
  const found = interaction.isModalSubmit() ? null : bot.contexts.find(interaction.customId);
  if (found === null || interaction.isModalSubmit()) {
    bot.metrics.counters.expired += 1;
    return whisper(textView(speakFor('only-asker', interaction)('error.expired')));
  }
  const act = actions[found.action.kind] as (press: Press, action: Action) => Plan;
  return act({ interaction, found, bot }, found.action);
}

/**
 * Turns the page in place where only the reader sees it. In a channel the reader gets a copy of
 * their own: one person's paging must not take the page away from another.
 */
function turnPage({ interaction, found, bot }: Press, page: number): Plan {
  if (!stands(found, bot)) return whisper(outdated(interaction));
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral) || !hasCompany(interaction);
  const isAsker = interaction.user.id === found.context.askerId;
  const context: AnswerContext = { ...found.context, canShare: found.context.canShare && isAsker };
  const say = speakFor('only-asker', interaction);
  const work = () => ({
    view: renderSubject(context.subject, {
      say,
      page,
      idFor: found.idFor,
      canShare: context.canShare,
      corpus: bot.knowledge().corpus,
    }),
  });
  return isOwn ? inPlace(work) : privately(work);
}

/** Shows everyone in the channel what so far only the asker saw, in the channel's language. Once. */
function share({ interaction, found, bot }: Press): Plan {
  const say = speakFor('only-asker', interaction);
  if (interaction.user.id !== found.context.askerId) {
    return whisper(textView(say('only-asker.share')));
  }
  if (!stands(found, bot)) return whisper(outdated(interaction));
  if (!found.share()) return whisper(textView(say('share.already')));
  const context: AnswerContext = { ...found.context, canShare: false };
  return {
    kind: 'reply',
    audience: 'everyone',
    work: () => ({
      view: renderSubject(context.subject, {
        say: speakFor('everyone', interaction),
        page: 0,
        idFor: bot.contexts.remember(context),
        canShare: false,
        corpus: bot.knowledge().corpus,
      }),
      context,
    }),
  };
}

/** What no longer stands is neither shown on nor passed on; whoever got it is told of the correction. */
function stands({ context }: Found, bot: Bot): boolean {
  return quotesStand(quotedBySubject(context.subject), bot.knowledge().corpus);
}

function outdated(interaction: Press['interaction']): View {
  return textView(speakFor('only-asker', interaction)('correction.outdated'));
}
