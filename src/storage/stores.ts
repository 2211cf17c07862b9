import type { DocumentStore } from '../corpus/document-store.js';
import type { AuditLog } from '../review/audit-log.js';
import type { GuildSettingsStore } from '../review/guild-settings.js';
import type { ReviewStore } from '../review/review-store.js';
import type { VoteStore } from '../review/vote-store.js';
import { createAuditLog } from './audit-log.js';
import { createDocumentStore } from './document-store.js';
import { createGuildSettingsStore } from './guild-settings-store.js';
import { openDatabase } from './open-database.js';
import { createReviewStore } from './review-store.js';
import { createVoteStore } from './vote-store.js';

/** Everything that survives a restart, on one database. */
export interface Stores {
  readonly documents: DocumentStore;
  readonly reviews: ReviewStore;
  readonly votes: VoteStore;
  readonly guildSettings: GuildSettingsStore;
  readonly audit: AuditLog;
  close(): Promise<void>;
}

/**
 * Opens all stores on one database, see `openDatabase`.
 * @throws StorageError when the database cannot be used.
 */
export async function openStores(location: string): Promise<Stores> {
  const database = await openDatabase(location);
  return {
    documents: createDocumentStore(database),
    reviews: createReviewStore(database),
    votes: createVoteStore(database),
    guildSettings: createGuildSettingsStore(database),
    audit: createAuditLog(database),
    close: () => database.close(),
  };
}
