import { StorageError, type StorageErrorCode } from '../storage-error.js';

/**
 * The error as one of ours when SQLite's result code, or the file system's, tells its cause; as it
 * is otherwise. Codes: https://www.sqlite.org/rescode.html
 */
export function nameSqliteError(error: unknown, file: string, waitedMs: number): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error;
  const sqliteCode = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const subject = `${sqliteCode} ${error.message}`;
  const code = meanings.find(([about]) => about.test(subject))?.[1];
  if (code === undefined) return error;
  const found =
    code === 'DATABASE_LOCKED'
      ? `${waitedMs} ms`
      : code === 'NOT_A_DATABASE'
        ? 'a file that SQLite cannot read'
        : sqliteCode;
  return new StorageError(code, file, { found, cause: error });
}

/** What a code and a message, with a blank between them, mean; the first that fits. */
const meanings: readonly (readonly [about: RegExp, code: StorageErrorCode])[] = [
  [/^SQLITE_(?:BUSY|LOCKED)/, 'DATABASE_LOCKED'],
  [/^(?:SQLITE_READONLY|EROFS )/, 'DATABASE_READ_ONLY'],
  // SHMSIZE: not even the small file of shared memory that readers need.
  [/^(?:SQLITE_(?:FULL|IOERR_WRITE|IOERR_SHMSIZE)|ENOSPC|EFBIG) /, 'DISK_FULL'],
  [/^SQLITE_(?:PERM|AUTH) /, 'DATABASE_READ_ONLY'],
  [/^(?:SQLITE_IOERR|EIO )/, 'DISK_FAILS'],
  [/^SQLITE_NOTADB /, 'NOT_A_DATABASE'],
  [/^SQLITE_CORRUPT/, 'DATABASE_CORRUPT'],
  // Our queries fit the tables that we make; where they do not, the description of the tables is damaged.
  [/^SQLITE_ERROR no such (?:table|column|index|collation|function)/, 'DATABASE_CORRUPT'],
  [/^SQLITE_ERROR (?:foreign key mismatch|malformed|unknown )/, 'DATABASE_CORRUPT'],
  [/^SQLITE_ERROR table \S+ has no/, 'DATABASE_CORRUPT'],
  [/^(?:SQLITE_CANTOPEN|E(?:ACCES|PERM|NOTDIR|EXIST|ISDIR|NOENT) )/, 'DATABASE_CANNOT_OPEN'],
  [/connection is not open|driver has already been destroyed/, 'DATABASE_CLOSED'],
];
