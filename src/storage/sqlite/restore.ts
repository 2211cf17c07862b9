import { existsSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { isPostgresAddress } from '../open-database.js';
import { makePrivateFolder, tighten } from '../private-files.js';
import { isStorageError } from '../storage-error.js';
import { syncFile, syncFolder } from '../sync-to-disk.js';
import {
  BackupMissingError,
  BackupUnsupportedError,
  RestoreTargetExistsError,
} from './backup-error.js';
import { type BackupReport, inspectDatabaseFile } from './inspect-database-file.js';
import { nameSqliteError } from './sqlite-errors.js';

/** What a restore did. */
export interface RestoreReport extends BackupReport {
  /** Where the database that was there before is kept; null when there was none. */
  readonly replacedFile: string | null;
}

/**
 * Puts a backup where the database belongs. The backup is read from end to end first and stays as
 * it is. With `replaces`, a database that is there is kept under another name beside it; it must be
 * in use by nobody. At every moment the database's name stands for the old one or for the new one.
 * @throws RestoreTargetExistsError when there is a database and `replaces` is false.
 * @throws BackupMissingError when there is no such backup.
 * @throws BackupUnsupportedError for a PostgreSQL address.
 * @throws StorageError when the backup is damaged, not ours or too new, or the database is in use.
 */
export async function restoreDatabase(
  backup: string,
  file: string,
  { replaces = false }: { readonly replaces?: boolean } = {},
): Promise<RestoreReport> {
  if (isPostgresAddress(file)) throw new BackupUnsupportedError();
  if (!existsSync(backup)) throw new BackupMissingError(backup);
  const report = await inspectDatabaseFile(backup);
  const exists = existsSync(file);
  if (exists && !replaces) throw new RestoreTargetExistsError(file);
  const partial = `${file}.partial`;
  try {
    makePrivateFolder(dirname(file));
    await copyFile(backup, partial);
    tighten(partial);
    await syncFile(partial);
    if (exists) requireUnused(file);
    const replacedFile = exists ? await keepBeside(file) : null;
    await rename(partial, file);
    await syncFolder(dirname(file));
    return { ...report, replacedFile };
  } catch (error) {
    await rm(partial, { force: true });
    throw nameSqliteError(error, file, 0);
  }
}

/** Closing the only connection also writes the log into the file, so that one file holds everything. */
function requireUnused(file: string): void {
  let connection: Sqlite.Database | null = null;
  try {
    connection = new Sqlite(file, { timeout: 0 });
    // With a write-ahead log every open connection keeps a shared lock on the file, so this one fails.
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.exec('begin exclusive; rollback');
  } catch (error) {
    const reason = nameSqliteError(error, file, 0);
    if (isStorageError(reason, 'DATABASE_LOCKED')) throw reason;
    // What is damaged or no database at all is what a restore is for.
    if (!isStorageError(reason, 'DATABASE_CORRUPT', 'NOT_A_DATABASE')) {
      throw reason;
    }
  } finally {
    connection?.close();
  }
}

/** Gives the old database a second name, and its log only that one: beside the new database it would be replayed into it. */
async function keepBeside(file: string): Promise<string> {
  const base = `${file}.replaced`;
  let aside = base;
  for (let count = 2; existsSync(aside); count++) aside = `${base}-${count}`;
  await link(file, aside);
  if (existsSync(`${file}-wal`)) await rename(`${file}-wal`, `${aside}-wal`);
  await rm(`${file}-shm`, { force: true });
  return aside;
}
