import type { PostedMessage, ReviewState } from '../../moderation/review-item.js';
import type { Transaction } from '../schema.js';
import { ifWhole } from '../seals/row-seals.js';
import { toText } from '../storable.js';
import { eraseAuditWords } from './erase-audit-words.js';
import { changeItem } from './item-rows.js';

/** Sorts before every instant. */
const AT_ONCE = '';

/**
 * For items that lose the words that they had, to those of another asker or altogether: erases what
 * moderators wrote about them for moderators alone, which may quote those words, and has their
 * messages written anew or taken away. An answer, or the reason of a rejection, stays with the item
 * for others who asked the same and were told it.
 */
export async function eraseWordsAbout(
  transaction: Transaction,
  items: readonly number[],
): Promise<void> {
  if (items.length === 0) return;
  await eraseAuditWords(transaction, items);
  await transaction
    .updateTable('worded_message')
    .set({ due_at: AT_ONCE })
    .where('item', 'in', [...items])
    .execute();
  const rows = await transaction
    .selectFrom('review_item')
    .select(['number', 'guild_id', 'state_kind'])
    .select([
      ifWhole('review_item', 'state').as('state'),
      ifWhole('review_item', 'post').as('post'),
    ])
    .where('number', 'in', [...items])
    .execute();
  for (const { number, guild_id, state_kind, state, post } of rows) {
    if (post !== null) {
      const message = JSON.parse(post) as PostedMessage;
      await notePostDue(transaction, { item: number, guildId: guild_id, message });
    }
    if (state_kind !== 'merged') continue;
    // What is altered is shown to nobody, but its words go all the same.
    const merged = JSON.parse(state ?? '{}') as Extract<ReviewState, { readonly kind: 'merged' }>;
    const wordless = JSON.stringify({ ...merged, reason: '' });
    await changeItem(transaction, number, { state: wordless });
  }
}

/** Has the post of an item written anew, or taken away when the item is gone. `guildId` as in its row. */
export async function notePostDue(
  transaction: Transaction,
  { item, guildId, message }: { item: number; guildId: string; message: PostedMessage },
): Promise<void> {
  await transaction
    .insertInto('worded_message')
    .values({
      item,
      guild_id: guildId,
      channel_id: toText(message.channelId),
      message_id: toText(message.messageId),
      kind: 'post',
      noted_at: AT_ONCE,
      due_at: AT_ONCE,
    })
    .onConflict((conflict) =>
      conflict.columns(['channel_id', 'message_id']).doUpdateSet({ due_at: AT_ONCE }),
    )
    .execute();
}
