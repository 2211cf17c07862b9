import type { AskerHash } from '../../moderation/asker.js';
import { isOpen } from '../../moderation/review-item.js';
import type { Transition } from '../../moderation/review-store.js';
import type { Transaction } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { toText } from '../storable.js';
import { forgetAskBack } from './ask-back-store.js';
import { readItem } from './item-rows.js';
import { writeState } from './move-item.js';
import { rewordItems } from './request-words.js';

/** Takes a request back for its asker, and its item too when nobody else waits for it. */
export async function withdrawRequest(
  transaction: Transaction,
  number: number,
  asker: AskerHash,
  at: string,
): Promise<Transition> {
  const request = await transaction
    .selectFrom('review_request')
    .select(['item', 'asker', 'withdrawn_at'])
    .select(alteredAmong(['review_request']))
    .where('number', '=', number)
    .executeTakeFirst();
  const item = request === undefined ? null : await readItem(transaction, request.item);
  if (request === undefined || item === null) return { kind: 'not-found' };
  if (request.asker !== toText(asker)) return { kind: 'not-yours', item };
  if (request.withdrawn_at !== null || !isOpen(item.state)) return { kind: 'wrong-state', item };
  await rewordItems(transaction, [number]);
  await forgetAskBack(transaction, number);
  await transaction
    .updateTable('review_request')
    .set({ withdrawn_at: at, address: null, question_key: '', terms: '[]', words: '' })
    .where('number', '=', number)
    .execute();
  const left = await readItem(transaction, request.item);
  if (left === null || left.askers > 0) return { kind: 'done', item: left ?? item };
  await writeState(transaction, request.item, { kind: 'withdrawn', at });
  return { kind: 'done', item: { ...left, state: { kind: 'withdrawn', at } } };
}
