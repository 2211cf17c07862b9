import type { Kysely } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import { addIndex } from './add-index.js';

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
