import { type Kysely, sql } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import { addIndex } from './add-index.js';

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

/**
 * One row that counts the changes of the corpus, so that asking whether it changed reads no document,
 * and one row for each document that a recent change was about.
 */
export async function createCorpusChanges(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('corpus_changes')
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute();
  await (db as Kysely<{ readonly corpus_changes: { readonly number: number } }>)
    .insertInto('corpus_changes')
    .values({ number: 0 })
    .execute();
  await db.schema
    .createTable('corpus_change')
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('document_id', kinds.key)
    .execute();
  await addIndex(db, 'corpus_change', ['number']);
}

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
