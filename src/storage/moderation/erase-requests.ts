import type { Deletion } from '../../moderation/personal-data.js';
import type { PostedMessage } from '../../moderation/review-item.js';
import type { Transaction } from '../schema.js';
import { eraseWordsAbout } from './erase-words.js';
import { readItems } from './item-rows.js';
import { rewordItems } from './request-words.js';

/** Rows at a time: a list of values may not be endless. */
const PORTION = 500;

/** Deletes what one person asked, and items that nobody else asks. `person` as in their rows. */
export async function eraseRequests(
  transaction: Transaction,
  person: string,
): Promise<Pick<Deletion, 'requests' | 'posts' | 'reworded'>> {
  const own = await transaction
    .selectFrom('review_request')
    .select(['number', 'item'])
    .where('asker', '=', person)
    .orderBy('number')
    .execute();
  const reworded = new Set<number>();
  for (let at = 0; at < own.length; at += PORTION) {
    const numbers = own.slice(at, at + PORTION).map(({ number }) => number);
    // Of several requests in one item, none may give its words in the place of another.
    for (const item of await rewordItems(transaction, numbers)) reworded.add(item);
    await transaction.deleteFrom('review_request').where('number', 'in', numbers).execute();
  }
  const left = await readItems(transaction, [...new Set(own.map(({ item }) => item))]);
  const gone = [...left].filter(([, { askers }]) => askers === 0);
  for (const number of await findDeserted(transaction, own, left)) {
    await deleteItems(transaction, [number]);
  }
  for (const [number] of gone) {
    reworded.delete(number);
    await deleteItems(transaction, [number]);
  }
  return {
    requests: own.length,
    posts: gone.flatMap(([, { post }]): readonly PostedMessage[] => (post === null ? [] : [post])),
    reworded: [...(await readItems(transaction, [...reworded])).values()],
  };
}

/** Of the items of these requests those that are altered, so that they cannot be read, and that nobody asks any more. */
async function findDeserted(
  transaction: Transaction,
  own: readonly { readonly item: number }[],
  readable: ReadonlyMap<number, unknown>,
): Promise<readonly number[]> {
  const deserted: number[] = [];
  for (const item of new Set(own.map((request) => request.item))) {
    if (readable.has(item)) continue;
    const other = await transaction
      .selectFrom('review_request')
      .select('number')
      .where('item', '=', item)
      .where('withdrawn_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    if (other === undefined) deserted.push(item);
  }
  return deserted;
}

/** Deletes items with their requests; what has its words from these gets those of others, or none. Gives how many requests. */
export async function deleteItems(
  transaction: Transaction,
  numbers: readonly number[],
): Promise<number> {
  const requests = await transaction
    .selectFrom('review_request')
    .select('number')
    .where('item', 'in', [...numbers])
    .execute();
  for (let at = 0; at < requests.length; at += PORTION) {
    await rewordItems(
      transaction,
      requests.slice(at, at + PORTION).map(({ number }) => number),
    );
  }
  await eraseWordsAbout(transaction, numbers);
  // Requests and terms go with their items.
  await transaction
    .deleteFrom('review_item')
    .where('number', 'in', [...numbers])
    .execute();
  return requests.length;
}
