import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { AlteredRevision } from '../../corpus/altered-revision.js';
import type { AlteredRow } from '../../moderation/altered-row.js';
import { eachAltered } from '../documents/read-revisions.js';
import { migrationNames } from '../migrations/index.js';
import type { DatabaseSchema, Query } from '../schema.js';
import { findAlteredRows } from '../seals/altered-rows.js';
import { addSealFunction } from '../seals/seal-triggers.js';
import { StorageError } from '../storage-error.js';
import { requireOurs } from './application-id.js';
import { isOnReadOnlyDisk, openReadOnly } from './read-only-sqlite.js';
import { nameSqliteError } from './sqlite-errors.js';

/** What a backup holds. */
export interface BackupReport {
  readonly bytes: number;
  /** Names of the migrations that the database had. */
  readonly migrations: readonly string[];
  /** Documents in it that are not what was stored. They are kept as they are: they may be all that is left. */
  readonly altered: readonly AlteredRevision[];
  /** The same of the queue, votes, given answers and settings. */
  readonly alteredRows: readonly AlteredRow[];
}

/**
 * Reads a database file from end to end and says what it holds, and which documents in it are not
 * what was stored; changes nothing. Whole pages may be exchanged without a trace in how they hang
 * together, so texts are compared with their revisions, too.
 * @throws StorageError when it is not ours, is damaged, breaks a reference between its tables, or
 *   was made by a newer version.
 */
export async function inspectDatabaseFile(file: string): Promise<BackupReport> {
  let connection: Sqlite.Database | null = null;
  try {
    connection = isOnReadOnlyDisk(file) ? openReadOnly(file, 0) : null;
    connection ??= new Sqlite(file, { readonly: true, fileMustExist: true });
    requireOurs(connection, file);
    const faults = connection.pragma('integrity_check(1)', { simple: true });
    const strays = connection.pragma('foreign_key_check') as readonly unknown[];
    if (faults !== 'ok' || strays.length > 0)
      throw new StorageError('DATABASE_CORRUPT', file, { cause: faults });
    const migrations = connection
      .prepare<[], string>('select name from kysely_migration order by name')
      .pluck()
      .all();
    const unknown = migrations.filter((name) => !migrationNames.includes(name));
    if (unknown.length > 0)
      throw new StorageError('SCHEMA_TOO_NEW', file, { found: unknown.join(', ') });
    if (migrations.length === 0)
      throw new StorageError('NOT_A_DATABASE', file, { found: 'one without tables' });
    // Older ones have no seals yet; their texts are checked when they are opened.
    const query = new Kysely<DatabaseSchema>({
      dialect: new SqliteDialect({ database: connection }),
    });
    const altered = migrations.includes('0008-seals') ? await findAltered(query) : [];
    addSealFunction(connection);
    const alteredRows = migrations.includes('0009-row-seals') ? await findAlteredRows(query) : [];
    return { bytes: statSync(file).size, migrations, altered, alteredRows };
  } catch (error) {
    throw nameSqliteError(error, file, 0);
  } finally {
    connection?.close();
  }
}

async function findAltered(query: Query): Promise<readonly AlteredRevision[]> {
  const altered: AlteredRevision[] = [];
  for await (const one of eachAltered((work) => work(query))) altered.push(one);
  return altered;
}
