import type { KyselyPlugin, UnknownRow } from 'kysely';
import type { AlteredRow } from '../../moderation/altered-row.js';
import type { Query } from '../schema.js';
import {
  ALTERED,
  alteredName,
  isAltered,
  readAlteredName,
  type SealedTable,
  sealedTables,
} from './row-seals.js';

/**
 * Takes altered rows out of the results of all queries that ask for `alteredAmong`, so that no store
 * can give one out, and tells of each once.
 */
export class AlteredRows {
  readonly #met = new Map<string, AlteredRow>();
  readonly #listeners = new Set<(row: AlteredRow) => void>();

  readonly plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      const rows = result.rows.some((row) => ALTERED in row)
        ? result.rows.filter((row) => this.#keep(row))
        : result.rows;
      return Promise.resolve({ ...result, rows });
    },
  };

  /** Tells of every altered row that is met, also of those that were met before. */
  onMet(listener: (row: AlteredRow) => void): void {
    this.#listeners.add(listener);
    for (const row of this.#met.values()) listener(row);
  }

  #keep(row: UnknownRow): boolean {
    const name = row[ALTERED];
    if (typeof name !== 'string') return true;
    if (!this.#met.has(name)) {
      const altered = readAlteredName(name);
      this.#met.set(name, altered);
      for (const listener of this.#listeners) listener(altered);
    }
    return false;
  }
}

/** All altered rows; reads every sealed table from end to end. */
export async function findAlteredRows(query: Query): Promise<readonly AlteredRow[]> {
  const found: AlteredRow[] = [];
  for (const table of Object.keys(sealedTables) as SealedTable[]) {
    const rows = await query
      .selectFrom(table)
      .select(alteredName(table).as('name'))
      .where(isAltered(table))
      .execute();
    for (const { name } of rows) found.push(readAlteredName(name));
  }
  return found;
}
