import type { DocumentStore } from '../corpus/document-store.js';
import type { AlteredRow } from '../moderation/altered-row.js';
import type { AuditLog } from '../moderation/audit-log.js';
import type { CurationStore } from '../moderation/curation-store.js';
import type { QueueStores } from '../moderation/queue-stores.js';
import { createAuditLog } from './audit-log.js';
import { createDocumentStore } from './documents/document-store.js';
import { createAskBackStore } from './moderation/ask-back-store.js';
import { createAskerLimitStore } from './moderation/asker-limit-store.js';
import { createCurationStore } from './moderation/curation-store.js';
import { createGivenAnswerStore } from './moderation/given-answer-store.js';
import { createGuildSettingsStore } from './moderation/guild-settings-store.js';
import { createPersonalDataStore } from './moderation/personal-data-store.js';
import { createReviewStore } from './moderation/review-store.js';
import { createTroubleStore } from './moderation/trouble-store.js';
import { createVoteStore } from './moderation/vote-store.js';
import { createWatchStore } from './moderation/watch-store.js';
import { createWordedMessageStore } from './moderation/worded-message-store.js';
import { openDatabase } from './open-database.js';
import { findAlteredRows } from './seals/altered-rows.js';

/** Everything that survives a restart, on one database. */
export interface Stores extends QueueStores {
  readonly documents: DocumentStore;
  readonly curation: CurationStore;
  readonly audit: AuditLog;
  /** Tells of every row of the queue, of votes, given answers and settings that is met and is not what was written; none is given out. */
  onAlteredRow(listener: (row: AlteredRow) => void): void;
  /** All of them; reads every such table from end to end. */
  alteredRows(): Promise<readonly AlteredRow[]>;
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
    curation: createCurationStore(database),
    reviews: createReviewStore(database),
    votes: createVoteStore(database),
    given: createGivenAnswerStore(database),
    watch: createWatchStore(database),
    personalData: createPersonalDataStore(database),
    worded: createWordedMessageStore(database),
    settings: createGuildSettingsStore(database),
    troubles: createTroubleStore(database),
    askBacks: createAskBackStore(database),
    askerLimits: createAskerLimitStore(database),
    audit: createAuditLog(database),
    onAlteredRow: (listener) => database.altered.onMet(listener),
    alteredRows: () => database.read(findAlteredRows),
    close: () => database.close(),
  };
}
