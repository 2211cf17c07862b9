import { sql } from 'kysely';
import type { Query } from '../schema.js';

/**
 * Asks for certain revisions of certain documents, by their index. Pairs are given as a list of
 * values, because both alternatives go astray at 100,000 documents: `id in (…) and revision in (…)`
 * makes SQLite try every combination, and PostgreSQL thinks so little of a join of both tables that
 * it sorts all of them for each portion (a hundred times slower).
 */
export function selectRevisions(
  query: Query,
  pairs: readonly { readonly id: string; readonly revision: string }[],
) {
  const selection = selectSealed(query);
  if (pairs.length === 0) return selection.where(sql<boolean>`1 = 0`);
  const values = sql.join(pairs.map(({ id, revision }) => sql`(${id}, ${revision})`));
  return selection.where(sql<boolean>`(document_id, revision) in (values ${values})`);
}

/** All revisions, each with its seal where it has one. */
export function selectSealed(query: Query) {
  return query
    .selectFrom('revision')
    .leftJoin('revision_seal', 'revision_seal.number', 'revision.number');
}
