import { isNearDuplicate, similarity } from './near-duplicate.js';
import { type ReviewItem, retractionOf, settledAt } from './review-item.js';

/**
 * The one of some answered items that asks nearly the same as terms do, see `ReviewStore.findAnswered`;
 * null when none does.
 */
export function bestAnswered(
  items: readonly ReviewItem[],
  terms: readonly string[],
  settledBefore: string,
): ReviewItem | null {
  const scored = items.flatMap((item) => {
    const { state } = item;
    const settled = settledAt(state);
    if (state.kind !== 'answered' || retractionOf(state) !== null) return [];
    if (settled === null || settled > settledBefore) return [];
    const asked = [item.terms, state.reply.wordingTerms ?? []];
    const same = asked.filter((others) => isNearDuplicate(others, terms));
    const score = same.reduce((best, others) => Math.max(best, similarity(others, terms)), 0);
    return same.length === 0 ? [] : [{ item, score, settled }];
  });
  scored.sort(
    (one, other) =>
      other.score - one.score ||
      (one.settled < other.settled ? 1 : one.settled > other.settled ? -1 : 0) ||
      Number(other.item.id) - Number(one.item.id),
  );
  return scored[0]?.item ?? null;
}
