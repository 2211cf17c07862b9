import type { AlteredRevision } from '../../corpus/altered-revision.js';
import { corpusVersion } from '../../corpus/corpus-version.js';
import type { Document, DocumentForm, DocumentId, Revision } from '../../corpus/document.js';
import type { DocumentStore } from '../../corpus/document-store.js';
import type { Database } from '../database.js';
import { openDatabase } from '../open-database.js';
import type { Query, Transaction } from '../schema.js';
import { isStorableText } from '../storable.js';
import { checkRevisions } from './check-revisions.js';
import { countCorpusChange, readChangedSince, readCorpusChanges } from './corpus-changes.js';
import { putDocuments } from './put-documents.js';
import {
  eachAltered,
  findCurrent,
  findPlaces,
  PORTION,
  REVISION_COLUMNS,
  type ReadPortion,
  type ReadRows,
  readPlaces,
  readPortion,
} from './read-revisions.js';
import { selectSealed } from './select-revisions.js';
import { forgetSetAside, listSetAside, readmitDocument, setDocumentsAside } from './set-aside.js';

/**
 * Opens a store on a database of its own, see `openDatabase`; closing the store closes the database.
 * @throws StorageError when the database cannot be used.
 */
export async function openDocumentStore(location: string): Promise<DocumentStore> {
  const database = await openDatabase(location);
  return { ...createDocumentStore(database), close: () => database.close() };
}

/** A store on a database that others use too; closing the store leaves the database open. */
export function createDocumentStore(database: Database): DocumentStore {
  const listeners = new Set<(altered: AlteredRevision) => void>();
  /** The documents of rows, as far as they are what was stored. Not within a transaction, which others wait for. */
  const checked = async ({ rows, altered }: ReadRows): Promise<readonly Document[]> => {
    const read = await checkRevisions(rows);
    for (const found of [...altered, ...read.altered]) {
      for (const listener of listeners) listener(found);
    }
    return read.documents;
  };
  return {
    put: (documents) => database.write((transaction) => putDocuments(transaction, documents)),
    async *eachCurrent() {
      for (let after: DocumentId | null = null; ; ) {
        const portion: ReadPortion = await database.read((snapshot) =>
          readPortion(snapshot, after),
        );
        yield await checked(portion);
        if (portion.last === null) return;
        after = portion.last;
      }
    },
    async count() {
      const { documents } = await database.run((query) =>
        query
          .selectFrom('document')
          .select(({ fn }) => fn.countAll<number | string>().as('documents'))
          .where('current', 'is not', null)
          .executeTakeFirstOrThrow(),
      );
      return Number(documents);
    },
    find: (ids) => database.read((snapshot) => findCurrent(snapshot, ids.filter(isStorableText))),
    async revision(id, revision) {
      if (!isStorableText(id) || !isStorableText(revision)) return null;
      const rows = await database.run((query) =>
        revisionsOf(query, id).where('revision', '=', revision).execute(),
      );
      return (await checked({ rows, altered: [] }))[0] ?? null;
    },
    async history(id) {
      if (!isStorableText(id)) return [];
      const rows = await database.run((query) =>
        revisionsOf(query, id).orderBy('revision.number').execute(),
      );
      return checked({ rows, altered: [] });
    },
    onAltered(listener) {
      listeners.add(listener);
    },
    eachAltered: () => eachAltered((work) => database.read(work)),
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
    async *readEach(ids) {
      const storable = ids.filter(isStorableText);
      for (let at = 0; at < storable.length; at += PORTION) {
        const asked = storable.slice(at, at + PORTION);
        const places = await database.run((query) => findPlaces(query, asked));
        for (let from = 0; from < places.length; ) {
          const rest = places.slice(from);
          const read = await database.read((snapshot) => readPlaces(snapshot, rest));
          yield await checked(read);
          from += read.count;
        }
      }
    },
    close: () => Promise.resolve(),
  };
}

function revisionsOf(query: Query, id: DocumentId) {
  return selectSealed(query).select(REVISION_COLUMNS).where('document_id', '=', id);
}

async function retire(transaction: Transaction, ids: readonly DocumentId[]): Promise<number> {
  let retired = 0;
  for (let at = 0; at < ids.length; at += PORTION) {
    const { numUpdatedRows } = await transaction
      .updateTable('document')
      .set({ current: null, seal: null })
      .where('id', 'in', ids.slice(at, at + PORTION))
      .where('current', 'is not', null)
      .executeTakeFirst();
    retired += Number(numUpdatedRows);
  }
  await forgetSetAside(transaction, ids);
  if (retired > 0) await countCorpusChange(transaction, ids);
  return retired;
}
