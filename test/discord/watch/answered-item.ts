import type { CitedQuote } from '../../../src/answer/answer.js';
import type { AnsweredItem } from '../../../src/discord/watch/known-claims.js';
import type { ModeratorId, ReviewItemId } from '../../../src/moderation/review-item.js';

/** An answered question with these terms. */
export function answeredItem(
  id: string,
  terms: readonly string[],
  stated: { readonly at?: string; readonly quotes?: readonly CitedQuote[] } = {},
): AnsweredItem {
  return {
    id: id as ReviewItemId,
    handle: `handle-${id}`,
    question: terms.join(' '),
    terms,
    answer: {
      kind: 'unanswered',
      question: terms.join(' '),
      reason: 'nothing-found',
      nearest: null,
      report: { documents: 0, passages: 0, terms: [] },
      indexVersion: 'none',
    },
    guildId: '1',
    submittedAt: '2026-01-05T12:00:00.000Z',
    askers: 1,
    post: null,
    telling: { waiting: 0, told: 1, lost: 0 },
    state: {
      kind: 'answered',
      by: '5' as ModeratorId,
      at: stated.at ?? '2026-01-05T13:00:00.000Z',
      secondedBy: null,
      reply: { words: 'As the log says.', quotes: stated.quotes ?? [] },
    },
  };
}
