import type { Kysely } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';

/** One row that counts the changes of the corpus, so that asking whether it changed reads no document. */
export async function createCorpusChanges(db: Kysely<unknown>, _kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('corpus_changes')
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute();
  await (db as Kysely<{ readonly corpus_changes: { readonly number: number } }>)
    .insertInto('corpus_changes')
    .values({ number: 0 })
    .execute();
}
