import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import type { ColumnKinds } from '../column-kinds.js';
import type { Database } from '../database.js';
import { migrate } from '../migrate.js';
import { makePrivateFile, makePrivateFolder } from '../private-files.js';
import type { DatabaseSchema } from '../schema.js';
import { AlteredRows } from '../seals/altered-rows.js';
import { addSealFunction, sqliteSealing } from '../seals/seal-triggers.js';
import { isStorageError, StorageError } from '../storage-error.js';
import { markAsOurs, requireOurs } from './application-id.js';
import { OneWriterDialect } from './one-writer-dialect.js';
import { isOnReadOnlyDisk, openReadOnly } from './read-only-sqlite.js';
import { Scrubbing } from './scrubbing.js';
import { nameSqliteError } from './sqlite-errors.js';

/** Where and how patiently to open. */
export interface SqliteOptions {
  /** How long a write waits for another process before it gives up; 5,000 by default. */
  readonly busyTimeoutMs?: number;
}

/**
 * Opens a database file, or creates it and its folder, and brings its tables up to date.
 * `:memory:` gives one that lives as long as it is open. Write-ahead log, every commit on disk
 * before it is reported (`synchronous=FULL`). A file of ours that cannot be written is opened for
 * reading; each attempt to write it then fails with `DATABASE_READ_ONLY`, or with `DISK_FULL` if the
 * disk was already full to the brim.
 * @throws StorageError when the file is no database of ours, is locked, damaged, cannot be opened
 *   or was made by a newer version.
 */
export async function openSqliteDatabase(
  file: string,
  { busyTimeoutMs = 5_000 }: SqliteOptions = {},
): Promise<Database> {
  const { connection, isOnFullDisk } = connect(file, busyTimeoutMs);
  const named = (error: unknown) => {
    const reason = nameSqliteError(error, file, busyTimeoutMs);
    return isOnFullDisk && isStorageError(reason, 'DATABASE_READ_ONLY')
      ? new StorageError('DISK_FULL', file, {
          remedy: 'Free some space and start again',
          cause: error,
        })
      : reason;
  };
  addSealFunction(connection);
  const altered = new AlteredRows();
  const query = new Kysely<DatabaseSchema>({
    dialect: new OneWriterDialect(connection, busyTimeoutMs),
    plugins: [altered.plugin],
  });
  try {
    await migrate(query, { kinds, location: file, schema: null });
    if (!connection.readonly) markAsOurs(connection);
  } catch (error) {
    await query.destroy();
    throw named(error);
  }
  const scrubbing = new Scrubbing(query, connection, { file, busyTimeoutMs });
  const naming = (error: unknown) => {
    throw named(error);
  };
  return {
    location: file,
    altered,
    run: (work) => work(query).catch(naming),
    read: (work) => query.transaction().setAccessMode('read only').execute(work).catch(naming),
    write: (work) => query.transaction().execute(work).catch(naming),
    scrub: () =>
      scrubbing.scrub().catch((error: unknown) => {
        const cause = named(error);
        // What was deleted is deleted; the log is emptied when there is room again.
        if (!isStorageError(cause, 'DISK_FULL')) throw cause;
      }),
    async close() {
      await scrubbing.stop();
      await query.destroy();
      scrubbing.close();
    },
  };
}

/** `AUTOINCREMENT`, so that the number of a deleted row is never given again. */
const kinds: ColumnKinds = {
  key: 'text',
  counter: sql`integer primary key autoincrement`,
  sealing: sqliteSealing,
};

interface Connected {
  readonly connection: Sqlite.Database;
  /** Opened for reading only, because there was no space for what SQLite needs beside the file. */
  readonly isOnFullDisk: boolean;
}

function connect(file: string, busyTimeoutMs: number): Connected {
  const named = (error: unknown) => nameSqliteError(error, file, busyTimeoutMs);
  let connection: Sqlite.Database | null = null;
  try {
    if (file !== ':memory:') {
      makePrivateFolder(dirname(file));
      // SQLite gives the files beside it the rights of this one.
      makePrivateFile(file);
    }
    connection = new Sqlite(file, { timeout: busyTimeoutMs });
    requireOurs(connection, file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    // What is deleted is overwritten where it stands; for the copies of moved rows see `PageClearing`.
    connection.pragma('secure_delete = ON');
    return { connection, isOnFullDisk: false };
  } catch (error) {
    connection?.close();
    const reason = named(error);
    const isOnFullDisk = isStorageError(reason, 'DISK_FULL');
    const readOnly =
      isOnFullDisk ||
      isStorageError(reason, 'DATABASE_READ_ONLY') ||
      // SQLite says no more of a disk that is mounted for reading only.
      (isStorageError(reason, 'DATABASE_CANNOT_OPEN') && isOnReadOnlyDisk(file))
        ? openReadOnly(file, busyTimeoutMs)
        : null;
    if (readOnly === null) throw reason;
    try {
      requireOurs(readOnly, file);
      return { connection: readOnly, isOnFullDisk };
    } catch (unreadable) {
      readOnly.close();
      throw named(unreadable);
    }
  }
}
