import type { Answer } from '../../answer/answer.js';
import type { Say } from '../../locales/catalogue.js';
import {
  changesOf,
  type ReviewItem,
  type ReviewState,
  retractionOf,
} from '../../moderation/review-item.js';
import { nameCitation } from '../render/citation.js';
import { mentionOf, plainLabel, relativeTime } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { layOut, type View, type ViewButton } from '../render/view.js';
import { describeState } from './describe-state.js';
import { linkToPost } from './post-link.js';

/** What the buttons of a post do; see `queue-press.ts`. */
export const queueVerbs = [
  'claim',
  'release',
  'answer',
  'add-source',
  'reject',
  'merge',
  'consent',
  'send-back',
  'read',
  'answer-with',
  'amend',
  'retract',
  'undo',
  'history',
  'limit',
  'ask-back',
] as const;
export type QueueVerb = (typeof queueVerbs)[number];

/** The id of a post's button or modal: it names the item by its random handle, and works after a restart. */
export function queueId(
  item: Pick<ReviewItem, 'handle'>,
  verb: QueueVerb,
  detail?: string,
): string {
  return detail === undefined
    ? standingId('q', item.handle, verb)
    : standingId('q', item.handle, verb, detail);
}

/** Characters of the question in a post; longer ones are cut. A guess that leaves room for the rest. */
const maxQuestion = 700;

/** Characters of a question back, and of the answer to it, in a post: as many as their forms take. */
const maxAskedBack = 500;

/** Characters of the nearest passage in a post, so that moderators see at once whether it answers. A guess. */
const maxNearest = 250;

/**
 * A question as moderators see it: in the review channel, and for one of them by `/review show`.
 * @param hidesWords Shows that there is a question, and how it stands, without anybody's words: for a
 *   channel in which others read along.
 */
export function renderQueuePost(item: ReviewItem, say: Say, hidesWords = false): View {
  const facts = [
    say('queue.askers', { count: item.askers }),
    say('queue.sent', { time: relativeTime(item.submittedAt) }),
  ].join(' · ');
  const lines = [
    `### ${say('queue.title', { number: item.id })}`,
    hidesWords
      ? say('queue.hidden', { number: item.id })
      : say('queue.asked', { question: plainLabel(item.question, maxQuestion) }),
    `-# ${facts}${hidesWords ? '' : linkToOriginal(item, say)}`,
    ...(hidesWords ? [] : [say('queue.i-answered', { answer: describeAnswer(item.answer, say) })]),
    ...describeState(item, say, hidesWords),
    ...(hidesWords ? [] : describeAskedBack(item, say)),
    ...describeTelling(item, say),
  ];
  return layOut([lines.join('\n'), buttonsOf(item, say)]);
}

/** Leads to the message that shows who asked, where they wanted that; nothing else does. */
function linkToOriginal({ guildId, original }: ReviewItem, say: Say): string {
  if (original === undefined) return '';
  return ` · [${say('queue.original')}](${linkToPost(guildId, original)})`;
}

/** What the bot answered, in one line: not the words themselves, which are in the sources. */
function describeAnswer(answer: Answer, say: Say): string {
  if (answer.kind === 'answered') {
    const { quotes, confidence } = answer;
    return say('queue.i-answered.quotes', {
      count: quotes.length,
      level: say(`confidence.${confidence.level}`),
      citations: nameCitation(quotes[0].citation, say),
    });
  }
  const nearest =
    answer.nearest === null
      ? []
      : [
          say('none.nearest', { citation: nameCitation(answer.nearest.citation, say) }),
          `> ${plainLabel(answer.nearest.quote.exact, maxNearest)}`,
        ];
  const [citation, words] = nearest;
  const line = [say('none.title'), ...(citation === undefined ? [] : [citation])].join('. ');
  return words === undefined ? line : `${line}\n${words}`;
}

/** What a moderator asked whoever sent the question, and what came of it. */
function describeAskedBack({ askedBack }: ReviewItem, say: Say): readonly string[] {
  if (askedBack === undefined) return [];
  const { by, at, question, answer, toldAt, isLost } = askedBack;
  const outcome = isLost ? 'lost' : toldAt === null ? 'due' : 'waiting';
  return [
    say('queue.back', { moderator: mentionOf(by), time: relativeTime(at) }),
    `> ${plainLabel(question, maxAskedBack)}`,
    answer === null ? `-# ${say(`queue.back.${outcome}`)}` : say('queue.back.answer'),
    ...(answer === null ? [] : [`> ${plainLabel(answer, maxAskedBack)}`]),
  ];
}

/** Who knows what was decided; nothing before. */
function describeTelling({ telling }: ReviewItem, say: Say): readonly string[] {
  const parts = (['waiting', 'told', 'lost'] as const)
    .filter((kind) => telling[kind] > 0)
    .map((kind) => say(`queue.telling.${kind}`, { count: telling[kind] }));
  return parts.length === 0 ? [] : [`-# ${parts.join(' · ')}`];
}

type Offered = Exclude<QueueVerb, 'answer-with'>;

/** What a post offers in each state. The first is what is meant, where something is still to be decided. */
const offered: Partial<Record<ReviewState['kind'], readonly Offered[]>> = {
  pending: ['claim'],
  claimed: ['answer', 'add-source', 'reject', 'merge', 'release', 'ask-back', 'limit'],
  proposed: ['consent', 'send-back', 'read'],
  answered: ['read', 'amend', 'retract', 'undo', 'history'],
  rejected: ['undo'],
};

/** A change that waits for a second moderator. */
const offeredOnProposal: readonly Offered[] = [
  'consent',
  'send-back',
  'read',
  'retract',
  'history',
];

function buttonsOf(item: ReviewItem, say: Say): readonly ViewButton[] {
  const { state } = item;
  const hasProposal = state.kind === 'answered' && state.proposal !== undefined;
  const verbs = hasProposal ? offeredOnProposal : (offered[state.kind] ?? []);
  return verbs
    .filter((verb) => isOffered(verb, item))
    .map((verb, index) => ({
      id: queueId(item, verb, detailOf(verb, state)),
      label: say(`queue.${verb}`),
      tone: index === 0 && verb !== 'read' && verb !== 'undo' ? 'main' : 'plain',
    }));
}

/** A change names what it changes, so that two moderators do not overwrite one another. */
function detailOf(verb: Offered, state: ReviewState): string | undefined {
  return verb === 'amend' || verb === 'retract' ? String(changesOf(state).length) : undefined;
}

function isOffered(verb: Offered, { state, telling, askedBack }: ReviewItem): boolean {
  switch (verb) {
    case 'read':
      return state.kind !== 'proposed' || state.decision.kind === 'answer';
    case 'retract':
      return retractionOf(state) === null;
    case 'undo':
      // Once somebody is told it is too late, which the press looks up.
      return telling.waiting > 0;
    case 'ask-back':
      return askedBack === undefined;
    case 'history':
      return changesOf(state).length > 0;
    default:
      return true;
  }
}
