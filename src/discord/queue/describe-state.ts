import type { Say } from '../../locales/catalogue.js';
import {
  changesOf,
  type Reply,
  type ReviewItem,
  type ReviewState,
  retractionOf,
} from '../../moderation/review-item.js';
import { nameCitation } from '../render/citation.js';
import { mentionOf, plainLabel, relativeTime } from '../render/plain-text.js';

/** Characters of a moderator's words and reasons in a post; the whole is behind a button. Guesses. */
const maxWords = 700;
const maxReason = 300;
/** Citations named in a post. */
const maxCitations = 2;

/**
 * Where an item stands, who brought it there and what they said, a line each; for moderators.
 * @param hidesWords Leaves away what they said: for a place where others read it too.
 */
export function describeState(
  { state }: Pick<ReviewItem, 'state'>,
  say: Say,
  hidesWords = false,
): readonly string[] {
  return hidesWords
    ? describeMove(state, say)
    : [...describeMove(state, say), ...wordsIn(state, say)];
}

/** What moderators wrote. */
function wordsIn(state: ReviewState, say: Say): readonly string[] {
  switch (state.kind) {
    case 'proposed':
      return state.decision.kind === 'answer'
        ? describeReply(state.decision.reply, say)
        : describeReason(state.decision.reason, say);
    case 'answered':
      return [
        ...describeReply(state.reply, say),
        ...describeReason(retractionOf(state)?.reason ?? '', say),
        ...(state.proposal === undefined
          ? []
          : [`**${say('queue.proposal')}**`, ...describeReply(state.proposal.reply, say)]),
      ];
    case 'rejected':
    case 'merged':
      return describeReason(state.reason, say);
    default:
      return [];
  }
}

/** Who did what, and when. */
function describeMove(state: ReviewState, say: Say): readonly string[] {
  switch (state.kind) {
    case 'pending':
      return [say('queue.state.pending')];
    case 'claimed':
      return [say('queue.state.claimed', decided({ by: state.by, at: state.until }))];
    case 'proposed':
      return [describeProposal(state, say)];
    case 'answered':
      return [
        say('queue.state.answered', decided(state)),
        ...describeSecond(state, say),
        ...describeLastChange(state, say),
        ...(state.proposal === undefined
          ? []
          : [say('queue.state.proposed.amend', decided(state.proposal))]),
      ];
    case 'rejected':
      return [say('queue.state.rejected', decided(state)), ...describeSecond(state, say)];
    case 'merged':
      return [
        say('queue.state.merged', { ...decided(state), number: state.into }),
        ...describeSecond(state, say),
      ];
    case 'withdrawn':
      return [say('queue.state.withdrawn', { time: relativeTime(state.at) })];
  }
}

function describeLastChange(state: ReviewState, say: Say): readonly string[] {
  const last = changesOf(state).at(-1);
  return last === undefined
    ? []
    : [say(`queue.state.${last.kind}`, decided(last)), ...describeSecond(last, say)];
}

function describeProposal(state: Extract<ReviewState, { kind: 'proposed' }>, say: Say): string {
  const { decision } = state;
  return decision.kind === 'merge'
    ? say('queue.state.proposed.merge', { ...decided(state), number: decision.into })
    : say(`queue.state.proposed.${decision.kind}`, decided(state));
}

function decided({ by, at }: { readonly by: string; readonly at: string }) {
  return { moderator: mentionOf(by), time: relativeTime(at) };
}

function describeSecond(
  { secondedBy }: { readonly secondedBy: string | null },
  say: Say,
): readonly string[] {
  return secondedBy === null ? [] : [say('queue.seconded', { moderator: mentionOf(secondedBy) })];
}

/** Nothing once it was erased. */
function describeReason(reason: string, say: Say): readonly string[] {
  return reason === '' ? [] : [say('queue.reason', { reason: plainLabel(reason, maxReason) })];
}

function describeReply({ words, quotes, publicWording }: Reply, say: Say): readonly string[] {
  const citations = quotes
    .slice(0, maxCitations)
    .map(({ citation }) => nameCitation(citation, say));
  const more = quotes.length > maxCitations ? '; …' : '';
  return [
    ...(words === null ? [] : [say('queue.words', { words: plainLabel(words, maxWords) })]),
    ...(quotes.length === 0
      ? []
      : [
          say('queue.quotes', {
            count: quotes.length,
            citations: `${citations.join('; ')}${more}`,
          }),
        ]),
    ...(publicWording === undefined
      ? []
      : [say('queue.wording', { wording: plainLabel(publicWording, maxReason) })]),
  ];
}
