import {
  type AnswerChange,
  changesOf,
  type Decision,
  isOpen,
  type ModeratorId,
  type Reply,
  type ReviewItem,
  type ReviewState,
  settledAt,
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

/** From proposed to decided, or from a proposed change to the change, by another moderator than the one who proposed. */
export function secondBy(by: ModeratorId, at: string, target: ReviewItem | null): Move {
  return (item) => {
    const { state } = item;
    if (state.kind === 'answered' && state.proposal !== undefined) {
      const { proposal } = state;
      if (proposal.by === by) return { kind: 'not-yours', item };
      return done(item, amended(state, proposal.reply, { by: proposal.by, at, secondedBy: by }));
    }
    if (state.kind !== 'proposed') return { kind: 'wrong-state', item };
    if (state.by === by) return { kind: 'not-yours', item };
    if (!isPossible(state.decision, item, target)) return { kind: 'wrong-state', item };
    return done(item, decided(state.decision, state.by, at, by));
  };
}

/** From proposed back to claimed by its proposer; a proposed change is dropped. */
export function sendBack(at: string, until: string): Move {
  return (item) => {
    const { state } = item;
    if (state.kind === 'answered' && state.proposal !== undefined) {
      const { proposal: _, ...stands } = state;
      return done(item, stands);
    }
    if (state.kind !== 'proposed') return { kind: 'wrong-state', item };
    return done(item, { kind: 'claimed', by: state.by, at, until });
  };
}

/**
 * Puts other words in the place of an answer, also of one that was taken back; or proposes them when
 * a second one must consent.
 * @param seen How many changes the answer had when the moderator read it: a later one is not overwritten.
 */
export function amendBy(
  by: ModeratorId,
  reply: Reply,
  at: string,
  { needsTwoModerators, seen }: { needsTwoModerators: boolean; seen: number },
): Move {
  return changing(seen, (item, state) =>
    needsTwoModerators
      ? done(item, { ...state, proposal: { by, at, reply } })
      : done(item, amended(state, reply, { by, at, secondedBy: null })),
  );
}

/**
 * Takes an answer back. One moderator is enough, also where two must decide: what stands wrongly does
 * more harm than what is missing.
 */
export function retractBy(by: ModeratorId, reason: string, at: string, seen: number): Move {
  return changing(seen, (item, state) => {
    if (changesOf(state).at(-1)?.kind === 'retracted') return { kind: 'wrong-state', item };
    const { proposal: _, ...stands } = state;
    const before = state.reply;
    return done(
      item,
      withChange(stands, { kind: 'retracted', by, at, secondedBy: null, before, reason }),
    );
  });
}

/**
 * Takes the last decision back, or the last change of an answer, by who made it or consented to it:
 * an item is claimed again as before its decision, an answer says what it said before.
 * @param since What was decided at this instant, or before, stays.
 * @param until When the claim ends.
 */
export function undoBy(by: ModeratorId, at: string, since: string, until: string): Move {
  return (item) => {
    const { state } = item;
    const settled = settledAt(state);
    const isUndoable = state.kind === 'answered' || state.kind === 'rejected';
    if (!isUndoable || settled === null || settled <= since) return { kind: 'wrong-state', item };
    const last = changesOf(state).at(-1);
    const { by: decider, secondedBy } = last ?? state;
    if (decider !== by && secondedBy !== by) return { kind: 'not-yours', item };
    if (state.kind === 'rejected' || last === undefined) {
      return done(item, { kind: 'claimed', by: state.by, at, until });
    }
    const { changes: _, ...stands } = state;
    const changes = changesOf(state).slice(0, -1);
    const reply = last.before;
    return done(item, { ...stands, reply, ...(changes.length === 0 ? {} : { changes }) });
  };
}

type Answered = Extract<ReviewState, { readonly kind: 'answered' }>;

function changing(seen: number, move: (item: ReviewItem, state: Answered) => Moved): Move {
  return (item) => {
    const { state } = item;
    if (state.kind !== 'answered' || changesOf(state).length !== seen) {
      return { kind: 'wrong-state', item };
    }
    return move(item, state);
  };
}

function amended(
  { proposal: _, ...state }: Answered,
  reply: Reply,
  decided: Pick<AnswerChange, 'by' | 'at' | 'secondedBy'>,
): Answered {
  return { ...withChange(state, { kind: 'amended', ...decided, before: state.reply }), reply };
}

function withChange(state: Answered, change: AnswerChange): Answered {
  return { ...state, changes: [...changesOf(state), change] };
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
