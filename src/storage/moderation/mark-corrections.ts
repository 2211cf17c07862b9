import { sql } from 'kysely';
import type { DocumentId, Revision } from '../../corpus/document.js';
import type { Correction, QuotedRevision } from '../../moderation/given-answer-store.js';
import type { Transaction } from '../schema.js';
import { isWhole } from '../seals/row-seals.js';
import { toText } from '../storable.js';

/** Notes that a revision is not to be relied on, and marks the answers that quote it and were not marked for it before; gives how many. */
export async function markCorrection(
  transaction: Transaction,
  { documentId, revision, kind, reason, at }: Correction,
): Promise<number> {
  const place = { document_id: toText(documentId), revision: toText(revision) };
  const { number } = await transaction
    .insertInto('correction')
    .values({ ...place, kind, reason: JSON.stringify(reason), at })
    .returning('number')
    .executeTakeFirstOrThrow();
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('given_correction')
    .columns(['answer', 'correction'])
    .expression((query) =>
      query
        .selectFrom('given_quote')
        .select(['given_quote.answer', sql<number>`${sql.lit(number)}`.as('correction')])
        .where('given_quote.document_id', '=', place.document_id)
        .where('given_quote.revision', '=', place.revision)
        .where(isWhole('given_quote'))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('given_correction as earlier')
                .innerJoin('correction as cause', 'cause.number', 'earlier.correction')
                .select('earlier.answer')
                .whereRef('earlier.answer', '=', 'given_quote.answer')
                .where('cause.document_id', '=', place.document_id)
                .where('cause.revision', '=', place.revision),
            ),
          ),
        ),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

/** Takes back that a revision is not to be relied on, of which nobody was told yet. */
export async function dropCorrection(
  transaction: Transaction,
  { documentId, revision }: QuotedRevision,
): Promise<void> {
  const causes = await transaction
    .selectFrom('correction')
    .select('number')
    .where('document_id', '=', toText(documentId))
    .where('revision', '=', toText(revision))
    .execute();
  for (const { number } of causes) {
    await transaction.deleteFrom('given_correction').where('correction', '=', number).execute();
    await transaction.deleteFrom('correction').where('number', '=', number).execute();
  }
}

/**
 * The same for every revision of a document but the one that holds now. Revisions that were dealt
 * with before and have not been current since are passed over.
 */
export async function markOtherRevisions(
  transaction: Transaction,
  {
    documentId,
    wasCurrent,
    isCurrent,
    ...cause
  }: Omit<Correction, 'revision'> & {
    readonly wasCurrent: Revision;
    readonly isCurrent: Revision | null;
  },
): Promise<number> {
  const revisions = await transaction
    .selectFrom('revision')
    .leftJoin('correction', (join) =>
      join
        .onRef('correction.document_id', '=', 'revision.document_id')
        .onRef('correction.revision', '=', 'revision.revision'),
    )
    .select(['revision.revision', 'correction.number'])
    .where('revision.document_id', '=', documentId)
    .orderBy('revision.number')
    .execute();
  const affected = revisions
    .filter(({ revision, number }) => number === null || revision === wasCurrent)
    .map(({ revision }) => revision as Revision)
    .filter((revision) => revision !== isCurrent);
  let marked = 0;
  for (const revision of new Set(affected)) {
    marked += await markCorrection(transaction, {
      ...cause,
      documentId: documentId as DocumentId,
      revision,
    });
  }
  return marked;
}
