import { existsSync } from 'node:fs';
import { type Config, databaseLocation } from '../config.js';
import type { AlteredRevision } from '../corpus/altered-revision.js';
import type { DocumentId } from '../corpus/document.js';
import {
  readmitDocument,
  removeDocument,
  setDocumentAside,
} from '../generation/document-upkeep.js';
import { preparationWithin } from '../generation/preparation-thread.js';
import { verifyAuditLog } from '../moderation/audit-chain.js';
import type { AuditHead } from '../moderation/audit-log.js';
import { isPostgresAddress } from '../storage/open-database.js';
import { backupDatabase } from '../storage/sqlite/backup.js';
import { inspectDatabaseFile } from '../storage/sqlite/inspect-database-file.js';
import { restoreDatabase } from '../storage/sqlite/restore.js';
import { StorageError } from '../storage/storage-error.js';
import { openStores, type Stores } from '../storage/stores.js';

/** What an operator does with the database as a whole. */
export type Upkeep = ReturnType<typeof createUpkeep>;

/** Opens nothing yet. */
export function createUpkeep(config: Config) {
  const location = databaseLocation(config);
  const withStores = async <Result>(work: (stores: Stores) => Promise<Result>): Promise<Result> => {
    // Opening would make an empty database, which is whole and knows no document.
    if (!isPostgresAddress(location) && !existsSync(location)) {
      throw new StorageError('DATABASE_CANNOT_OPEN', location);
    }
    const stores = await openStores(location);
    try {
      return await work(stores);
    } finally {
      await stores.close();
    }
  };
  const at = () => new Date().toISOString();
  return {
    /** The file, or the address without anything secret: for messages. */
    place: isPostgresAddress(location) ? 'the PostgreSQL database' : location,
    /** See `backupDatabase`; a bot may run meanwhile. */
    backup: (target: string) => backupDatabase(location, target),
    /** See `restoreDatabase`; nobody may use the database meanwhile. */
    restore: (backup: string, options: { readonly replaces: boolean }) =>
      restoreDatabase(backup, location, options),
    /**
     * Reads the whole audit log, see `verifyAuditLog`, and everything else that can be compared with
     * what was stored: all texts and labels, what is kept of the queue and settings, and how the pages
     * of a file hang together.
     * @throws StorageError when there is no database, or it cannot be read.
     */
    verifyAudit: (noted: AuditHead | null) =>
      withStores(async (stores) => {
        const verdict = await verifyAuditLog(stores.audit, noted);
        const altered: AlteredRevision[] = [];
        for await (const one of stores.documents.eachAltered()) altered.push(one);
        if (!isPostgresAddress(location)) await inspectDatabaseFile(location);
        return { verdict, altered, alteredRows: await stores.alteredRows() };
      }),
    /** See `removeDocument`; a bot may run meanwhile, here and below, and notices it. */
    removeDocument: (id: string) =>
      withStores((stores) => removeDocument(stores, id as DocumentId, at())),
    /** See `setDocumentAside`. */
    setDocumentAside: (id: string, reason: string) =>
      withStores((stores) => setDocumentAside(stores, id as DocumentId, { reason, at: at() })),
    /** See `readmitDocument`. */
    readmitDocument: (id: string) =>
      withStores((stores) => {
        const limits = preparationWithin(config.textSeconds * 1_000);
        return readmitDocument(stores, id as DocumentId, { limits, at: at() });
      }),
  };
}
