import { existsSync } from 'node:fs';
import { type Config, databaseLocation } from '../config.js';
import type { AlteredRevision } from '../corpus/altered-revision.js';
import type { DocumentId } from '../corpus/document.js';
import {
  type DocumentOutcome,
  readmitDocument,
  removeDocument,
  setDocumentAside,
} from '../generation/document-upkeep.js';
import { preparationWithin } from '../generation/preparation-thread.js';
import { type AuditVerdict, verifyAuditLog } from '../moderation/audit-chain.js';
import type { AuditHead } from '../moderation/audit-log.js';
import { isPostgresAddress } from '../storage/open-database.js';
import { backupDatabase } from '../storage/sqlite/backup.js';
import type { BackupReport } from '../storage/sqlite/inspect-database-file.js';
import { inspectDatabaseFile } from '../storage/sqlite/inspect-database-file.js';
import { type RestoreReport, restoreDatabase } from '../storage/sqlite/restore.js';
import { DatabaseCannotOpenError } from '../storage/storage-error.js';
import { openStores, type Stores } from '../storage/stores.js';

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
   * what was stored: all texts and labels, what is kept of the queue and settings, and how the pages of a file hang together.
   * @throws StorageError when there is no database, or it cannot be read.
   */
  verifyAudit(
    noted: AuditHead | null,
  ): Promise<{ readonly verdict: AuditVerdict } & Pick<BackupReport, 'altered' | 'alteredRows'>>;
  /** See `removeDocument`; a bot may run meanwhile, here and below, and notices it. */
  removeDocument(id: string): Promise<DocumentOutcome>;
  /** See `setDocumentAside`. */
  setDocumentAside(id: string, reason: string): Promise<DocumentOutcome>;
  /** See `readmitDocument`. */
  readmitDocument(id: string): Promise<DocumentOutcome>;
}

/** Opens nothing yet. */
export function createUpkeep(config: Config): Upkeep {
  const location = databaseLocation(config);
  const withStores = async <Result>(work: (stores: Stores) => Promise<Result>): Promise<Result> => {
    // Opening would make an empty database, which is whole and knows no document.
    if (!isPostgresAddress(location) && !existsSync(location)) {
      throw new DatabaseCannotOpenError(location);
    }
    const stores = await openStores(location);
    try {
      return await work(stores);
    } finally {
      await stores.close();
    }
  };
  return {
    place: isPostgresAddress(location) ? 'the PostgreSQL database' : location,
    backup: (target) => backupDatabase(location, target),
    restore: (backup, options) => restoreDatabase(backup, location, options),
    verifyAudit: (noted) =>
      withStores(async (stores) => {
        const verdict = await verifyAuditLog(stores.audit, noted);
        const altered: AlteredRevision[] = [];
        for await (const one of stores.documents.eachAltered()) altered.push(one);
        if (!isPostgresAddress(location)) await inspectDatabaseFile(location);
        return { verdict, altered, alteredRows: await stores.alteredRows() };
      }),
    removeDocument: (id) =>
      withStores((stores) => removeDocument(stores, id as DocumentId, new Date().toISOString())),
    setDocumentAside: (id, reason) =>
      withStores((stores) =>
        setDocumentAside(stores, id as DocumentId, { reason, at: new Date().toISOString() }),
      ),
    readmitDocument: (id) =>
      withStores((stores) =>
        readmitDocument(stores, id as DocumentId, {
          limits: preparationWithin(config.textSeconds * 1_000),
          at: new Date().toISOString(),
        }),
      ),
  };
}
