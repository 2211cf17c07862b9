import type { PostedMessage } from '../../moderation/review-item.js';
import type { Posting } from '../../moderation/review-store.js';
import type { Transaction } from '../schema.js';
import { alteredAmong } from '../seals/row-seals.js';
import { notePostDue } from './erase-words.js';
import { changeItem } from './item-rows.js';

/** Takes an item that has no post, so that nobody else posts it; null when it is not there to take. */
export async function takePosting(
  transaction: Transaction,
  number: number,
  { at, retryAfter }: { readonly at: string; readonly retryAfter: string },
): Promise<Posting | null> {
  const row = await transaction
    .selectFrom('review_item')
    .select(['post', 'post_taken_at', 'posts_lost'])
    .select(alteredAmong(['review_item']))
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined || row.post !== null) return null;
  if (row.post_taken_at !== null && row.post_taken_at >= retryAfter) return null;
  await changeItem(transaction, number, { post_taken_at: at });
  return { takenBefore: row.post_taken_at, lost: row.posts_lost };
}

/** Notes where an item is posted. */
export async function notePost(
  transaction: Transaction,
  number: number,
  post: PostedMessage,
): Promise<void> {
  const changes = { post: textOfMessage(post), post_taken_at: null };
  const isThere = await changeItem(transaction, number, changes);
  // The item was deleted while it was being posted.
  if (!isThere) await notePostDue(transaction, { item: number, guildId: '', message: post });
}

/** Notes that a post is gone, unless the item has another one by now. */
export async function noteLostPost(
  transaction: Transaction,
  number: number,
  post: PostedMessage,
): Promise<void> {
  await transaction
    .updateTable('review_item')
    .set(({ eb }) => ({
      post: null,
      post_taken_at: null,
      posts_lost: eb('posts_lost', '+', 1),
    }))
    .where('number', '=', number)
    .where('post', '=', textOfMessage(post))
    .execute();
}

/** In one order of fields, so that the same message is always the same text. */
export function textOfMessage({ channelId, messageId }: PostedMessage): string {
  return JSON.stringify({ channelId, messageId } satisfies PostedMessage);
}
