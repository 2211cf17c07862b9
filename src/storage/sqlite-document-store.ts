import type { Transaction } from 'kysely';
import { corpusVersion, labelsOf } from '../corpus/corpus-version.js';
import type { Document, DocumentForm, DocumentId, Revision } from '../corpus/document.js';
import type { CurrentRevision, DocumentStore, StoreOutcome } from '../corpus/document-store.js';
import type { Source } from '../corpus/source.js';
import type { DatabaseSchema } from './schema.js';
import { type Database, openDatabase } from './sqlite.js';

/** Opens a store on a database file of its own; closing the store closes the file. See `openDatabase` for what it throws. */
export async function openDocumentStore(file: string): Promise<DocumentStore> {
  const database = await openDatabase(file);
  return { ...createDocumentStore(database), close: () => database.close() };
}

/** Documents that are read at a time: the texts of that many are in memory twice for a moment. */
const PORTION = 500;

/** A store on a database that others use too; closing the store leaves the database open. */
export function createDocumentStore(database: Database): DocumentStore {
  const eachCurrent = async function* (): AsyncGenerator<Document> {
    for (let after: string | null = null; ; ) {
      const rows: readonly Row[] = await database.run((query) => {
        const portion = query
          .selectFrom('document')
          .innerJoin('revision', (join) =>
            join
              .onRef('revision.document_id', '=', 'document.id')
              .onRef('revision.revision', '=', 'document.current'),
          )
          .select(COLUMNS)
          .orderBy('document.id')
          .limit(PORTION);
        return (after === null ? portion : portion.where('document.id', '>', after)).execute();
      });
      for (const row of rows) yield documentOf(row);
      const last = rows.at(-1);
      if (last === undefined || rows.length < PORTION) return;
      after = last.document_id;
    }
  };
  return {
    put: (documents) =>
      database.write(async (transaction) => {
        const outcomes: StoreOutcome[] = [];
        for (const document of documents) outcomes.push(await putOne(transaction, document));
        return outcomes;
      }),
    eachCurrent,
    async current() {
      const documents: Document[] = [];
      for await (const document of eachCurrent()) documents.push(document);
      return documents;
    },
    async find(ids) {
      const found = new Map<DocumentId, CurrentRevision>();
      for (let at = 0; at < ids.length; at += PORTION) {
        const rows = await database.run((query) =>
          query
            .selectFrom('document')
            .innerJoin('revision', (join) =>
              join
                .onRef('revision.document_id', '=', 'document.id')
                .onRef('revision.revision', '=', 'document.current'),
            )
            .select(['document.id', 'revision.revision', 'revision.source'])
            .where('document.id', 'in', ids.slice(at, at + PORTION))
            .execute(),
        );
        for (const { id, revision, source } of rows) {
          found.set(id as DocumentId, {
            revision: revision as Revision,
            source: JSON.parse(source) as Source,
          });
        }
      }
      return found;
    },
    async revision(id, revision) {
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
      database.write(async (transaction) => {
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
        return retired;
      }),
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
    close: () => Promise.resolve(),
  };
}

const COLUMNS = [
  'revision.document_id',
  'revision.revision',
  'revision.text',
  'revision.form',
  'revision.source',
] as const;

interface Row {
  readonly document_id: string;
  readonly revision: string;
  readonly text: string;
  readonly form: string;
  readonly source: string;
}

/** Rows were written by `putOne`, so their values are of the types they were made from. */
function documentOf(row: Row): Document {
  return {
    id: row.document_id as DocumentId,
    revision: row.revision as Revision,
    text: row.text,
    form: row.form as DocumentForm,
    source: JSON.parse(row.source) as Source,
  };
}

async function putOne(
  transaction: Transaction<DatabaseSchema>,
  document: Document,
): Promise<StoreOutcome> {
  const { id, revision, text, form } = document;
  const labels = labelsOf(document.source);
  const known = await transaction
    .selectFrom('document')
    .select('current')
    .where('id', '=', id)
    .executeTakeFirst();
  const same = await transaction
    .selectFrom('revision')
    .select(['form', 'source', 'labels'])
    .where('document_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  const isCurrent = known?.current === revision;
  if (isCurrent && same?.form === form && same.labels === labels) return 'unchanged';
  if (known === undefined)
    await transaction.insertInto('document').values({ id, current: null }).execute();
  if (same === undefined) {
    const source = JSON.stringify(document.source);
    await transaction
      .insertInto('revision')
      .values({ document_id: id, revision, text, form, source, labels })
      .execute();
  } else {
    const { retrievedAt } = JSON.parse(same.source) as Source;
    const source = JSON.stringify({ ...document.source, retrievedAt });
    await transaction
      .updateTable('revision')
      .set({ form, source, labels })
      .where('document_id', '=', id)
      .where('revision', '=', revision)
      .execute();
  }
  if (isCurrent) return 'relabelled';
  await transaction
    .updateTable('document')
    .set({ current: revision })
    .where('id', '=', id)
    .execute();
  return known?.current == null ? 'added' : 'superseded';
}
