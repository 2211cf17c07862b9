import {
  type Decision,
  isOpen,
  type ModeratorId,
  type ReviewItem,
  type ReviewState,
  type UndecidedState,
} from './review-item.js';
import type { Transition } from './review-store.js';

/** What became of an item that is there. */
export type Moved = Exclude<Transition, { readonly kind: 'not-found' }>;

/** Works out what a press makes of an item; every store asks here, so that all keep the same states. */
export type Move = (item: ReviewItem) => Moved;

/** From pending, or a lease that ran out, to claimed; one's own claim is renewed, and keeps its beginning. */
export function claimBy(by: ModeratorId, at: string, until: string): Move {
  return (item) => {
    const { state } = item;
    if (state.kind === 'claimed') {
      if (state.by === by) return done(item, { ...state, until });
      if (state.until > at) return { kind: 'not-yours', item };
    } else if (state.kind !== 'pending') return { kind: 'wrong-state', item };
    return done(item, { kind: 'claimed', by, at, until });
  };
}

/** From claimed back to pending, by the one who claimed it. */
export function releaseBy(by: ModeratorId): Move {
  return claimed(by, (item) => done(item, { kind: 'pending' }));
}

/** From claimed to pending when its lease ran out. */
export function lapse(at: string): Move {
  return (item) =>
    item.state.kind === 'claimed' && item.state.until <= at
      ? done(item, { kind: 'pending' })
      : { kind: 'wrong-state', item };
}

/**
 * From claimed to decided, or to proposed when a second one must consent.
 * @param target Of a merge, the item to merge into, as far as it is there.
 */
export function decideBy(
  by: ModeratorId,
  decision: Decision,
  at: string,
  { needsTwoModerators, target }: { needsTwoModerators: boolean; target: ReviewItem | null },
): Move {
  return claimed(by, (item) => {
    if (!isPossible(decision, item, target)) return { kind: 'wrong-state', item };
    if (needsTwoModerators) return done(item, { kind: 'proposed', by, at, decision });
    return done(item, decided(decision, by, at, null));
  });
}

/** From proposed to decided, by another moderator than the one who proposed. */
export function secondBy(by: ModeratorId, at: string, target: ReviewItem | null): Move {
  return (item) => {
    const { state } = item;
    if (state.kind !== 'proposed') return { kind: 'wrong-state', item };
    if (state.by === by) return { kind: 'not-yours', item };
    if (!isPossible(state.decision, item, target)) return { kind: 'wrong-state', item };
    return done(item, decided(state.decision, state.by, at, by));
  };
}

/** From proposed back to claimed by its proposer. */
export function sendBack(at: string, until: string): Move {
  return (item) => {
    const { state } = item;
    if (state.kind !== 'proposed') return { kind: 'wrong-state', item };
    return done(item, { kind: 'claimed', by: state.by, at, until });
  };
}

function claimed(by: ModeratorId, move: Move): Move {
  return (item) => {
    if (item.state.kind !== 'claimed') return { kind: 'wrong-state', item };
    return item.state.by === by ? move(item) : { kind: 'not-yours', item };
  };
}

/** Askers can be moved only to where they still wait, and only within their server. */
function isPossible(decision: Decision, item: ReviewItem, target: ReviewItem | null): boolean {
  if (decision.kind !== 'merge') return true;
  return (
    target !== null &&
    target.id === decision.into &&
    target.id !== item.id &&
    target.guildId === item.guildId &&
    isOpen(target.state)
  );
}

function decided(
  decision: Decision,
  by: ModeratorId,
  at: string,
  secondedBy: ModeratorId | null,
): Exclude<ReviewState, UndecidedState> {
  switch (decision.kind) {
    case 'answer':
      return { kind: 'answered', by, at, secondedBy, reply: decision.reply };
    case 'reject':
      return { kind: 'rejected', by, at, secondedBy, reason: decision.reason };
    case 'merge':
      return { kind: 'merged', by, at, secondedBy, into: decision.into, reason: decision.reason };
  }
}

function done(item: ReviewItem, state: ReviewState): Moved {
  return { kind: 'done', item: { ...item, state } };
}
