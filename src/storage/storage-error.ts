import { OperatorError } from '../operator-error.js';

/** What only whoever met the error knows. */
interface Facts {
  readonly found?: string;
  readonly remedy?: string;
  readonly cause?: unknown;
}

type Sentence = (location: string, facts: { found: string; remedy?: string }) => string;

/** What can be wrong with a database, each with its own remedy. */
const sentences = {
  NOT_A_DATABASE: (location, { found }) =>
    `expected a Receipts database in ${location}, found ${found}; name another file, or move this one away to start a new one`,
  DATABASE_CORRUPT: (location) =>
    `the database ${location} is damaged; restore it from a backup, or move it away and ingest the documents again`,
  DATABASE_LOCKED: (location, { found }) =>
    `another process has been writing to ${location} for over ${found}; wait for it to end or stop it, then try again`,
  DATABASE_READ_ONLY: (
    location,
    { remedy = 'give this user the right to write the file and its folder, or name another file' },
  ) => `the database ${location} cannot be written; ${remedy}`,
  DATABASE_CANNOT_OPEN: (location) =>
    `cannot open or create the database ${location}; check that its folder exists, is a folder, and can be written by this user`,
  DISK_FULL: (location, { remedy = 'Free some space and try again' }) =>
    `no space is left for the database ${location}; nothing of this change was kept. ${remedy}`,
  DISK_FAILS: (location, { found }) =>
    `expected the database ${location} in a file on a sound disk, found that reading or writing it failed (${found}); check that it is a file, check the disk, and restore from a backup what is lost`,
  SCHEMA_TOO_NEW: (location, { found }) =>
    `the database ${location} was made by a newer Receipts (it has ${found}, which this version does not know); update Receipts, or name another file`,
  DATABASE_CLOSED: (location) =>
    `the database ${location} was used after it had been closed; open it again`,
  DATABASE_UNREACHABLE: (location, { found, remedy }) =>
    `expected a PostgreSQL database at ${location}, found ${found}; ${remedy}`,
  NOT_STORABLE: (location, { found }) =>
    `expected ids and texts that every database can keep, found ${found} in document ${location}; correct it where it comes from`,
} as const satisfies Record<string, Sentence>;

export type StorageErrorCode = keyof typeof sentences;

/** A broken promise of the database. `code` is stable; the message says what to do. */
export class StorageError extends OperatorError {
  /** @param location The database file as it was given, or the address of a server without its password. */
  constructor(
    readonly code: StorageErrorCode,
    readonly location: string,
    { found = 'something else', cause, ...remedy }: Facts = {},
  ) {
    const sentence: Sentence = sentences[code];
    super(sentence(location, { found, ...remedy }), cause === undefined ? undefined : { cause });
  }
}

/** Whether something thrown is a broken promise of the database of one of these kinds. */
export function isStorageError(error: unknown, ...codes: readonly StorageErrorCode[]): boolean {
  return error instanceof StorageError && codes.includes(error.code);
}

/** A document that would not come back as it went in; nothing of its batch was stored. */
export class NotStorableError extends StorageError {
  constructor(id: string, found: string) {
    super('NOT_STORABLE', JSON.stringify(id.length > 80 ? `${id.slice(0, 80)}…` : id), { found });
  }
}

/**
 * What a failure of the database means to somebody who wanted something done. `not-kept`: nothing of
 * it was done, and what is stored can still be read. `away`: the database does not answer, so it is
 * not known whether it was done. Null for a failure of another kind.
 */
export function storageFailureOf(error: unknown): 'not-kept' | 'away' | null {
  if (!(error instanceof StorageError)) return null;
  const keepsNothing = ['DISK_FULL', 'DATABASE_READ_ONLY', 'DATABASE_LOCKED', 'NOT_STORABLE'];
  return keepsNothing.includes(error.code) ? 'not-kept' : 'away';
}
