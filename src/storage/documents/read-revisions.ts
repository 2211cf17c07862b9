import { sql } from 'kysely';
import type { AlteredRevision } from '../../corpus/altered-revision.js';
import {
  compareIds,
  type DocumentForm,
  type DocumentId,
  type Revision,
} from '../../corpus/document.js';
import type { CurrentRevision } from '../../corpus/document-store.js';
import type { Query } from '../schema.js';
import { currentSeal } from '../seals/seal.js';
import { StorageError } from '../storage-error.js';
import { checkRevisions, type StoredRevision, sealedSource } from './check-revisions.js';
import { selectRevisions, selectSealed } from './select-revisions.js';

/** Documents that are read at a time: the texts of that many are in memory twice for a moment. */
export const PORTION = 500;

/** Or fewer, if they are long: SQLite's reading holds up whoever else would do something. One text may be longer. */
const MAX_BYTES = 2 * 2 ** 20;

/** What a checked revision is made from. */
export const REVISION_COLUMNS = [
  'document_id',
  'revision',
  'text',
  'form',
  'source',
  'labels',
  'seal',
] as const;

/** Rows that are still to be checked, and what is known to be altered without reading a text. */
export interface ReadRows {
  readonly rows: readonly StoredRevision[];
  readonly altered: readonly AlteredRevision[];
}

/** A part of the current revisions, in the order of their documents' ids. */
export interface ReadPortion extends ReadRows {
  /** Where the next part begins; null after the last. */
  readonly last: DocumentId | null;
}

/**
 * The current revisions of the next documents after an id.
 * @throws StorageError when ids do not come in their order: then there may be no end of them.
 */
export async function readPortion(snapshot: Query, after: DocumentId | null): Promise<ReadPortion> {
  const portion = snapshot
    .selectFrom('document')
    .select(['id', 'current', 'seal'])
    .orderBy('id')
    .limit(PORTION);
  const found = await (after === null ? portion : portion.where('id', '>', after)).execute();
  const last = (found.at(-1)?.id ?? null) as DocumentId | null;
  if (after !== null && last !== null && compareIds(after, last) >= 0) {
    throw new StorageError('DATABASE_CORRUPT', 'of the documents', {
      cause: 'ids out of their order',
    });
  }
  const { count, ...read } = await readPlaces(snapshot, found);
  if (count < found.length) return { ...read, last: found[count - 1]?.id as DocumentId };
  return { ...read, last: found.length < PORTION ? null : last };
}

/** What is current under these ids, without texts; what is altered is left out. */
export async function findCurrent(
  snapshot: Query,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, CurrentRevision>> {
  const found = new Map<DocumentId, CurrentRevision>();
  for (let at = 0; at < ids.length; at += PORTION) {
    const places = await findPlaces(snapshot, ids.slice(at, at + PORTION));
    const rows = await selectRevisions(snapshot, judge(places).pairs)
      .select(['document_id', 'revision', 'form', 'source', 'labels', 'seal'])
      .execute();
    for (const row of rows) {
      const source = sealedSource(row);
      if (source === null) continue;
      found.set(row.document_id as DocumentId, {
        revision: row.revision as Revision,
        form: row.form as DocumentForm,
        source,
      });
    }
  }
  return found;
}

/** Every revision that is altered, current or not; reads all texts. */
export async function* eachAltered(
  read: <Result>(work: (snapshot: Query) => Promise<Result>) => Promise<Result>,
): AsyncGenerator<AlteredRevision> {
  for (let after = -1; ; ) {
    const rows = await read((snapshot) =>
      selectSealed(snapshot)
        .select(['revision.number', ...REVISION_COLUMNS])
        .where('revision.number', '>', after)
        .orderBy('revision.number')
        .limit(PORTION)
        .execute(),
    );
    yield* (await checkRevisions(rows)).altered;
    const last = rows.at(-1)?.number;
    if (last === undefined) break;
    if (last <= after)
      throw new StorageError('DATABASE_CORRUPT', 'of the documents', {
        cause: 'numbers out of order',
      });
    after = last;
  }
  for (let after: DocumentId | null = null; ; ) {
    const { altered, last }: ReadPortion = await read((snapshot) => readPortion(snapshot, after));
    yield* altered;
    if (last === null) return;
    after = last;
  }
}

/** A row of `document`. */
export interface Place {
  readonly id: string;
  readonly current: string | null;
  readonly seal: string | null;
}

/** The current revisions of these documents, from the first on as many as may be read at once: `count`. */
export async function readPlaces(
  snapshot: Query,
  places: readonly Place[],
): Promise<ReadRows & { readonly count: number }> {
  const count = await countTogether(snapshot, places);
  const { pairs, altered } = judge(places.slice(0, count));
  const found = await selectRevisions(snapshot, pairs).select(REVISION_COLUMNS).execute();
  const byId = new Map(found.map((row) => [row.document_id, row]));
  const rows: StoredRevision[] = [];
  const missing: AlteredRevision[] = [];
  for (const { id, revision } of pairs) {
    const row = byId.get(id);
    if (row !== undefined) rows.push(row);
    else missing.push({ id: id as DocumentId, revision: revision as Revision, what: 'missing' });
  }
  return { rows, altered: [...altered, ...missing], count };
}

/** How many of these have no more text together than may be read at once; at least one. */
async function countTogether(snapshot: Query, places: readonly Place[]): Promise<number> {
  // Stands in the row's head, so that no text is read for it.
  const sizes = await selectRevisions(snapshot, judge(places).pairs)
    .select(['document_id', sql<number>`octet_length(text)`.as('bytes')])
    .execute();
  const bytesOf = new Map(sizes.map(({ document_id, bytes }) => [document_id, Number(bytes)]));
  let together = 0;
  const end = places.findIndex(({ id }, place) => {
    together += bytesOf.get(id) ?? 0;
    return place > 0 && together > MAX_BYTES;
  });
  return end === -1 ? places.length : end;
}

/** Which revisions are current, and where that is not what was stored. */
function judge(places: readonly Place[]) {
  const pairs: { readonly id: string; readonly revision: string }[] = [];
  const altered: AlteredRevision[] = [];
  for (const { id, current, seal } of places) {
    if (seal !== currentSeal(id, current)) {
      const revision = (current ?? '') as Revision;
      altered.push({ id: id as DocumentId, revision, what: 'current' });
    } else if (current !== null) pairs.push({ id, revision: current });
  }
  return { pairs, altered };
}

/** Where these documents stand, at most a portion of them; in no order. */
export function findPlaces(query: Query, ids: readonly DocumentId[]): Promise<readonly Place[]> {
  return query
    .selectFrom('document')
    .select(['id', 'current', 'seal'])
    .where('id', 'in', ids)
    .execute();
}
