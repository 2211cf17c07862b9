import { AliasTableError } from './analysis/aliases.js';
import { AliasFileError } from './ingest/aliases.js';
import { NoCorpusError } from './services.js';
import { StorageError } from './storage/storage-error.js';
import { WordListError } from './word-lists.js';

/**
 * Failures of files and settings that the operator can repair: their messages say what was
 * expected, what was found and what to do. A door shows the message and no stack.
 */
export function isKnownFailure(error: unknown): error is Error {
  return (
    error instanceof NoCorpusError ||
    error instanceof StorageError ||
    error instanceof WordListError ||
    error instanceof AliasFileError ||
    error instanceof AliasTableError
  );
}
