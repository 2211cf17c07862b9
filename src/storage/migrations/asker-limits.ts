import type { Kysely } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';

/** What moderators let single askers have open. An item's number stays when the item goes. */
export async function createAskerLimits(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('asker_limit')
    .addColumn('number', kinds.counter)
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('most', 'integer', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('item', 'integer', (column) => column.notNull())
    .addUniqueConstraint('asker_limit_once', ['asker', 'guild_id'])
    .execute();
  await db.schema
    .createIndex('asker_limit_by_guild_id')
    .on('asker_limit')
    .columns(['guild_id'])
    .execute();
}
