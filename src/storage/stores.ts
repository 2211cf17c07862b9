import type { DocumentStore } from '../corpus/document-store.js';
import type { AlteredRow } from '../review/altered-row.js';
import type { AuditLog } from '../review/audit-log.js';
import type { CurationStore } from '../review/curation-store.js';
import type { GivenAnswerStore } from '../review/given-answer-store.js';
import type { GuildSettingsStore } from '../review/guild-settings.js';
import type { PersonalDataStore } from '../review/personal-data.js';
import type { ReviewStore } from '../review/review-store.js';
import type { TroubleStore } from '../review/trouble-store.js';
import type { VoteStore } from '../review/vote-store.js';
import type { WatchStore } from '../review/watch-store.js';
import type { WordedMessageStore } from '../review/worded-message-store.js';
import { findAlteredRows } from './altered-rows.js';
import { createAuditLog } from './audit-log.js';
import { createCurationStore } from './curation-store.js';
import { createDocumentStore } from './document-store.js';
import { createGivenAnswerStore } from './given-answer-store.js';
import { createGuildSettingsStore } from './guild-settings-store.js';
import { openDatabase } from './open-database.js';
import { createPersonalDataStore } from './personal-data-store.js';
import { createReviewStore } from './review-store.js';
import { createTroubleStore } from './trouble-store.js';
import { createVoteStore } from './vote-store.js';
import { createWatchStore } from './watch-store.js';
import { createWordedMessageStore } from './worded-message-store.js';

/** Everything that survives a restart, on one database. */
export interface Stores {
  readonly documents: DocumentStore;
  readonly curation: CurationStore;
  readonly reviews: ReviewStore;
  readonly votes: VoteStore;
  readonly given: GivenAnswerStore;
  readonly watch: WatchStore;
  readonly personalData: PersonalDataStore;
  readonly worded: WordedMessageStore;
  readonly settings: GuildSettingsStore;
  readonly troubles: TroubleStore;
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
    audit: createAuditLog(database),
    onAlteredRow: (listener) => database.altered.onMet(listener),
    alteredRows: () => database.read(findAlteredRows),
    close: () => database.close(),
  };
}
