import type { Kysely } from 'kysely';
import { addIndex } from './add-index.js';

/** Questions back of which somebody is to be told; their words are among those of the request. */
export async function createAskBacks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ask_back_due')
    .addColumn('request', 'integer', (column) =>
      column.primaryKey().notNull().references('review_request.number').onDelete('cascade'),
    )
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'text')
    .execute();
  await addIndex(db, 'ask_back_due', ['due_at']);
}
