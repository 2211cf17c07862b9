import { StorageError } from './storage-error.js';

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
