import type { Kysely } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import { addIndex } from './add-index.js';

/**
 * What must be known so that a process that ends at any point leaves nothing to be done twice: which
 * messages are noted, who is posting a question and how often its post was lost, and what the people
 * who manage a server were told that cannot be done.
 */
export async function noteWorkUnderWay(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await addIndex(db, 'given_answer', ['message'], 'message');
  await db.schema.alterTable('review_item').addColumn('post_taken_at', 'text').execute();
  await db.schema
    .alterTable('review_item')
    .addColumn('posts_lost', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('guild_trouble')
    .addColumn('guild_id', kinds.key, (column) => column.primaryKey().notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('told_at', 'text')
    .execute();
}
