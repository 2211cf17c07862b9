import type { Kysely } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';

/** Documents that stay stored but are out of the corpus until they are readmitted, and why. */
export async function createSetAside(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('set_aside')
    .addColumn('document_id', kinds.key, (column) =>
      column.primaryKey().notNull().references('document.id'),
    )
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
