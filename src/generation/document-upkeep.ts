import type { DocumentId } from '../corpus/document.js';
import { nearestName } from '../ingest/nearest-name.js';
import type { ModeratorId } from '../moderation/review-item.js';
import type { Stores } from '../storage/stores.js';
import type { PreparationLimits } from './preparation-thread.js';
import { Preparer } from './preparer.js';

/** What became of a document that an operator names. */
export type DocumentOutcome =
  | { readonly kind: 'done' }
  /** No document was ever stored under this id; the known one that is nearest, if any is near. */
  | { readonly kind: 'unknown'; readonly nearest: string | null }
  /** It is not in the state in which that can be done. */
  | { readonly kind: 'not-current' | 'not-set-aside' }
  /** It cannot be cut and indexed, or is not what was stored. */
  | { readonly kind: 'unfit'; readonly found: string };

/** Takes a document out for good: answers given from it are corrected by the bot. Its revisions stay stored. */
export async function removeDocument(
  { documents, curation }: Stores,
  id: DocumentId,
  at: string,
): Promise<DocumentOutcome> {
  const { kind } = await curation.retract(id, { by: operator as ModeratorId, at, reason: '' });
  return kind === 'retracted' ? { kind: 'done' } : whyNot(documents, id, 'not-current');
}

/** Takes a document out until it is readmitted; nothing is corrected. */
export async function setDocumentAside(
  { documents }: Stores,
  id: DocumentId,
  { reason, at }: { readonly reason: string; readonly at: string },
): Promise<DocumentOutcome> {
  const message = reason === '' ? 'the operator set it aside' : reason;
  const done = await documents.setAside([
    { id, revision: null, code: 'chosen', message, by: operator, at },
  ]);
  return done.length > 0 ? { kind: 'done' } : whyNot(documents, id, 'not-current');
}

/** Takes back what is set aside, after it was cut and indexed in a thread. */
export async function readmitDocument(
  { documents }: Stores,
  id: DocumentId,
  { limits, at }: { readonly limits: PreparationLimits; readonly at: string },
): Promise<DocumentOutcome> {
  const aside = (await documents.listSetAside()).find((one) => one.id === id);
  if (aside === undefined) return whyNot(documents, id, 'not-set-aside');
  const { revision } = aside;
  const document = await documents.revision(id, revision);
  if (document === null) {
    return { kind: 'unfit', found: 'a stored text or label that is not what was stored' };
  }
  const preparer = new Preparer([], limits);
  try {
    const { unfit } = await preparer.prepare([document], { indexes: true });
    if (unfit[0] !== undefined) return { kind: 'unfit', found: unfit[0].found };
  } finally {
    await preparer.close();
  }
  const outcome = await documents.readmit(id, { revision, by: operator, at });
  return { kind: outcome === 'readmitted' ? 'done' : 'not-set-aside' };
}

const operator = 'operator';

/** Why nothing could be done: the document is in another state, or was never there. */
async function whyNot(
  documents: Stores['documents'],
  id: DocumentId,
  kind: 'not-current' | 'not-set-aside',
): Promise<DocumentOutcome> {
  const ids = await documents.ids();
  return ids.includes(id) ? { kind } : { kind: 'unknown', nearest: nearestName(id, ids) };
}
