import { type Kysely, sql } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import { type SealedTable, sealExpression, sealedTables } from '../seals/row-seals.js';

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
