import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { isPostgresAddress } from '../open-database.js';
import { makePrivateFile, makePrivateFolder } from '../private-files.js';
import { syncFile, syncFolder } from '../sync-to-disk.js';
import { BackupExistsError, BackupUnsupportedError } from './backup-error.js';
import { type BackupReport, inspectDatabaseFile } from './inspect-database-file.js';
import { nameSqliteError } from './sqlite-errors.js';

/**
 * Copies a database into one plain file while others read and write it: the copy is the state of
 * one moment, checked page by page and on disk when this resolves. A copy that is not whole never
 * has the target's name. Takes one pass without a pause, so that writers cannot make it start
 * again; call it from a process that has nothing else to do.
 * @throws BackupExistsError when the target exists: a backup never takes the place of another one.
 * @throws BackupUnsupportedError for a PostgreSQL address; its own `pg_dump` does this better.
 * @throws StorageError when the database is missing, damaged or not ours, or the target cannot be written.
 */
export async function backupDatabase(file: string, target: string): Promise<BackupReport> {
  if (isPostgresAddress(file)) throw new BackupUnsupportedError();
  if (existsSync(target)) throw new BackupExistsError(target);
  const partial = `${target}.partial`;
  try {
    makePrivateFolder(dirname(target));
    await rm(partial, { force: true });
    makePrivateFile(partial);
    await copyPages(file, partial);
    const report = await inspectDatabaseFile(partial);
    await syncFile(partial);
    await rename(partial, target);
    await syncFolder(dirname(target));
    return report;
  } catch (error) {
    await rm(partial, { force: true });
    throw nameSqliteError(error, target, WAIT_MS);
  }
}

const WAIT_MS = 5_000;
/** More pages than a file can have: the whole file in one step. */
const ALL_PAGES = 0x7fff_ffff;

async function copyPages(file: string, target: string): Promise<void> {
  let source: Sqlite.Database | null = null;
  try {
    source = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: WAIT_MS });
    await source.backup(target, { progress: () => ALL_PAGES });
  } catch (error) {
    throw nameSqliteError(error, file, WAIT_MS);
  } finally {
    source?.close();
  }
  const copy = new Sqlite(target);
  try {
    // One file, without a log beside it, which can also be read where nothing can be written.
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
