import { AliasTableError } from './analysis/aliases.js';
import { LoginRefusedError } from './discord/login.js';
import { SessionOverError } from './discord-door.js';
import { HashKeyError } from './hash-key.js';
import { AliasFileError } from './ingest/aliases.js';
import { NoCorpusError } from './services.js';
import { BackupError } from './storage/backup-error.js';
import { StorageError } from './storage/storage-error.js';
import { WordListError } from './word-lists.js';

/**
 * Failures of files, settings and the connection to Discord that the operator can repair: their messages say what was
 * expected, what was found and what to do. A door shows the message and no stack.
 */
export function isKnownFailure(error: unknown): error is Error {
  return (
    error instanceof LoginRefusedError ||
    error instanceof SessionOverError ||
    error instanceof HashKeyError ||
    error instanceof NoCorpusError ||
    error instanceof BackupError ||
    error instanceof StorageError ||
    error instanceof WordListError ||
    error instanceof AliasFileError ||
    error instanceof AliasTableError
  );
}
