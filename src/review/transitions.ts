import type { AskerHash } from './asker.js';
import type { ModeratorId, ReviewItem, ReviewState } from './review-item.js';
import type { Transition } from './review-store.js';

/**
 * Works out what a decision makes of an item; every store asks here, so that all keep the same
 * states. `done` with the very item that was given means that there is nothing to write.
 */
export type Decision = (item: ReviewItem) => Exclude<Transition, { readonly kind: 'not-found' }>;

/** From pending to claimed; claiming what one has claimed already is `done` again. */
export function claimBy(by: ModeratorId, at: string): Decision {
  return (item) => {
    if (item.state.kind === 'claimed') {
      return { kind: item.state.by === by ? 'done' : 'not-yours', item };
    }
    if (item.state.kind !== 'pending') return { kind: 'wrong-state', item };
    return { kind: 'done', item: { ...item, state: { kind: 'claimed', by, at } } };
  };
}

/** From claimed to any other state, by the one who claimed it. */
export function decideBy(by: ModeratorId, state: ReviewState): Decision {
  return (item) => {
    if (item.state.kind !== 'claimed') return { kind: 'wrong-state', item };
    if (item.state.by !== by) return { kind: 'not-yours', item };
    return { kind: 'done', item: { ...item, state } };
  };
}

/** From pending to withdrawn, by the one who asked. */
export function withdrawBy(asker: AskerHash, at: string): Decision {
  return (item) => {
    if (item.asker !== asker) return { kind: 'not-yours', item };
    if (item.state.kind !== 'pending') return { kind: 'wrong-state', item };
    return { kind: 'done', item: { ...item, state: { kind: 'withdrawn', at } } };
  };
}
