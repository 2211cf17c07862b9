import type { Kysely, Transaction } from 'kysely';
import { corpusVersion } from '../corpus/corpus-version.js';
import type { Document, DocumentForm, DocumentId, Revision } from '../corpus/document.js';
import type { CurrentRevision, DocumentStore } from '../corpus/document-store.js';
import type { Source } from '../corpus/source.js';
import { countCorpusChange, readChangedSince, readCorpusChanges } from './corpus-changes.js';
import type { Database } from './database.js';
import { openDatabase } from './open-database.js';
import { putDocuments } from './put-documents.js';
import type { DatabaseSchema } from './schema.js';
import { selectRevisions } from './select-revisions.js';
import { forgetSetAside, listSetAside, readmitDocument, setDocumentsAside } from './set-aside.js';
import { isStorableText } from './storable.js';

/**
 * Opens a store on a database of its own, see `openDatabase`; closing the store closes the database.
 * @throws StorageError when the database cannot be used.
 */
export async function openDocumentStore(location: string): Promise<DocumentStore> {
  const database = await openDatabase(location);
  return { ...createDocumentStore(database), close: () => database.close() };
}

/** Documents that are read at a time: the texts of that many are in memory twice for a moment. */
const PORTION = 500;

/** A store on a database that others use too; closing the store leaves the database open. */
export function createDocumentStore(database: Database): DocumentStore {
  return {
    put: (documents) => database.write((transaction) => putDocuments(transaction, documents)),
    async *eachCurrent() {
      for (let after: DocumentId | null = null; ; ) {
        const portion: readonly Document[] = await database.read((snapshot) =>
          readPortion(snapshot, after),
        );
        yield* portion;
        const last = portion.at(-1);
        if (last === undefined || portion.length < PORTION) return;
        after = last.id;
      }
    },
    current: () =>
      database.read(async (snapshot) => {
        const documents: Document[] = [];
        for (let after: DocumentId | null = null; ; ) {
          const portion: readonly Document[] = await readPortion(snapshot, after);
          for (const document of portion) documents.push(document);
          const last = portion.at(-1);
          if (last === undefined || portion.length < PORTION) return documents;
          after = last.id;
        }
      }),
    find: (ids) => database.read((snapshot) => findCurrent(snapshot, ids.filter(isStorableText))),
    async revision(id, revision) {
      if (!isStorableText(id) || !isStorableText(revision)) return null;
      const row = await database.run((query) =>
        query
          .selectFrom('revision')
          .select(COLUMNS)
          .where('document_id', '=', id)
          .where('revision', '=', revision)
          .executeTakeFirst(),
      );
      return row === undefined ? null : documentOf(row);
    },
    async history(id) {
      if (!isStorableText(id)) return [];
      const rows = await database.run((query) =>
        query
          .selectFrom('revision')
          .select(COLUMNS)
          .where('document_id', '=', id)
          .orderBy('number')
          .execute(),
      );
      return rows.map(documentOf);
    },
    retire: (ids) =>
      database.write((transaction) => retire(transaction, ids.filter(isStorableText))),
    setAside: (documents) =>
      database.write((transaction) =>
        setDocumentsAside(
          transaction,
          documents.filter(({ id }) => isStorableText(id)),
        ),
      ),
    readmit: (id, done) =>
      database.write((transaction) =>
        isStorableText(id)
          ? readmitDocument(transaction, id, done)
          : Promise.resolve('not-set-aside' as const),
      ),
    listSetAside: () => database.read(listSetAside),
    async ids() {
      const rows = await database.run((query) =>
        query.selectFrom('document').select('id').orderBy('id').execute(),
      );
      return rows.map(({ id }) => id as DocumentId);
    },
    async version() {
      const rows = await database.run((query) =>
        query
          .selectFrom('document')
          .innerJoin('revision', (join) =>
            join
              .onRef('revision.document_id', '=', 'document.id')
              .onRef('revision.revision', '=', 'document.current'),
          )
          .select(['document.id', 'revision.revision', 'revision.form', 'revision.labels'])
          .execute(),
      );
      return corpusVersion(
        rows.map(({ id, revision, form, labels }) => ({
          id: id as DocumentId,
          revision: revision as Revision,
          form: form as DocumentForm,
          labels,
        })),
      );
    },
    changes: () => database.run(readCorpusChanges),
    changedSince: (changes) => database.read((snapshot) => readChangedSince(snapshot, changes)),
    read: (ids) => database.read((snapshot) => readCurrent(snapshot, ids.filter(isStorableText))),
    close: () => Promise.resolve(),
  };
}

const COLUMNS = ['document_id', 'revision', 'text', 'form', 'source'] as const;

interface Row {
  readonly document_id: string;
  readonly revision: string;
  readonly text: string;
  readonly form: string;
  readonly source: string;
}

/** Rows were written by `putDocuments`, so their values are of the types they were made from. */
function documentOf(row: Row): Document {
  return {
    id: row.document_id as DocumentId,
    revision: row.revision as Revision,
    text: row.text,
    form: row.form as DocumentForm,
    source: JSON.parse(row.source) as Source,
  };
}

/** The next documents after an id, in the order of ids; fewer than a portion at the end. */
async function readPortion(
  snapshot: Kysely<DatabaseSchema>,
  after: DocumentId | null,
): Promise<readonly Document[]> {
  const portion = snapshot
    .selectFrom('document')
    .select(['id', 'current'])
    .where('current', 'is not', null)
    .orderBy('id')
    .limit(PORTION);
  const places = await (after === null ? portion : portion.where('id', '>', after)).execute();
  const pairs = places.map(({ id, current }) => ({ id, revision: current ?? '' }));
  const rows = await selectRevisions(snapshot, pairs).select(COLUMNS).execute();
  const byId = new Map(rows.map((row) => [row.document_id, documentOf(row)]));
  return pairs.map(({ id }) => byId.get(id)).filter((document) => document !== undefined);
}

async function readCurrent(
  snapshot: Kysely<DatabaseSchema>,
  ids: readonly DocumentId[],
): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for await (const pairs of currentPairs(snapshot, ids)) {
    const rows = await selectRevisions(snapshot, pairs).select(COLUMNS).execute();
    documents.push(...rows.map(documentOf));
  }
  return documents;
}

async function findCurrent(
  snapshot: Kysely<DatabaseSchema>,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, CurrentRevision>> {
  const found = new Map<DocumentId, CurrentRevision>();
  for await (const pairs of currentPairs(snapshot, ids)) {
    const rows = await selectRevisions(snapshot, pairs)
      .select(['document_id', 'revision', 'source'])
      .execute();
    for (const { document_id, revision, source } of rows) {
      found.set(document_id as DocumentId, {
        revision: revision as Revision,
        source: JSON.parse(source) as Source,
      });
    }
  }
  return found;
}

/** Which revision is current under each id that has one, portion by portion. */
async function* currentPairs(
  snapshot: Kysely<DatabaseSchema>,
  ids: readonly DocumentId[],
): AsyncGenerator<readonly { readonly id: string; readonly revision: string }[]> {
  for (let at = 0; at < ids.length; at += PORTION) {
    const places = await snapshot
      .selectFrom('document')
      .select(['id', 'current'])
      .where('id', 'in', ids.slice(at, at + PORTION))
      .where('current', 'is not', null)
      .execute();
    yield places.map(({ id, current }) => ({ id, revision: current ?? '' }));
  }
}

async function retire(
  transaction: Transaction<DatabaseSchema>,
  ids: readonly DocumentId[],
): Promise<number> {
  let retired = 0;
  for (let at = 0; at < ids.length; at += PORTION) {
    const { numUpdatedRows } = await transaction
      .updateTable('document')
      .set({ current: null })
      .where('id', 'in', ids.slice(at, at + PORTION))
      .where('current', 'is not', null)
      .executeTakeFirst();
    retired += Number(numUpdatedRows);
  }
  await forgetSetAside(transaction, ids);
  if (retired > 0) await countCorpusChange(transaction, ids);
  return retired;
}
