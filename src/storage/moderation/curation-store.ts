import type { Document, Revision } from '../../corpus/document.js';
import type { Curation, CurationStore, Stored } from '../../moderation/curation-store.js';
import { appendAuditEntry } from '../audit-log.js';
import type { Database } from '../database.js';
import { countCorpusChange } from '../documents/corpus-changes.js';
import { putDocuments } from '../documents/put-documents.js';
import { forgetSetAside, makeCurrent, setAsideRevision } from '../documents/set-aside.js';
import type { Transaction } from '../schema.js';
import { isStorableText } from '../storable.js';
import { markOtherRevisions } from './mark-corrections.js';

/** Moderators' changes of the corpus, in a database; each is one transaction with all its consequences. */
export function createCurationStore(database: Database): CurationStore {
  return {
    add: (document, curation) =>
      database.write((transaction) => store(transaction, document, curation)),
    supersede: (document, curation) =>
      database.write(async (transaction) =>
        (await findDocument(transaction, document.id)) === undefined
          ? { kind: 'not-found' as const }
          : store(transaction, document, curation),
      ),
    retract: (id, { by, at, reason }) =>
      database.write(async (transaction) => {
        const stored = await findDocument(transaction, id);
        if (stored === undefined) return { kind: 'not-found' };
        const aside = await setAsideRevision(transaction, stored.id);
        const revision = (stored.current ?? aside) as Revision | null;
        if (revision === null) return { kind: 'retracted-already' };
        await forgetSetAside(transaction, [stored.id]);
        await makeCurrent(transaction, stored.id, null);
        await countCorpusChange(transaction, [stored.id]);
        const corrections = await markOtherRevisions(transaction, {
          documentId: id,
          kind: 'retracted',
          wasCurrent: revision,
          isCurrent: null,
          reason,
          at,
        });
        await appendAuditEntry(transaction, {
          at,
          actor: by,
          action: 'source.retract',
          subject: `document ${id}`,
          details: { revision, reason, corrections },
        });
        return { kind: 'retracted', revision, corrections };
      }),
  };
}

async function store(
  transaction: Transaction,
  document: Document,
  { by, at, reason }: Curation,
): Promise<Stored> {
  const before = await findDocument(transaction, document.id);
  const aside = before === undefined ? null : await setAsideRevision(transaction, before.id);
  const [kind = 'unchanged'] = await putDocuments(transaction, [document]);
  if (kind === 'unchanged') return { kind, corrections: 0 };
  const wasCurrent = (before?.current ?? aside) as Revision | null;
  const corrections =
    kind !== 'relabelled' && wasCurrent !== null && wasCurrent !== document.revision
      ? await markOtherRevisions(transaction, {
          documentId: document.id,
          kind: 'superseded',
          wasCurrent,
          isCurrent: document.revision,
          reason,
          at,
        })
      : 0;
  await appendAuditEntry(transaction, {
    at,
    actor: by,
    action: `source.${ACTIONS[kind]}`,
    subject: `document ${document.id}`,
    details: { revision: document.revision, reason, corrections },
  });
  return { kind, corrections };
}

const ACTIONS = { added: 'add', superseded: 'supersede', relabelled: 'relabel' } as const;

async function findDocument(
  transaction: Transaction,
  id: string,
): Promise<{ readonly id: string; readonly current: string | null } | undefined> {
  if (!isStorableText(id)) return undefined;
  return transaction
    .selectFrom('document')
    .select(['id', 'current'])
    .where('id', '=', id)
    .executeTakeFirst();
}
