import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely';
import type { Answer } from '../../answer/answer.js';
import type { AskerHash } from '../../moderation/asker.js';
import {
  type AskedBack,
  erasedAnswer,
  isDecided,
  type PostedMessage,
  type ReviewItem,
  type ReviewItemId,
  type ReviewRequest,
  type ReviewRequestId,
  type ReviewState,
} from '../../moderation/review-item.js';
import type { SealedAddress } from '../../moderation/sealed-address.js';
import type { DatabaseSchema, Query, Transaction } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { fromText } from '../storable.js';
import { parseKept } from './kept-citations.js';

/** Asks for items with the words that they have and the number of those who wait. */
export function selectItems(query: Query) {
  return query
    .selectFrom('review_item')
    .leftJoin('review_request as wording', 'wording.number', 'review_item.worded_by')
    .select([
      'review_item.number',
      'review_item.handle',
      'review_item.guild_id',
      'review_item.submitted_at',
      'review_item.state',
      'review_item.post',
      'review_item.worded_by',
      'wording.terms',
      'wording.words',
    ])
    .select(({ selectFrom }) =>
      selectFrom('review_request as waiting')
        .whereRef('waiting.item', '=', 'review_item.number')
        .where('waiting.withdrawn_at', 'is', null)
        .select(({ fn }) => fn.count<number | string>('waiting.asker').distinct().as('count'))
        .as('askers'),
    )
    .select([
      countAskers(sql`due_at is not null`).as('waiting'),
      countAskers(sql`due_at is null and told_at is not null`).as('told'),
      countAskers(sql`due_at is null and told_at is null and address is null`).as('lost'),
    ])
    .select(alteredAmong(['review_item'], ['review_request', 'wording']));
}

/** Distinct people who ask an item, have not withdrawn, and of whose requests something holds. */
function countAskers(condition: RawBuilder<unknown>): RawBuilder<number | string> {
  return sql`(select count(distinct asker) from review_request as theirs
    where theirs.item = review_item.number and theirs.withdrawn_at is null and ${condition})`;
}

/** One item; null when it is not there. */
export async function readItem(query: Query, number: number): Promise<ReviewItem | null> {
  const row = await selectItems(query).where('review_item.number', '=', number).executeTakeFirst();
  return row === undefined ? null : itemOf(row);
}

/** Changes what stands in an item's row; false when it is not there. */
export async function changeItem(
  transaction: Transaction,
  number: number,
  changes: Updateable<DatabaseSchema['review_item']>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('review_item')
    .set(changes)
    .where('number', '=', number)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Several items by their numbers. */
export async function readItems(
  query: Query,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ReviewItem>> {
  if (numbers.length === 0) return new Map();
  const rows = await selectItems(query)
    .where('review_item.number', 'in', [...numbers])
    .execute();
  return new Map(rows.map((row) => [row.number, itemOf(row)]));
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItems>['execute']>>[number];

/** What a person wrote and saw. */
export interface Words {
  readonly question: string;
  readonly answer: Answer;
  /** See `Submitting`. */
  readonly isForEveryone?: true;
  readonly askedBack?: AskedBack;
  readonly original?: PostedMessage;
}

/** Rows were written by this room, so their values are of the types they were made from, see `parseKept`. */
export function itemOf(row: ItemRow): ReviewItem {
  const { question, answer, isForEveryone, askedBack, original } = wordsOf(row.words);
  const state = parseKept(row.state) as ReviewState;
  const count = (people: number | string) => (isDecided(state) ? Number(people) : 0);
  return {
    id: String(row.number) as ReviewItemId,
    handle: row.handle,
    question,
    terms: JSON.parse(row.terms ?? '[]') as readonly string[],
    answer,
    ...(isForEveryone === true ? { isForEveryone } : {}),
    ...(askedBack === undefined ? {} : { askedBack }),
    ...(original === undefined ? {} : { original }),
    guildId: fromText(row.guild_id),
    submittedAt: row.submitted_at,
    askers: Number(row.askers),
    state,
    telling: { waiting: count(row.waiting), told: count(row.told), lost: count(row.lost) },
    post: row.post === null ? null : (JSON.parse(row.post) as PostedMessage),
  };
}

export function requestOf(
  row: Omit<Selectable<DatabaseSchema['review_request']>, 'seal'>,
): ReviewRequest {
  return {
    id: String(row.number) as ReviewRequestId,
    itemId: String(row.item) as ReviewItemId,
    asker: fromText(row.asker) as AskerHash,
    question: wordsOf(row.words).question,
    submittedAt: row.submitted_at,
    address: row.address as SealedAddress | null,
    toldAt: row.told_at,
    withdrawnAt: row.withdrawn_at,
  };
}

/** The words of a request's row; nothing once they are erased. */
export function wordsOf(words: string | null): Words {
  return words === null || words === ''
    ? { question: '', answer: erasedAnswer }
    : (parseKept(words) as Words);
}
