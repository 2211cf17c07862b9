import type { Kysely } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import { readItem } from '../moderation/item-rows.js';
import { indexAnswered } from '../moderation/term-index.js';
import type { Query, Transaction } from '../schema.js';
import { addIndex } from './add-index.js';

/** Where answered questions are found by what they ask; those that there are can be found from now on. */
export async function indexAnsweredTerms(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('answered_term')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('term', kinds.key, (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('item', 'integer', (column) =>
      column.notNull().references('review_item.number').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('answered_term_once', ['guild_id', 'term', 'size', 'item'])
    .execute();
  await addIndex(db, 'answered_term', ['item']);
  // A migration runs in a transaction.
  const tables = db as Query as Transaction;
  const answered = await tables
    .selectFrom('review_item')
    .select('number')
    .where('state_kind', '=', 'answered')
    .orderBy('number')
    .execute();
  for (const { number } of answered) {
    const item = await readItem(tables, number);
    if (item !== null) await indexAnswered(tables, number, item);
  }
}
