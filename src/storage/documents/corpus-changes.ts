import type { DocumentId } from '../../corpus/document.js';
import type { Query, Transaction } from '../schema.js';

/**
 * Counts a change of the current revisions or their labels, and notes which documents it was about,
 * in the transaction that makes it.
 */
export async function countCorpusChange(
  transaction: Transaction,
  ids: readonly string[],
): Promise<void> {
  const { number } = await transaction
    .updateTable('corpus_changes')
    .set(({ eb }) => ({ number: eb('number', '+', 1) }))
    .returning('number')
    .executeTakeFirstOrThrow();
  const noted = new Set(ids);
  const rows =
    noted.size > maxNoted
      ? [{ number, document_id: null }]
      : [...noted].map((document_id) => ({ number, document_id }));
  await transaction.insertInto('corpus_change').values(rows).execute();
  await transaction
    .deleteFrom('corpus_change')
    .where('number', '<=', number - changesKept)
    .execute();
}

/** How often the corpus has changed; reads one row. */
export async function readCorpusChanges(query: Query): Promise<number> {
  const { number } = await query
    .selectFrom('corpus_changes')
    .select('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** The documents that changed since a count; null when they are too many, or it is too long ago. */
export async function readChangedSince(
  query: Query,
  changes: number,
): Promise<readonly DocumentId[] | null> {
  const rows = await query
    .selectFrom('corpus_change')
    .select(['number', 'document_id'])
    .where('number', '>', changes)
    .orderBy('number')
    .limit(maxRead + 1)
    .execute();
  const now = await readCorpusChanges(query);
  const isKnown = changes === now || (changes < now && rows[0]?.number === changes + 1);
  if (!isKnown || rows.length > maxRead) return null;
  const ids = rows.map(({ document_id }) => document_id);
  return ids.includes(null) ? null : [...new Set(ids as DocumentId[])];
}

/** A change of more documents names none of them: whoever follows loads everything anew. */
const maxNoted = 500;
const maxRead = 2_000;

/** Changes that are remembered; whoever was away for longer loads everything anew. */
const changesKept = 1_000;
