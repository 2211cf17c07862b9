import {
  DatabaseCannotOpenError,
  DatabaseClosedError,
  DatabaseCorruptError,
  DatabaseLockedError,
  DatabaseReadOnlyError,
  DiskFailsError,
  DiskFullError,
  NotADatabaseError,
  StorageError,
} from '../storage-error.js';

/**
 * The error as one of ours when SQLite's result code, or the file system's, tells its cause; as it
 * is otherwise. Codes: https://www.sqlite.org/rescode.html
 */
export function nameSqliteError(error: unknown, file: string, waitedMs: number): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new DatabaseLockedError(file, waitedMs, error);
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS')
    return new DatabaseReadOnlyError(file, error);
  // SHMSIZE: not even the small file of shared memory that readers need.
  if (/^(?:SQLITE_FULL|SQLITE_IOERR_WRITE|SQLITE_IOERR_SHMSIZE|ENOSPC|EFBIG)$/.test(code))
    return new DiskFullError(file, error);
  if (code === 'SQLITE_PERM' || code === 'SQLITE_AUTH')
    return new DatabaseReadOnlyError(file, error);
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO')
    return new DiskFailsError(file, code, error);
  if (code === 'SQLITE_NOTADB')
    return new NotADatabaseError(file, 'a file that SQLite cannot read', error);
  // Our queries fit the tables that we make; where they do not, the description of the tables is damaged.
  const isOtherSchema =
    code === 'SQLITE_ERROR' &&
    /^(?:no such (?:table|column|index|collation|function)|foreign key mismatch|malformed|unknown |table \S+ has no)/.test(
      error.message,
    );
  if (code.startsWith('SQLITE_CORRUPT') || isOtherSchema)
    return new DatabaseCorruptError(file, error);
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    /^E(?:ACCES|PERM|NOTDIR|EXIST|ISDIR|NOENT)$/.test(code)
  ) {
    return new DatabaseCannotOpenError(file, error);
  }
  if (/(?:connection is not open|driver has already been destroyed)/.test(error.message)) {
    return new DatabaseClosedError(file, error);
  }
  return error;
}
