import { openStates } from '../../moderation/review-item.js';
import type { Transaction } from '../schema.js';
import { isWhole } from '../seals/row-seals.js';
import { eraseWordsAbout } from './erase-words.js';
import { changeItem, readItem } from './item-rows.js';
import { forgetTerms, indexAnswered, indexTerms } from './term-index.js';

/**
 * Gives items whose words are those of certain requests the words of their next asker, or none.
 * For requests that are about to lose their words; what was written about these goes too. Gives the items.
 * @param leaving Numbers of the requests; none of them is chosen.
 */
export async function rewordItems(
  transaction: Transaction,
  leaving: readonly number[],
): Promise<readonly number[]> {
  if (leaving.length === 0) return [];
  const items = await transaction
    .selectFrom('review_item')
    .select(['number', 'guild_id', 'state_kind'])
    .where('worded_by', 'in', [...leaving])
    .execute();
  for (const { number, guild_id, state_kind } of items) {
    const next = await transaction
      .selectFrom('review_request')
      .select(['number', 'terms'])
      .where('item', '=', number)
      .where('withdrawn_at', 'is', null)
      .where('number', 'not in', [...leaving])
      .where(isWhole('review_request'))
      .orderBy('number')
      .limit(1)
      .executeTakeFirst();
    await changeItem(transaction, number, { worded_by: next?.number ?? null });
    if (next !== undefined && openStates.some((open) => open === state_kind)) {
      const terms = JSON.parse(next.terms) as readonly string[];
      await indexTerms(transaction, { item: number, guildId: guild_id, terms });
    } else await forgetTerms(transaction, number);
    if (state_kind === 'answered') await reindexAnswered(transaction, number);
  }
  await eraseWordsAbout(
    transaction,
    items.map(({ number }) => number),
  );
  return items.map(({ number }) => number);
}

/** An answered question is found by the words that it has now. */
async function reindexAnswered(transaction: Transaction, number: number): Promise<void> {
  const item = await readItem(transaction, number);
  if (item !== null) await indexAnswered(transaction, number, item);
  else await transaction.deleteFrom('answered_term').where('item', '=', number).execute();
}
