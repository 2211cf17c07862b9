import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { requireOurs } from './application-id.js';
import type { BackupReport } from './backup.js';
import { migrationNames } from './migrations/index.js';
import { nameSqliteError } from './sqlite-errors.js';
import { DatabaseCorruptError, NotADatabaseError, SchemaTooNewError } from './storage-error.js';

/**
 * Reads a database file from end to end and says what it holds; changes nothing.
 * @throws StorageError when it is not ours, is damaged, breaks a reference between its tables, or
 *   was made by a newer version.
 */
export function inspectDatabaseFile(file: string): BackupReport {
  let connection: Sqlite.Database | null = null;
  try {
    connection = new Sqlite(file, { readonly: true, fileMustExist: true });
    requireOurs(connection, file);
    const faults = connection.pragma('integrity_check(1)', { simple: true });
    const strays = connection.pragma('foreign_key_check') as readonly unknown[];
    if (faults !== 'ok' || strays.length > 0) throw new DatabaseCorruptError(file, faults);
    const migrations = connection
      .prepare<[], string>('select name from kysely_migration order by name')
      .pluck()
      .all();
    const unknown = migrations.filter((name) => !migrationNames.includes(name));
    if (unknown.length > 0) throw new SchemaTooNewError(file, unknown);
    if (migrations.length === 0) throw new NotADatabaseError(file, 'one without tables');
    return { bytes: statSync(file).size, migrations };
  } catch (error) {
    throw nameSqliteError(error, file, 0);
  } finally {
    connection?.close();
  }
}
