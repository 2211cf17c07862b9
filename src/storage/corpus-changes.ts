import type { Kysely, Transaction } from 'kysely';
import type { DatabaseSchema } from './schema.js';

/** Counts a change of the current revisions or their labels, in the transaction that makes it. */
export async function countCorpusChange(transaction: Transaction<DatabaseSchema>): Promise<void> {
  await transaction
    .updateTable('corpus_changes')
    .set(({ eb }) => ({ number: eb('number', '+', 1) }))
    .execute();
}

/** How often the corpus has changed; reads one row. */
export async function readCorpusChanges(query: Kysely<DatabaseSchema>): Promise<number> {
  const { number } = await query
    .selectFrom('corpus_changes')
    .select('number')
    .executeTakeFirstOrThrow();
  return number;
}
