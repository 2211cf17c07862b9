import { type Kysely, sql } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import { type SealedTable, sealExpression, sealedTables } from '../seals/row-seals.js';
import { currentSeal, type SealedRow, sealOf } from '../seals/seal.js';

interface Tables {
  readonly revision: SealedRow & { readonly number: number };
  readonly revision_seal: { readonly number: number; readonly seal: string };
  readonly document: {
    readonly id: string;
    readonly current: string | null;
    readonly seal: string | null;
  };
}

/**
 * A seal for every revision and for which one is current. Revisions have theirs in a table of its
 * own, so that no text is written anew. What is stored now is taken for what was stored, except for
 * texts: their revision has always been their seal.
 */
export async function addSeals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revision_seal')
    .addColumn('number', 'integer', (column) => column.primaryKey().references('revision.number'))
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute();
  await db.schema.alterTable('document').addColumn('seal', 'text').execute();
  const tables = db as Kysely<Tables>;
  for (let after = 0; ; ) {
    const rows = await tables
      .selectFrom('revision')
      .select(['number', 'document_id', 'revision', 'form', 'labels', 'source'])
      .where('number', '>', after)
      .orderBy('number')
      .limit(PORTION)
      .execute();
    if (rows.length === 0) break;
    const seals = rows.map((row) => ({ number: row.number, seal: sealOf(row) }));
    await tables.insertInto('revision_seal').values(seals).execute();
    after = rows.at(-1)?.number ?? after;
  }
  for (let after = ''; ; ) {
    const rows = await tables
      .selectFrom('document')
      .select(['id', 'current'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PORTION)
      .execute();
    if (rows.length === 0) break;
    for (const { id, current } of rows) {
      if (current === null) continue;
      const seal = currentSeal(id, current);
      await tables.updateTable('document').set({ seal }).where('id', '=', id).execute();
    }
    after = rows.at(-1)?.id ?? after;
  }
}

const PORTION = 500;

/**
 * A seal for every row of what people are shown and of what decides who is told what, which the
 * database writes from now on. What is stored now is taken for what was stored.
 */
export async function sealRows(db: Kysely<unknown>, { sealing }: ColumnKinds): Promise<void> {
  await sealing.prepare(db);
  for (const table of Object.keys(sealedTables) as SealedTable[]) {
    await db.schema.alterTable(table).addColumn('seal', 'text').execute();
    await sql`update ${sql.table(table)} set seal = ${sealExpression(table)}`.execute(db);
    await sealing.start(db, table);
  }
}
