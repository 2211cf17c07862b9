import { setImmediate as nextTurn } from 'node:timers/promises';
import { labelsOf } from '../corpus/corpus-version.js';
import type { CutDocument } from '../corpus/cut-document.js';
import type { Document, DocumentId } from '../corpus/document.js';
import type { DocumentStore } from '../corpus/document-store.js';
import type { DocumentChange, Generation, GenerationSource } from './generation.js';
import type { PreparedBatch } from './preparer.js';
import { setAsideUnfit } from './set-aside.js';

/**
 * What changed in the store under these ids: what was prepared before it was stored is taken as it
 * is, the rest is read and prepared. Null when the parts do not fit to the generation, which must be
 * loaded as a whole then.
 */
export async function readChange(
  { index, corpus }: Generation,
  ids: readonly DocumentId[],
  prepared: readonly PreparedBatch[],
  source: GenerationSource,
): Promise<DocumentChange | null> {
  const { documents, preparer } = source;
  const left = new Set(ids);
  const put: PreparedBatch[] = [];
  for (const batch of prepared) {
    const stored = await asStored(batch, left, documents);
    if (stored === null) continue;
    put.push(stored);
    for (const { document } of stored.cuts) left.delete(document.id);
  }
  const read = await readInTurns(documents, [...left]);
  for (const { id } of read) left.delete(id);
  if (read.length > 0) {
    const { impactLength } = index;
    const batch = await preparer.prepare(read, { indexes: true, impactLength });
    await setAsideUnfit(batch.unfit, source);
    for (const { document } of batch.unfit) left.add(document.id);
    if (batch.cuts.length > 0) put.push(batch);
  }
  const fits = put.every(
    ({ segment, cuts }) =>
      (segment === null && cuts.every(({ passages }) => passages.length === 0)) ||
      segment?.columns.impactLength === index.impactLength,
  );
  const removed = [...left].filter((id) => corpus.documents.has(id));
  return fits ? { put, removed } : null;
}

/** A batch with the sources that are stored, or null when not all of it is what is current. */
async function asStored(
  batch: PreparedBatch,
  changed: ReadonlySet<DocumentId>,
  documents: DocumentStore,
): Promise<PreparedBatch | null> {
  if (batch.cuts.length === 0 || batch.segment === null) return null;
  if (!batch.cuts.every(({ document }) => changed.has(document.id))) return null;
  const current = await documents.find(batch.cuts.map(({ document }) => document.id));
  const cuts: CutDocument[] = [];
  for (const cut of batch.cuts) {
    const { document } = cut;
    const stored = current.get(document.id);
    if (stored === undefined || !isSame(document, stored)) return null;
    cuts.push({ ...cut, document: { ...document, source: stored.source } });
  }
  return { ...batch, cuts };
}

/** Whether a document is cut alike: text, form and labels decide that. */
export function isSame(
  one: Pick<Document, 'revision' | 'form' | 'source'>,
  other: Pick<Document, 'revision' | 'form' | 'source'>,
): boolean {
  return (
    one.revision === other.revision &&
    one.form === other.form &&
    labelsOf(one.source) === labelsOf(other.source)
  );
}

/** Few enough at a time that reading them holds up nobody. */
async function readInTurns(
  documents: DocumentStore,
  ids: readonly DocumentId[],
): Promise<readonly Document[]> {
  const read: Document[] = [];
  for await (const portion of documents.readEach(ids)) {
    for (const document of portion) read.push(document);
    await nextTurn();
  }
  return read;
}
