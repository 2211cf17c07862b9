import { type Kysely, type Migration, sql } from 'kysely';

/** Documents and all their revisions. */
export const documents: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('document')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('current', 'text')
      .execute();
    await db.schema
      .createTable('revision')
      .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('document_id', 'text', (column) => column.notNull().references('document.id'))
      .addColumn('revision', 'text', (column) => column.notNull().check(sql`length(revision) = 64`))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('labels', 'text', (column) => column.notNull())
      .addUniqueConstraint('revision_once', ['document_id', 'revision'])
      .execute();
  },
};
