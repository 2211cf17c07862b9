import { decisionRevision } from '../../moderation/decision-name.js';
import type { QuotedRevision } from '../../moderation/given-answer-store.js';
import {
  type ReviewItem,
  type ReviewState,
  retractionOf,
  settledAt,
} from '../../moderation/review-item.js';
import type { Bot } from '../bot.js';
import { quotesStand } from '../corrections/quotes-stand.js';
import { quotedBy } from '../reply/note-given-answer.js';
import { confirmQuotes } from './confirm-quotes.js';
import type { ReadableDecision } from './decision-view.js';

/** An answer of moderators' that may be shown to people who did not ask. */
export interface StandingAnswer {
  readonly decision: ReadableDecision;
  /** The question as moderators have put it for everybody; null where they have not. */
  readonly wording: string | null;
  /** When it was decided, or changed last: ISO 8601 UTC. */
  readonly settledAt: string;
  /** What it quotes and what it is itself: once one of these falls, messages that show it are corrected. */
  readonly quoted: readonly QuotedRevision[];
}

/**
 * What moderators answered to a question, for people who did not ask it: null while it can still be
 * undone, once it was taken back, and when a source that it quotes no longer says so.
 */
export async function standingAnswer(item: ReviewItem, bot: Bot): Promise<StandingAnswer | null> {
  const { state } = item;
  const settled = settledAt(state);
  if (state.kind !== 'answered' || settled === null || !isSettled(state, bot)) return null;
  const { reply } = state;
  const quoted = quotedBy(reply.quotes);
  if (!quotesStand(quoted, bot.knowledge().corpus)) return null;
  const decision = await confirmQuotes(item, { kind: 'answered', ...reply }, bot);
  if (decision.quotes.length < reply.quotes.length) return null;
  return {
    decision,
    wording: reply.publicWording ?? null,
    settledAt: settled,
    quoted: [...quoted, decisionRevision(item)],
  };
}

/** Whether an answer holds and cannot be undone any more. */
export function isSettled(state: ReviewState, { at, undoMs }: Pick<Bot, 'at' | 'undoMs'>): boolean {
  const settled = settledAt(state);
  return (
    state.kind === 'answered' &&
    retractionOf(state) === null &&
    settled !== null &&
    settled <= at(-undoMs)
  );
}
