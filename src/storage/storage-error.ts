import { OperatorError } from '../operator-error.js';

/** What can be wrong with a database, each with its own remedy. */
export type StorageErrorCode =
  | 'NOT_A_DATABASE'
  | 'DATABASE_CORRUPT'
  | 'DATABASE_LOCKED'
  | 'DATABASE_READ_ONLY'
  | 'DATABASE_CANNOT_OPEN'
  | 'DISK_FULL'
  | 'DISK_FAILS'
  | 'SCHEMA_TOO_NEW'
  | 'DATABASE_CLOSED'
  | 'DATABASE_UNREACHABLE'
  | 'NOT_STORABLE';

/** A broken promise of the database. `code` is stable; the message says what to do. */
export abstract class StorageError extends OperatorError {
  abstract override readonly code: StorageErrorCode;

  constructor(
    message: string,
    /** The database file as it was given, or the address of a database server without its password. */
    readonly location: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

export class NotADatabaseError extends StorageError {
  readonly code = 'NOT_A_DATABASE';
  constructor(location: string, found: string, cause?: unknown) {
    super(
      `expected a Receipts database in ${location}, found ${found}; name another file, or move this one away to start a new one`,
      location,
      cause,
    );
  }
}

export class DatabaseCorruptError extends StorageError {
  readonly code = 'DATABASE_CORRUPT';
  constructor(location: string, cause?: unknown) {
    super(
      `the database ${location} is damaged; restore it from a backup, or move it away and ingest the documents again`,
      location,
      cause,
    );
  }
}

export class DatabaseLockedError extends StorageError {
  readonly code = 'DATABASE_LOCKED';
  constructor(location: string, waitedMs: number, cause?: unknown) {
    super(
      `another process has been writing to ${location} for over ${waitedMs} ms; wait for it to end or stop it, then try again`,
      location,
      cause,
    );
  }
}

export class DatabaseReadOnlyError extends StorageError {
  readonly code = 'DATABASE_READ_ONLY';
  constructor(
    location: string,
    cause?: unknown,
    remedy = 'give this user the right to write the file and its folder, or name another file',
  ) {
    super(`the database ${location} cannot be written; ${remedy}`, location, cause);
  }
}

export class DatabaseCannotOpenError extends StorageError {
  readonly code = 'DATABASE_CANNOT_OPEN';
  constructor(location: string, cause?: unknown) {
    super(
      `cannot open or create the database ${location}; check that its folder exists, is a folder, and can be written by this user`,
      location,
      cause,
    );
  }
}

export class DiskFullError extends StorageError {
  readonly code = 'DISK_FULL';
  constructor(location: string, cause?: unknown, remedy = 'Free some space and try again') {
    super(
      `no space is left for the database ${location}; nothing of this change was kept. ${remedy}`,
      location,
      cause,
    );
  }
}

export class DiskFailsError extends StorageError {
  readonly code = 'DISK_FAILS';
  constructor(location: string, found: string, cause?: unknown) {
    super(
      `expected the database ${location} in a file on a sound disk, found that reading or writing it failed (${found}); check that it is a file, check the disk, and restore from a backup what is lost`,
      location,
      cause,
    );
  }
}

export class SchemaTooNewError extends StorageError {
  readonly code = 'SCHEMA_TOO_NEW';
  constructor(location: string, unknownMigrations: readonly string[]) {
    super(
      `the database ${location} was made by a newer Receipts (it has ${unknownMigrations.join(', ')}, which this version does not know); update Receipts, or name another file`,
      location,
    );
  }
}

export class DatabaseClosedError extends StorageError {
  readonly code = 'DATABASE_CLOSED';
  constructor(location: string, cause?: unknown) {
    super(
      `the database ${location} was used after it had been closed; open it again`,
      location,
      cause,
    );
  }
}

export class DatabaseUnreachableError extends StorageError {
  readonly code = 'DATABASE_UNREACHABLE';
  constructor(location: string, found: string, remedy: string, cause?: unknown) {
    super(
      `expected a PostgreSQL database at ${location}, found ${found}; ${remedy}`,
      location,
      cause,
    );
  }
}

/** A document that would not come back as it went in; nothing of its batch was stored. */
export class NotStorableError extends StorageError {
  readonly code = 'NOT_STORABLE';
  constructor(id: string, found: string) {
    const shown = JSON.stringify(id.length > 80 ? `${id.slice(0, 80)}…` : id);
    super(
      `expected ids and texts that every database can keep, found ${found} in document ${shown}; correct it where it comes from`,
      shown,
    );
  }
}

/**
 * What a failure of the database means to somebody who wanted something done. `not-kept`: nothing of
 * it was done, and what is stored can still be read. `away`: the database does not answer, so it is
 * not known whether it was done. Null for a failure of another kind.
 */
export function storageFailureOf(error: unknown): 'not-kept' | 'away' | null {
  if (!(error instanceof StorageError)) return null;
  switch (error.code) {
    case 'DISK_FULL':
    case 'DATABASE_READ_ONLY':
    case 'DATABASE_LOCKED':
    case 'NOT_STORABLE':
      return 'not-kept';
    default:
      return 'away';
  }
}
