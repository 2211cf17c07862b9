import type { DocumentId, Revision } from '../../corpus/document.js';
import type { Readmission, ReadmitOutcome } from '../../corpus/document-store.js';
import type { SetAsideCode, SetAsideDocument, SettingAside } from '../../corpus/set-aside.js';
import type { Source } from '../../corpus/source.js';
import { appendAuditEntry } from '../audit-log.js';
import type { Query, Transaction } from '../schema.js';
import { currentSeal } from '../seals/seal.js';
import { fromText, toText } from '../storable.js';
import { sealedSource } from './check-revisions.js';
import { countCorpusChange } from './corpus-changes.js';

/** Sets documents aside whose ids are storable, see `DocumentStore.setAside`. */
export async function setDocumentsAside(
  transaction: Transaction,
  documents: readonly SettingAside[],
): Promise<readonly DocumentId[]> {
  const done: DocumentId[] = [];
  for (const { id, revision, code, message, by, at } of documents) {
    const stored = await transaction
      .selectFrom('document')
      .select('current')
      .where('id', '=', id)
      .executeTakeFirst();
    const current = stored?.current ?? null;
    if (current === null || (revision ?? current) !== current) continue;
    await makeCurrent(transaction, id, null);
    await transaction
      .insertInto('set_aside')
      .values({
        document_id: id,
        revision: current,
        code,
        message: toText(message),
        actor: toText(by),
        at,
      })
      .execute();
    await appendAuditEntry(transaction, {
      at,
      actor: by,
      action: 'source.set-aside',
      subject: `document ${id}`,
      details: { revision: current, code, reason: message },
    });
    done.push(id);
  }
  if (done.length > 0) await countCorpusChange(transaction, done);
  return done;
}

/** See `DocumentStore.readmit`. */
export async function readmitDocument(
  transaction: Transaction,
  id: DocumentId,
  { revision, by, at }: Readmission,
): Promise<ReadmitOutcome> {
  const aside = await setAsideRevision(transaction, id);
  if (aside !== revision) return 'not-set-aside';
  await forgetSetAside(transaction, [id]);
  await makeCurrent(transaction, id, revision);
  await countCorpusChange(transaction, [id]);
  await appendAuditEntry(transaction, {
    at,
    actor: by,
    action: 'source.readmit',
    subject: `document ${id}`,
    details: { revision },
  });
  return 'readmitted';
}

/** Makes a revision the one that is answered from, or none. */
export async function makeCurrent(
  transaction: Transaction,
  id: string,
  current: string | null,
): Promise<void> {
  await transaction
    .updateTable('document')
    .set({ current, seal: currentSeal(id, current) })
    .where('id', '=', id)
    .execute();
}

/** See `DocumentStore.listSetAside`. */
export async function listSetAside(snapshot: Query): Promise<readonly SetAsideDocument[]> {
  const rows = await snapshot
    .selectFrom('set_aside')
    // What is set aside because it was altered may have no text any more, or another id.
    .leftJoin('revision', (join) =>
      join
        .onRef('revision.document_id', '=', 'set_aside.document_id')
        .onRef('revision.revision', '=', 'set_aside.revision'),
    )
    .leftJoin('revision_seal', 'revision_seal.number', 'revision.number')
    .select([
      'set_aside.document_id',
      'set_aside.revision',
      'set_aside.code',
      'set_aside.message',
      'set_aside.actor',
      'set_aside.at',
      'revision.form',
      'revision.labels',
      'revision.source',
      'revision_seal.seal',
    ])
    .orderBy('set_aside.document_id')
    .execute();
  return rows.map(({ document_id, revision, code, message, actor, at, ...labels }) => ({
    id: document_id as DocumentId,
    revision: revision as Revision,
    code: code as SetAsideCode,
    message: fromText(message),
    by: fromText(actor),
    at,
    source: sourceOf({ document_id, revision, ...labels }) ?? unknownSource(document_id, at),
  }));
}

/** Null when it is not what was stored: altered labels are not shown either. */
function sourceOf(row: {
  readonly document_id: string;
  readonly revision: string;
  readonly form: string | null;
  readonly labels: string | null;
  readonly source: string | null;
  readonly seal: string | null;
}): Source | null {
  const { document_id, revision, form, labels, source, seal } = row;
  if (form === null || labels === null || source === null) return null;
  return sealedSource({ document_id, revision, form, labels, source, seal });
}

function unknownSource(id: string, at: string): Source {
  return {
    ...{ publisher: null, author: null, title: null, url: null, licence: null, language: null },
    ...{ zone: null, perspective: null, wording: 'summary', publishedAt: null },
    retrievedAt: at,
    origin: { name: id, line: null },
  };
}

/** The revision under which a document is set aside; null when it is not. */
export async function setAsideRevision(
  transaction: Transaction,
  id: string,
): Promise<string | null> {
  const row = await transaction
    .selectFrom('set_aside')
    .select('revision')
    .where('document_id', '=', id)
    .executeTakeFirst();
  return row?.revision ?? null;
}

/** What is current again, or gone, is not set aside any more. */
export async function forgetSetAside(
  transaction: Transaction,
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += PORTION) {
    await transaction
      .deleteFrom('set_aside')
      .where('document_id', 'in', ids.slice(at, at + PORTION))
      .execute();
  }
}

const PORTION = 500;
