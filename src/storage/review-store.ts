import { createHash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { AskerHash } from '../review/asker.js';
import { questionKey } from '../review/question-key.js';
import type {
  ModeratorId,
  ReviewItem,
  ReviewItemId,
  ReviewRequest,
  ReviewState,
} from '../review/review-item.js';
import type { ReviewStore, Submission, Transition } from '../review/review-store.js';
import { claimBy, type Decision, decideBy, withdrawBy } from '../review/transitions.js';
import { appendAuditEntry } from './audit-log.js';
import type { Database } from './database.js';
import type { DatabaseSchema } from './schema.js';

/**
 * The moderators' queue in a database. What a moderator does to an item is noted in the audit log in
 * the same transaction, with its reason but without the question, so that items can be deleted.
 */
export function createReviewStore(database: Database): ReviewStore {
  const find = async (id: ReviewItemId): Promise<ReviewItem | null> => {
    const number = numberOf(id);
    if (number === null) return null;
    const row = await database.run((query) =>
      query.selectFrom('review_item').selectAll().where('number', '=', number).executeTakeFirst(),
    );
    return row === undefined ? null : itemOf(row);
  };

  const decide = async (
    id: ReviewItemId,
    decision: Decision,
    audit: AuditFacts | null,
  ): Promise<Transition> => {
    // Most of those who come too late are told so without waiting for the one writer.
    const item = await find(id);
    if (item === null) return { kind: 'not-found' };
    const outlook = decision(item);
    if (outlook.kind !== 'done' || outlook.item === item) return outlook;
    return database.write((transaction) => move(transaction, id, decision, audit));
  };

  return {
    submit: (request, at) => database.write((transaction) => submit(transaction, request, at)),
    find,
    async list({ state, guildId, after, limit = 25 } = {}) {
      const start = after === undefined ? 0 : numberOf(after);
      if (start === null) return [];
      const rows = await database.run((query) => {
        let items = query.selectFrom('review_item').selectAll().where('number', '>', start);
        if (state !== undefined) items = items.where('state_kind', '=', state);
        if (guildId === null) items = items.where('guild_id', 'is', null);
        if (typeof guildId === 'string') items = items.where('guild_id', '=', guildId);
        return items
          .orderBy('number')
          .limit(Math.min(100, Math.max(1, limit)))
          .execute();
      });
      return rows.map(itemOf);
    },
    claim: (id, by, at) => decide(id, claimBy(by, at), { action: 'claim', by, at }),
    release: (id, by, at) =>
      decide(id, decideBy(by, { kind: 'pending' }), { action: 'release', by, at }),
    answer: (id, by, reply, at) =>
      decide(id, decideBy(by, { kind: 'answered', by, at, reply }), { action: 'answer', by, at }),
    reject: (id, by, reason, at) =>
      decide(id, decideBy(by, { kind: 'rejected', by, at, reason }), {
        action: 'reject',
        by,
        at,
        reason,
      }),
    // What askers do with their own question is their affair, and can be forgotten.
    withdraw: (id, asker, at) => decide(id, withdrawBy(asker, at), null),
  };
}

/** What the audit log says of a decision. */
interface AuditFacts {
  readonly action: 'claim' | 'release' | 'answer' | 'reject';
  readonly by: ModeratorId;
  readonly at: string;
  readonly reason?: string;
}

async function submit(
  transaction: Transaction<DatabaseSchema>,
  request: ReviewRequest,
  at: string,
): Promise<Submission> {
  const { question, answer, asker, guildId } = request;
  const key = createHash('sha256').update(questionKey(question), 'utf8').digest('hex');
  const waiting = await transaction
    .selectFrom('review_item')
    .selectAll()
    .where('asker', '=', asker)
    .where('question_key', '=', key)
    .where('state_kind', 'in', ['pending', 'claimed'])
    .executeTakeFirst();
  if (waiting !== undefined) return { kind: 'waiting-already', item: itemOf(waiting) };
  const row = await transaction
    .insertInto('review_item')
    .values({
      asker,
      question_key: key,
      guild_id: guildId,
      submitted_at: at,
      state_kind: 'pending',
      state: JSON.stringify({ kind: 'pending' } satisfies ReviewState),
      request: JSON.stringify({ question, answer } satisfies StoredRequest),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { kind: 'submitted', item: itemOf(row) };
}

async function move(
  transaction: Transaction<DatabaseSchema>,
  id: ReviewItemId,
  decision: Decision,
  audit: AuditFacts | null,
): Promise<Transition> {
  const number = Number(id);
  const row = await transaction
    .selectFrom('review_item')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return { kind: 'not-found' };
  const before = itemOf(row);
  const transition = decision(before);
  if (transition.kind !== 'done' || transition.item === before) return transition;
  const { state } = transition.item;
  await transaction
    .updateTable('review_item')
    .set({ state_kind: state.kind, state: JSON.stringify(state) })
    .where('number', '=', number)
    .execute();
  if (audit !== null) {
    const { action, by, at, ...details } = audit;
    const record = { at, actor: by, action: `item.${action}`, subject: `item ${id}`, details };
    await appendAuditEntry(transaction, record);
  }
  return transition;
}

type StoredRequest = Pick<ReviewRequest, 'question' | 'answer'>;

/** Rows were written by this file, so their values are of the types they were made from. */
function itemOf(row: Selectable<DatabaseSchema['review_item']>): ReviewItem {
  const { question, answer } = JSON.parse(row.request) as StoredRequest;
  return {
    id: String(row.number) as ReviewItemId,
    question,
    answer,
    asker: row.asker as AskerHash,
    guildId: row.guild_id,
    submittedAt: row.submitted_at,
    state: JSON.parse(row.state) as ReviewState,
  };
}

/** Null for what no item was ever called: ids come back from outside. */
function numberOf(id: string): number | null {
  const number = Number(id);
  return String(number) === id && Number.isInteger(number) && number >= 0 && number < 2 ** 31
    ? number
    : null;
}
