import type { AuditRecord } from '../../moderation/audit-log.js';
import { isOpen, type ReviewItem, type ReviewState } from '../../moderation/review-item.js';
import type { Transition } from '../../moderation/review-store.js';
import type { Move } from '../../moderation/transitions.js';
import { appendAuditEntry } from '../audit-log.js';
import type { Transaction } from '../schema.js';
import { toText } from '../storable.js';
import { changeItem, readItem } from './item-rows.js';
import { forgetTerms } from './term-index.js';

/** Who did what to an item; null when it is nobody's affair but the asker's. */
export type AuditOfMove = Pick<AuditRecord, 'actor' | 'action' | 'details' | 'words'>;

/** A move that may depend on what else is in the database, and what the audit log says of it. */
export interface Step {
  readonly at: string;
  readonly move: (item: ReviewItem) => Promise<ReturnType<Move>> | ReturnType<Move>;
  readonly audit: (before: ReviewItem, after: ReviewItem) => AuditOfMove | null;
}

/** Moves an item in a transaction, with everything that follows from its new state. */
export async function moveItem(
  transaction: Transaction,
  number: number,
  { at, move, audit }: Step,
): Promise<Transition> {
  const before = await readItem(transaction, number);
  if (before === null) return { kind: 'not-found' };
  const transition = await move(before);
  if (transition.kind !== 'done') return transition;
  const after = transition.item;
  await writeState(transaction, number, after.state);
  const record = audit(before, after);
  if (record !== null) {
    await appendAuditEntry(transaction, { ...record, at, subject: `item ${number}` }, number);
  }
  if (after.state.kind === 'answered' || after.state.kind === 'rejected') {
    await transaction
      .updateTable('review_request')
      .set({ due_at: at })
      .where('item', '=', number)
      .where('withdrawn_at', 'is', null)
      .where('address', 'is not', null)
      .execute();
  }
  if (after.state.kind !== 'merged') return transition;
  await transaction
    .updateTable('review_request')
    .set({ item: Number(after.state.into) })
    .where('item', '=', number)
    .where('withdrawn_at', 'is', null)
    .execute();
  return { kind: 'done', item: (await readItem(transaction, number)) ?? after };
}

/** Writes a state, and forgets the terms of what is not open any more. */
export async function writeState(
  transaction: Transaction,
  number: number,
  state: ReviewState,
): Promise<void> {
  const isClosed = !isOpen(state);
  await changeItem(transaction, number, {
    state_kind: state.kind,
    state: JSON.stringify(state),
    lease_until: state.kind === 'claimed' ? state.until : null,
    closed_at: isClosed && 'at' in state ? state.at : null,
    decided_by: 'secondedBy' in state ? toText(state.by) : null,
  });
  if (isClosed) await forgetTerms(transaction, number);
}
