import { isOpen, type ReviewItem } from '../../src/moderation/review-item.js';
import { type DecidedItem, decisionStats, noItems } from '../../src/moderation/review-stats.js';
import type { ReviewStats } from '../../src/moderation/review-store.js';

/** The figures of one server's items, given in the order of their submission. */
export function statsOf(items: readonly ReviewItem[], since: string): ReviewStats {
  const byState = { ...noItems };
  for (const { state } of items) byState[state.kind] += 1;
  const decided = items.flatMap(({ state, submittedAt }): readonly DecidedItem[] =>
    'secondedBy' in state && state.at >= since ? [{ submittedAt, at: state.at, by: state.by }] : [],
  );
  return {
    byState,
    oldestOpenAt: items.find(({ state }) => isOpen(state))?.submittedAt ?? null,
    ...decisionStats(decided),
  };
}
