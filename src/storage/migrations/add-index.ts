import { type Kysely, sql } from 'kysely';

/**
 * Makes an index, named by its table and columns.
 * @param where A column that must not be null for a row to be in the index.
 */
export async function addIndex<Tables>(
  db: Kysely<Tables>,
  table: string,
  columns: readonly string[],
  where?: string,
): Promise<void> {
  const building = db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns]);
  await (where === undefined ? building : building.where(sql.ref(where), 'is not', null)).execute();
}
