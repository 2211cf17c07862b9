import { MessageFlags } from 'discord.js';
import type { Answer, CitedQuote } from '../../answer/answer.js';
import type { AnswerOptions } from '../../answer/answerer.js';
import type { Action } from '../render/action.js';
import { shownNearest } from '../render/silence-view.js';
import { textView } from '../render/view.js';
import type { AnswerContext, Subject } from '../reply/answer-contexts.js';
import { askingFor, cooledDown, hasCompany, speakFor } from '../reply/asking.js';
import type { Press } from '../reply/component-use.js';
import { inPlace, type Plan, privately, whisper } from '../reply/plan.js';
import { ask, renderSubject } from './ask.js';
import { castVote } from './vote-buttons.js';

type AnswerSubject = Extract<Subject, { kind: 'answer' }>;

/**
 * Shows the nearest passage as what the asker says it is, an answer, and notes that it helped. The
 * message itself becomes the card where that is theirs to say; others get a card of their own.
 */
export function acceptNearest(press: Press): Plan {
  const { interaction, found, bot } = press;
  const { context } = found;
  const accepted = acceptedSubject(context.subject);
  if (accepted === null) return expired(press);
  const isOwn =
    interaction.message.flags.has(MessageFlags.Ephemeral) ||
    !hasCompany(interaction) ||
    interaction.user.id === context.askerId;
  const work = async () => {
    await castVote(press, accepted, true, null);
    const shown: AnswerContext = { ...context, subject: accepted };
    const isEphemeral = interaction.message.flags.has(MessageFlags.Ephemeral) || !isOwn;
    return {
      view: renderSubject(accepted, {
        say: speakFor(isEphemeral ? 'only-asker' : 'everyone', interaction),
        page: 0,
        idFor: bot.contexts.remember(shown),
        canShare: shown.canShare,
        corpus: bot.knowledge().corpus,
      }),
    };
  };
  return isOwn ? inPlace(work) : privately(work);
}

/** Asks the same again with one filter less, for whoever pressed. */
export function askWithout(
  press: Press,
  { filter }: Extract<Action, { kind: 'ask-without' }>,
): Plan {
  const { interaction, found, bot } = press;
  const { subject, askerId } = found.context;
  if (subject.kind !== 'answer') return expired(press);
  const refusal = cooledDown(interaction, bot);
  if (refusal !== null) return refusal;
  const isShownToAll =
    !interaction.message.flags.has(MessageFlags.Ephemeral) &&
    (!hasCompany(interaction) || interaction.user.id === askerId);
  const audience = isShownToAll ? 'everyone' : 'only-asker';
  const options = without(subject.options, filter);
  return {
    kind: 'reply',
    audience,
    work: () => ask(subject.answer.question, options, askingFor(audience, interaction), bot),
  };
}

function without(
  { speaker, from, to, asOf, documents, ...others }: AnswerOptions,
  filter: 'speaker' | 'dates' | 'source',
): AnswerOptions {
  return {
    ...others,
    ...(speaker === undefined || filter === 'speaker' ? {} : { speaker }),
    ...(documents === undefined || filter === 'source' ? {} : { documents }),
    ...(filter === 'dates'
      ? {}
      : {
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          ...(asOf === undefined ? {} : { asOf }),
        }),
  };
}

/** The silence as an answer with its nearest passage; null where none was shown. */
function acceptedSubject(subject: Subject): AnswerSubject | null {
  if (subject.kind !== 'answer' || subject.answer.kind !== 'unanswered') return null;
  const nearest = shownNearest(subject.answer);
  if (nearest === null) return null;
  return { ...subject, answer: answerWith(subject.answer, nearest), isAccepted: true };
}

function answerWith(
  { question, report, indexVersion }: Extract<Answer, { kind: 'unanswered' }>,
  nearest: CitedQuote,
): Answer {
  const { confidence } = nearest;
  const missing = confidence.unmatched;
  return {
    kind: 'answered',
    question,
    quotes: [nearest],
    more: 0,
    confidence,
    notices: missing.length === 0 ? [] : [{ kind: 'weak-words', missing }],
    report,
    indexVersion,
  };
}

function expired({ interaction }: Press): Plan {
  return whisper(textView(speakFor('only-asker', interaction)('error.expired')));
}
