import type { Database as Connection } from 'better-sqlite3';
import { StorageError } from '../storage-error.js';

/** `RCPT`: marks a SQLite file as ours, for `file(1)` and for `requireOurs`. */
const APPLICATION_ID = 0x52435054;

/**
 * Refuses another program's database before anything is written into it.
 * @throws StorageError
 */
export function requireOurs(connection: Connection, file: string): void {
  const id = connection.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return;
  const names = connection.prepare('select name from sqlite_master').pluck().all();
  // A database of ours whose creation ended before it was marked has the migrations' own tables.
  const isEmpty = names.length === 0 || names.includes('kysely_migration');
  if (id !== 0 || !isEmpty)
    throw new StorageError('NOT_A_DATABASE', file, { found: "another program's SQLite database" });
}

/** Marks a database as ours, if it is not yet. */
export function markAsOurs(connection: Connection): void {
  if (connection.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  connection.pragma(`application_id = ${APPLICATION_ID}`);
}
