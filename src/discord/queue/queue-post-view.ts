import type { Answer } from '../../answer/answer.js';
import type { Say } from '../../locales/catalogue.js';
import type { ReviewItem, ReviewState } from '../../moderation/review-item.js';
import { nameCitation } from '../render/citation.js';
import { plainLabel, relativeTime } from '../render/plain-text.js';
import { standingId } from '../render/standing-id.js';
import { layOut, type View, type ViewButton } from '../render/view.js';
import { describeState } from './describe-state.js';

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
] as const;
export type QueueVerb = (typeof queueVerbs)[number];

/** The id of a post's button or modal: it names the item by its random handle, and works after a restart. */
export function queueId(item: Pick<ReviewItem, 'handle'>, verb: QueueVerb): string {
  return standingId('q', item.handle, verb);
}

/** Characters of the question in a post; longer ones are cut. A guess that leaves room for the rest. */
const maxQuestion = 700;

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
    `-# ${facts}`,
    ...(hidesWords ? [] : [say('queue.i-answered', { answer: describeAnswer(item.answer, say) })]),
    ...describeState(item, say, hidesWords),
  ];
  return layOut([lines.join('\n'), buttonsOf(item, say)]);
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
      : [say('none.nearest', { citation: nameCitation(answer.nearest.citation, say) })];
  return [say('none.title'), ...nearest].join('. ');
}

/** What a post offers in each state. The first is what is meant, where it does not only show something. */
const offered: Partial<Record<ReviewState['kind'], readonly Exclude<QueueVerb, 'answer-with'>[]>> =
  {
    pending: ['claim'],
    claimed: ['answer', 'add-source', 'reject', 'merge', 'release'],
    proposed: ['consent', 'send-back', 'read'],
    answered: ['read'],
  };

function buttonsOf(item: ReviewItem, say: Say): readonly ViewButton[] {
  const { state } = item;
  const hasReply = state.kind !== 'proposed' || state.decision.kind === 'answer';
  return (offered[state.kind] ?? [])
    .filter((verb) => verb !== 'read' || hasReply)
    .map((verb, index) => ({
      id: queueId(item, verb),
      label: say(`queue.${verb}`),
      tone: index === 0 && verb !== 'read' ? 'main' : 'plain',
    }));
}
