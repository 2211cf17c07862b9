import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { questionKey } from '../../moderation/near-duplicate.js';
import {
  newHandle,
  openStates,
  type ReviewItem,
  type Submitting,
} from '../../moderation/review-item.js';
import type { Blocked, OpenCaps, Submission, TooMany } from '../../moderation/review-store.js';
import type { DatabaseSchema, Transaction } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { toText } from '../storable.js';
import { readLimit } from './asker-limit-store.js';
import { changeItem, readItem, requestOf, type Words } from './item-rows.js';
import { findNearDuplicate, indexTerms } from './term-index.js';

type RequestRow = Selectable<DatabaseSchema['review_request']>;

/** Puts a question into the queue, or its asker to those who wait for nearly the same. */
export async function submitQuestion(
  transaction: Transaction,
  submitting: Submitting,
  at: string,
): Promise<Submission> {
  const guildId = toText(submitting.guildId);
  const own = await findOwn(transaction, submitting);
  if (own !== undefined) return submission(transaction, 'waiting-already', own);
  const same = await findNearDuplicate(transaction, guildId, submitting.terms);
  if (same !== null) {
    const waiting = await findWaiting(transaction, submitting, same);
    if (waiting !== undefined) return submission(transaction, 'waiting-already', waiting);
    const request = await addRequest(transaction, submitting, same, at);
    return submission(transaction, 'joined', request);
  }
  const { number: item } = await transaction
    .insertInto('review_item')
    .values({
      handle: newHandle(),
      guild_id: guildId,
      submitted_at: at,
      state_kind: 'pending',
      state: JSON.stringify({ kind: 'pending' } satisfies ReviewItem['state']),
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  const request = await addRequest(transaction, submitting, item, at);
  await changeItem(transaction, item, { worded_by: request.number });
  await indexTerms(transaction, { item, guildId, terms: submitting.terms });
  return submission(transaction, 'submitted', request);
}

/**
 * Whether a question would be one more than a person may have open, or may have sent at all; null
 * when it may be sent, or waits already.
 */
export async function findExcess(
  transaction: Transaction,
  submitting: Submitting,
  caps: OpenCaps,
): Promise<TooMany | Blocked | null> {
  const { asker, guildId } = submitting;
  const limit = await readLimit(transaction, toText(guildId), toText(asker));
  if (limit?.most === 0) return { kind: 'blocked' };
  const perGuild = Math.min(caps.perGuild, limit?.most ?? caps.perGuild);
  const { inAll } = caps;
  const rows = await transaction
    .selectFrom('review_request')
    .innerJoin('review_item', 'review_item.number', 'review_request.item')
    .select(['review_item.number', 'review_item.guild_id'])
    .distinct()
    .where('review_request.asker', '=', toText(asker))
    .where('review_request.withdrawn_at', 'is', null)
    .where('review_item.state_kind', 'in', openStates)
    .execute();
  const here = rows.filter(({ guild_id }) => guild_id === toText(guildId)).length;
  if (here < perGuild && rows.length < inAll) return null;
  if (await isWaiting(transaction, submitting)) return null;
  if (here >= perGuild) return { kind: 'too-many', where: 'perGuild', open: here };
  return { kind: 'too-many', where: 'inAll', open: rows.length };
}

/** Whether a person waits for this, or nearly this, already. */
async function isWaiting(transaction: Transaction, submitting: Submitting): Promise<boolean> {
  if ((await findOwn(transaction, submitting)) !== undefined) return true;
  const same = await findNearDuplicate(transaction, toText(submitting.guildId), submitting.terms);
  return same !== null && (await findWaiting(transaction, submitting, same)) !== undefined;
}

/** What a person asks within an item. */
function findWaiting(
  transaction: Transaction,
  { asker }: Submitting,
  item: number,
): Promise<RequestRow | undefined> {
  return transaction
    .selectFrom('review_request')
    .selectAll()
    .select(alteredAmong(['review_request']))
    .where('item', '=', item)
    .where('asker', '=', toText(asker))
    .where('withdrawn_at', 'is', null)
    .orderBy('number')
    .executeTakeFirst();
}

/** The same person's open request of the same words, however few terms it has. */
function findOwn(
  transaction: Transaction,
  { asker, question, guildId }: Submitting,
): Promise<RequestRow | undefined> {
  return transaction
    .selectFrom('review_request')
    .innerJoin('review_item', 'review_item.number', 'review_request.item')
    .selectAll('review_request')
    .select(alteredAmong(['review_request']))
    .where('review_request.asker', '=', toText(asker))
    .where('review_request.question_key', '=', digestQuestion(question))
    .where('review_request.withdrawn_at', 'is', null)
    .where('review_item.guild_id', '=', toText(guildId))
    .where('review_item.state_kind', 'in', openStates)
    .orderBy('review_request.number')
    .executeTakeFirst();
}

function addRequest(
  transaction: Transaction,
  { asker, question, answer, isForEveryone, original, terms, address }: Submitting,
  item: number,
  at: string,
): Promise<RequestRow> {
  return transaction
    .insertInto('review_request')
    .values({
      item,
      asker: toText(asker),
      question_key: digestQuestion(question),
      submitted_at: at,
      address,
      terms: JSON.stringify(terms),
      words: JSON.stringify({
        question,
        answer,
        ...(isForEveryone === true ? { isForEveryone } : {}),
        ...(original === undefined ? {} : { original }),
      } satisfies Words),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function submission(
  transaction: Transaction,
  kind: Submission['kind'],
  row: RequestRow,
): Promise<Submission> {
  const item = await readItem(transaction, row.item);
  if (item === null) throw new Error(`expected item ${row.item} of request ${row.number}`);
  return { kind, item, request: requestOf(row) };
}

function digestQuestion(question: string): string {
  return createHash('sha256').update(questionKey(question), 'utf8').digest('hex');
}
