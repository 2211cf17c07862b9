import type { Updateable } from 'kysely';
import type { Telling } from '../../moderation/review-store.js';
import type { DatabaseSchema, Query, Transaction } from '../schema.js';
import { alteredAmong, isWhole } from '../seals/row-seals.js';
import { readItems, requestOf } from './item-rows.js';

/**
 * Requests whose askers are to be told, and whom nobody is telling; longest due first. Of several
 * that one person has in one item, as after a merge, only the first.
 */
export function selectUntold(query: Query, at: string, retryAfter: string) {
  return query
    .selectFrom('review_request')
    .selectAll('review_request')
    .select(alteredAmong(['review_request']))
    .where('due_at', '<=', at)
    .where(({ eb, or }) => or([eb('taken_at', 'is', null), eb('taken_at', '<', retryAfter)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('review_request as earlier')
            .select('earlier.number')
            .whereRef('earlier.item', '=', 'review_request.item')
            .whereRef('earlier.asker', '=', 'review_request.asker')
            .whereRef('earlier.number', '<', 'review_request.number')
            .where('earlier.due_at', 'is not', null),
        ),
      ),
    )
    .orderBy('due_at')
    .orderBy('number');
}

/** Takes requests so that nobody else does. */
export async function takeUntold(
  transaction: Transaction,
  { at, retryAfter, limit }: { at: string; retryAfter: string; limit: number },
): Promise<readonly Telling[]> {
  const rows = await selectUntold(transaction, at, retryAfter)
    .where(isWhole('review_request'))
    .limit(limit)
    .execute();
  const items = await readItems(transaction, [...new Set(rows.map(({ item }) => item))]);
  const taken: Telling[] = [];
  for (const row of rows) {
    const item = items.get(row.item);
    if (item === undefined) continue;
    await updateSamePerson(transaction, row, { taken_at: at });
    taken.push({
      request: requestOf(row),
      item,
      takenBefore: row.taken_at,
      dueAt: row.due_at ?? at,
    });
  }
  return taken;
}

/** Notes that whoever took a request is still at it. */
export async function keepTelling(
  transaction: Transaction,
  number: number,
  at: string,
): Promise<void> {
  const row = await readWhose(transaction, number);
  if (row?.due_at != null) await updateSamePerson(transaction, row, { taken_at: at });
}

/**
 * Notes that a person was told, or cannot be, for all that they ask within one item. Where they can be
 * told is kept for an answer, which may be changed, and else erased.
 * @param dueAt of what they were told; what is due since another instant stays so
 */
export async function noteTold(
  transaction: Transaction,
  number: number,
  at: string | null,
  dueAt?: string,
): Promise<void> {
  const row = await readWhose(transaction, number);
  if (row === undefined) return;
  const item = await transaction
    .selectFrom('review_item')
    .select('state_kind')
    .where('number', '=', row.item)
    .executeTakeFirst();
  const isSettled = at === null || dueAt === undefined || dueAt === row.due_at;
  await updateSamePerson(transaction, row, {
    told_at: at,
    ...(isSettled ? { due_at: null } : { taken_at: null }),
    ...(at === null || item?.state_kind !== 'answered' ? { address: null } : {}),
  });
}

/** Within which item a request is, and whose. */
function readWhose(transaction: Transaction, number: number) {
  return transaction
    .selectFrom('review_request')
    .select(['item', 'asker', 'due_at'])
    .where('number', '=', number)
    .executeTakeFirst();
}

/** All that one person asks within one item. */
async function updateSamePerson(
  transaction: Transaction,
  { item, asker }: { readonly item: number; readonly asker: string },
  changes: Updateable<DatabaseSchema['review_request']>,
): Promise<void> {
  await transaction
    .updateTable('review_request')
    .set(changes)
    .where('item', '=', item)
    .where('asker', '=', asker)
    .where('withdrawn_at', 'is', null)
    .execute();
}
