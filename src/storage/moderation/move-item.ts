import type { AuditRecord } from '../../moderation/audit-log.js';
import { decisionRevision } from '../../moderation/decision-name.js';
import {
  changesOf,
  isOpen,
  type ReviewItem,
  type ReviewState,
  retractionOf,
  settledAt,
} from '../../moderation/review-item.js';
import type { Transition } from '../../moderation/review-store.js';
import type { Move } from '../../moderation/transitions.js';
import { appendAuditEntry } from '../audit-log.js';
import type { Transaction } from '../schema.js';
import { toText } from '../storable.js';
import { changeItem, readItem } from './item-rows.js';
import { dropCorrection, markCorrection } from './mark-corrections.js';
import { forgetTerms, indexAnswered, indexTerms } from './term-index.js';

/** Who did what to an item; null when it is nobody's affair but the asker's. */
export type AuditOfMove = Pick<AuditRecord, 'actor' | 'action' | 'details' | 'words'>;

/** A move that may depend on what else is in the database, and what the audit log says of it. */
export interface Step {
  readonly at: string;
  readonly move: (item: ReviewItem) => Promise<ReturnType<Move>> | ReturnType<Move>;
  /** When the askers are to be told of what is decided; at once when absent. */
  readonly tellAt?: string | undefined;
  readonly audit: (before: ReviewItem, after: ReviewItem) => AuditOfMove | null;
}

/** Moves an item in a transaction, with everything that follows from its new state. */
export async function moveItem(
  transaction: Transaction,
  number: number,
  { at, move, audit, tellAt = at }: Step,
): Promise<Transition> {
  const before = await readItem(transaction, number);
  if (before === null) return { kind: 'not-found' };
  const transition = await move(before);
  if (transition.kind !== 'done') return transition;
  const after = transition.item;
  await writeState(transaction, number, after.state);
  if (isOpen(after.state) && !isOpen(before.state)) {
    await indexTerms(transaction, {
      item: number,
      guildId: toText(after.guildId),
      terms: after.terms,
    });
  }
  if (after.state.kind === 'answered' || before.state.kind === 'answered') {
    await indexAnswered(transaction, number, after);
  }
  const record = audit(before, after);
  if (record !== null) {
    await appendAuditEntry(transaction, { ...record, at, subject: `item ${number}` }, number);
  }
  if (isNews(before.state, after.state)) {
    await haveTold(transaction, number, tellAt);
    if (before.state.kind === 'answered') await correctShown(transaction, before, after, tellAt);
  }
  if (after.state.kind === 'merged') await moveAskers(transaction, number, after.state.into);
  return { kind: 'done', item: (await readItem(transaction, number)) ?? after };
}

/** Whether askers are to be told what is new. */
function isNews(before: ReviewState, after: ReviewState): boolean {
  if (after.kind !== 'answered' && after.kind !== 'rejected') return false;
  return before.kind !== after.kind || changesOf(after).length > changesOf(before).length;
}

async function haveTold(transaction: Transaction, number: number, dueAt: string): Promise<void> {
  await transaction
    .updateTable('review_request')
    .set({ due_at: dueAt, taken_at: null })
    .where('item', '=', number)
    .where('withdrawn_at', 'is', null)
    .where('address', 'is not', null)
    .execute();
}

/** Messages that show an answer to others than its askers are corrected. Not with the reason, which goes with the question. */
async function correctShown(
  transaction: Transaction,
  before: ReviewItem,
  after: ReviewItem,
  at: string,
): Promise<void> {
  const kind = retractionOf(after.state) === null ? 'superseded' : 'retracted';
  await markCorrection(transaction, { ...decisionRevision(before), kind, reason: '', at });
}

async function moveAskers(transaction: Transaction, number: number, into: string): Promise<void> {
  await transaction
    .updateTable('review_request')
    .set({ item: Number(into) })
    .where('item', '=', number)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/**
 * Takes the last decision, or change, of an item back, unless somebody may have begun to tell of it.
 * Who was told what stood before is not told anything.
 */
export async function undoStep(
  transaction: Transaction,
  number: number,
  step: Step,
): Promise<Transition> {
  const before = await readItem(transaction, number);
  if (before === null) return { kind: 'not-found' };
  const settled = settledAt(before.state);
  if (settled !== null) {
    const begun = await transaction
      .selectFrom('review_request')
      .select('number')
      .where('item', '=', number)
      .where(({ eb, or }) => or([eb('taken_at', '>=', settled), eb('told_at', '>=', settled)]))
      .limit(1)
      .executeTakeFirst();
    if (begun !== undefined) return { kind: 'wrong-state', item: before };
  }
  const moved = await moveItem(transaction, number, step);
  if (moved.kind !== 'done') return moved;
  if (moved.item.state.kind === 'answered') {
    await dropCorrection(transaction, decisionRevision(moved.item));
  }
  const settling = transaction
    .updateTable('review_request')
    .set({ due_at: null, taken_at: null })
    .where('item', '=', number);
  await (isOpen(moved.item.state) ? settling : settling.where('told_at', 'is not', null)).execute();
  return { kind: 'done', item: (await readItem(transaction, number)) ?? moved.item };
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
