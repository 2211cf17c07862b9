import type { ModeratorId } from './review-item.js';
import type { ReviewStats } from './review-store.js';

/** Nothing in any state. */
export const noItems: ReviewStats['byState'] = {
  pending: 0,
  claimed: 0,
  proposed: 0,
  answered: 0,
  rejected: 0,
  merged: 0,
  withdrawn: 0,
};

/** An item that a moderator decided: answered, rejected or merged. */
export interface DecidedItem {
  readonly submittedAt: string;
  readonly at: string;
  readonly by: ModeratorId;
}

/** The figures of decisions; those of an even number take the lower of both middle ones. */
export function decisionStats(
  decided: readonly DecidedItem[],
): Pick<ReviewStats, 'medianDecisionMs' | 'decisions'> {
  const durations = decided
    .map(({ submittedAt, at }) => Date.parse(at) - Date.parse(submittedAt))
    .sort((one, other) => one - other);
  const counts = new Map<ModeratorId, number>();
  for (const { by } of decided) counts.set(by, (counts.get(by) ?? 0) + 1);
  return {
    medianDecisionMs: durations[Math.floor((durations.length - 1) / 2)] ?? null,
    decisions: [...counts]
      .map(([by, count]) => ({ by, count }))
      .sort((one, other) => other.count - one.count || (one.by < other.by ? -1 : 1)),
  };
}
