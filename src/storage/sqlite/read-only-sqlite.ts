import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';

/** A larger file is not taken into memory; a guess at what small machines can spare. */
const MAX_BYTES = 1024 ** 3;

/**
 * Opens a database in a folder that cannot be written. SQLite itself refuses: with a write-ahead
 * log, even readers need a file of shared memory beside the database. So this reads the whole file
 * into memory, as it is now. Null when that would be wrong or too much: the log holds changes that
 * are not in the file yet, or the file is larger than 1 GiB.
 */
export function openReadOnly(file: string, busyTimeoutMs: number): Sqlite.Database | null {
  const logSize = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (logSize > 0 || size === 0 || size > MAX_BYTES) return null;
  const content = readFileSync(file);
  // Bytes 18 and 19 say how the file is written and read: 2 with a write-ahead log, which memory has
  // not, 1 without. https://www.sqlite.org/fileformat2.html#the_database_header
  content[18] = 1;
  content[19] = 1;
  return new Sqlite(content, { readonly: true, timeout: busyTimeoutMs });
}

/** Whether a file that can be read lies on a file system that is mounted for reading only. */
export function isOnReadOnlyDisk(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    accessSync(dirname(file), constants.W_OK);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EROFS';
  }
}
