/** What can be wrong with a database file, each with its own remedy. */
export type StorageErrorCode =
  | 'NOT_A_DATABASE'
  | 'DATABASE_CORRUPT'
  | 'DATABASE_LOCKED'
  | 'DATABASE_READ_ONLY'
  | 'DATABASE_CANNOT_OPEN'
  | 'DISK_FULL'
  | 'SCHEMA_TOO_NEW'
  | 'DATABASE_CLOSED';

/** A broken promise of the database. `code` is stable; the message says what to do. */
export abstract class StorageError extends Error {
  abstract readonly code: StorageErrorCode;

  constructor(
    message: string,
    /** The database file as it was given. */
    readonly file: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

export class NotADatabaseError extends StorageError {
  readonly code = 'NOT_A_DATABASE';
  constructor(file: string, found: string, cause?: unknown) {
    super(
      `expected a Receipts database in ${file}, found ${found}; name another file, or move this one away to start a new one`,
      file,
      cause,
    );
  }
}

export class DatabaseCorruptError extends StorageError {
  readonly code = 'DATABASE_CORRUPT';
  constructor(file: string, cause?: unknown) {
    super(
      `the database ${file} is damaged; restore it from a backup, or move it away and ingest the documents again`,
      file,
      cause,
    );
  }
}

export class DatabaseLockedError extends StorageError {
  readonly code = 'DATABASE_LOCKED';
  constructor(file: string, waitedMs: number, cause?: unknown) {
    super(
      `another process has been writing to ${file} for over ${waitedMs} ms; wait for it to end or stop it, then try again`,
      file,
      cause,
    );
  }
}

export class DatabaseReadOnlyError extends StorageError {
  readonly code = 'DATABASE_READ_ONLY';
  constructor(file: string, cause?: unknown) {
    super(
      `the database ${file} cannot be written; give this user the right to write the file and its folder, or name another file`,
      file,
      cause,
    );
  }
}

export class DatabaseCannotOpenError extends StorageError {
  readonly code = 'DATABASE_CANNOT_OPEN';
  constructor(file: string, cause?: unknown) {
    super(
      `cannot open or create the database ${file}; check that its folder exists, is a folder, and can be written by this user`,
      file,
      cause,
    );
  }
}

export class DiskFullError extends StorageError {
  readonly code = 'DISK_FULL';
  constructor(file: string, cause?: unknown) {
    super(
      `no space is left for the database ${file}; nothing of this change was kept. Free some space and try again`,
      file,
      cause,
    );
  }
}

export class SchemaTooNewError extends StorageError {
  readonly code = 'SCHEMA_TOO_NEW';
  constructor(file: string, unknownMigrations: readonly string[]) {
    super(
      `the database ${file} was made by a newer Receipts (it has ${unknownMigrations.join(', ')}, which this version does not know); update Receipts, or name another file`,
      file,
    );
  }
}

export class DatabaseClosedError extends StorageError {
  readonly code = 'DATABASE_CLOSED';
  constructor(file: string, cause?: unknown) {
    super(`the database ${file} was used after it had been closed; open it again`, file, cause);
  }
}
