import { type Kysely, sql } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';

/** Documents and all their revisions. */
export async function createDocumentTables(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('document')
    .addColumn('id', kinds.key, (column) => column.primaryKey().notNull())
    .addColumn('current', 'text')
    .execute();
  await db.schema
    .createTable('revision')
    .addColumn('number', kinds.counter)
    .addColumn('document_id', kinds.key, (column) => column.notNull().references('document.id'))
    .addColumn('revision', 'text', (column) => column.notNull().check(sql`length(revision) = 64`))
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('labels', 'text', (column) => column.notNull())
    // Last, because SQLite reads a row up to the columns that are asked for.
    .addColumn('text', 'text', (column) => column.notNull())
    .addUniqueConstraint('revision_once', ['document_id', 'revision'])
    .execute();
}
