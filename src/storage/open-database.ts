import type { Database } from './database.js';
import { openPostgresDatabase } from './postgres/postgres.js';
import { openSqliteDatabase } from './sqlite/sqlite.js';

/**
 * Opens a database by its location: an address that begins with `postgres://` or `postgresql://`,
 * else a file of SQLite's, or `:memory:`.
 * @throws StorageError when it cannot be used.
 */
export function openDatabase(location: string): Promise<Database> {
  return isPostgresAddress(location)
    ? openPostgresDatabase(location)
    : openSqliteDatabase(location);
}

/** Whether a location names a PostgreSQL database rather than a file. */
export function isPostgresAddress(location: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(location);
}
