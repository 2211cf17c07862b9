import type { Logger } from 'pino';
import type { AliasTable } from '../analysis/aliases.js';
import type { DocumentStore } from '../corpus/document-store.js';
import type { Language } from './generation.js';
import type { WatchIndexing } from './indexing-watch.js';
import type { Preparer } from './preparer.js';

/** What generations are made from. */
export interface GenerationSource {
  readonly documents: DocumentStore;
  /** Where the index snapshot is kept; null keeps none. */
  readonly snapshotPath: string | null;
  readonly language: Language;
  /** Those of the language's analyzer. */
  readonly aliases: AliasTable;
  readonly cacheSizeMb: number;
  /** Where documents are cut and indexed before anything answers from them. */
  readonly preparer: Preparer;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly logger: Logger;
  /** Told of indexes that are built as a whole, at start or after a large change. */
  readonly watchIndexing: WatchIndexing;
}
