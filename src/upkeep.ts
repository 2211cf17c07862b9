import { existsSync } from 'node:fs';
import type { Config } from './config.js';
import type { AlteredRevision } from './corpus/altered-revision.js';
import { databaseLocation } from './database-location.js';
import { type AuditVerdict, verifyAuditLog } from './review/audit-chain.js';
import type { AuditHead } from './review/audit-log.js';
import { type BackupReport, backupDatabase } from './storage/backup.js';
import { inspectDatabaseFile } from './storage/inspect-database-file.js';
import { isPostgresAddress } from './storage/open-database.js';
import { type RestoreReport, restoreDatabase } from './storage/restore.js';
import { DatabaseCannotOpenError } from './storage/storage-error.js';
import { openStores } from './storage/stores.js';

/** What an operator does with the database as a whole. */
export interface Upkeep {
  /** The file, or the address without anything secret: for messages. */
  readonly place: string;
  /** See `backupDatabase`; a bot may run meanwhile. */
  backup(target: string): Promise<BackupReport>;
  /** See `restoreDatabase`; nobody may use the database meanwhile. */
  restore(backup: string, options: { readonly replaces: boolean }): Promise<RestoreReport>;
  /**
   * Reads the whole audit log, see `verifyAuditLog`, and everything else that can be compared with
   * what was stored: all texts and labels, and how the pages of a file hang together.
   * @throws StorageError when there is no database, or it cannot be read.
   */
  verifyAudit(
    noted: AuditHead | null,
  ): Promise<{ readonly verdict: AuditVerdict; readonly altered: readonly AlteredRevision[] }>;
}

/** Opens nothing yet. */
export function createUpkeep(config: Config): Upkeep {
  const location = databaseLocation(config);
  return {
    place: isPostgresAddress(location) ? 'the PostgreSQL database' : location,
    backup: (target) => backupDatabase(location, target),
    restore: (backup, options) => restoreDatabase(backup, location, options),
    async verifyAudit(noted) {
      // Opening would make an empty database, whose log is intact.
      if (!isPostgresAddress(location) && !existsSync(location)) {
        throw new DatabaseCannotOpenError(location);
      }
      const stores = await openStores(location);
      try {
        const verdict = await verifyAuditLog(stores.audit, noted);
        const altered: AlteredRevision[] = [];
        for await (const one of stores.documents.eachAltered()) altered.push(one);
        if (!isPostgresAddress(location)) await inspectDatabaseFile(location);
        return { verdict, altered };
      } finally {
        await stores.close();
      }
    },
  };
}
