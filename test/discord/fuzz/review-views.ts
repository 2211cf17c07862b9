import { readableDecision, renderDecision } from '../../../src/discord/queue/decision-view.js';
import { renderQueuePost } from '../../../src/discord/queue/queue-post-view.js';
import type { View } from '../../../src/discord/render/view.js';
import type { Say } from '../../../src/locales/catalogue.js';
import type {
  Decision,
  ModeratorId,
  ReviewItem,
  ReviewItemId,
  ReviewState,
} from '../../../src/moderation/review-item.js';
import type { FuzzCase } from './random-case.js';

/** A page more than a decision can have: every quote in parts, and every word escaped. */
const maxPages = 500;

/** What moderators and askers see of a question that asks what the case does, in every state. */
export function addReviewViews(
  { answer, claimed }: FuzzCase,
  say: Say,
  add: (name: string, view: View, words?: readonly string[]) => void,
): void {
  const quotes = answer.kind === 'answered' ? answer.quotes : [];
  // No digits, so that no mention of the bot's own hides one that a document brings.
  const by = 'nobody' as ModeratorId;
  const at = '2026-01-05T12:00:00.000Z';
  const into = '7' as ReviewItemId;
  const reply = { words: claimed, quotes };
  const decided = { by, at, secondedBy: by };
  const decisions: readonly Decision[] = [
    { kind: 'answer', reply },
    { kind: 'reject', reason: claimed },
    { kind: 'merge', into, reason: claimed },
  ];
  const states: readonly ReviewState[] = [
    { kind: 'pending' },
    { kind: 'claimed', by, at, until: at },
    ...decisions.map((decision): ReviewState => ({ kind: 'proposed', by, at, decision })),
    { kind: 'answered', reply, ...decided },
    { kind: 'answered', reply, ...decided, proposal: { by, at, reply } },
    ...(
      [
        { kind: 'amended', ...decided, before: reply },
        { kind: 'retracted', ...decided, before: reply, reason: claimed },
      ] as const
    ).map(
      (change): ReviewState => ({ kind: 'answered', reply, ...decided, changes: [change, change] }),
    ),
    { kind: 'rejected', reason: claimed, ...decided },
    { kind: 'merged', into, reason: claimed, ...decided },
    { kind: 'withdrawn', at },
  ];
  for (const [place, state] of states.entries()) {
    const item: ReviewItem = {
      id: '1' as ReviewItemId,
      handle: 'a'.repeat(22),
      question: claimed,
      terms: [],
      answer,
      guildId: '100000000000000000',
      submittedAt: at,
      askers: 1_234_567,
      state,
      telling: { waiting: 1, told: 2_345_678, lost: 1 },
      post: null,
    };
    add(`queue post ${place}`, renderQueuePost(item, say));
    const decision = readableDecision(state);
    if (decision === null) continue;
    const words = decision.quotes.map(({ quote }) => quote.exact);
    const pages = new Set<string>();
    for (let page = 0; page < maxPages; page += 1) {
      const view = renderDecision(item, decision, {
        say,
        server: claimed,
        page,
        question: claimed,
      });
      // Beyond the last page the last one comes again.
      const face = JSON.stringify(view.components);
      if (pages.has(face)) break;
      pages.add(face);
      add(`decision ${place}`, view, words);
    }
  }
}
