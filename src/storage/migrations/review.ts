import { type Kysely, sql } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';

/** The moderators' queue, votes, what servers have set, and the audit log. */
export async function createReviewTables(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('review_item')
    .addColumn('number', kinds.counter)
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('question_key', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text')
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addColumn('state_kind', 'text', (column) =>
      column
        .notNull()
        .check(sql`state_kind in ('pending', 'claimed', 'answered', 'rejected', 'withdrawn')`),
    )
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('review_item_open_once')
    .on('review_item')
    .columns(['asker', 'question_key'])
    .unique()
    .where(sql.ref('state_kind'), 'in', ['pending', 'claimed'])
    .execute();
  await db.schema
    .createIndex('review_item_by_state')
    .on('review_item')
    .columns(['state_kind', 'number'])
    .execute();
  await db.schema
    .createTable('vote')
    .addColumn('answer_key', 'text', (column) => column.notNull())
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('is_helpful', 'integer', (column) =>
      column.notNull().check(sql`is_helpful in (0, 1)`),
    )
    .addColumn('reason', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('vote_once', ['answer_key', 'voter'])
    .execute();
  await db.schema
    .createTable('guild')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('audit_entry')
    .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .execute();
}
