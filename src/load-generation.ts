import type { Logger } from 'pino';
import type { AliasTable } from './analysis/aliases.js';
import { buildCorpus } from './corpus/corpus.js';
import type { DocumentStore } from './corpus/document-store.js';
import { createGeneration, type Generation, type Language } from './generation.js';
import type { WatchIndexing } from './indexing-watch.js';
import { openIndex } from './open-index.js';
import { writeSnapshot } from './search/snapshot.js';
import { writeSnapshotFile } from './storage/snapshot-file.js';
import { readStoredSnapshot } from './stored-snapshot.js';

/** What generations are made from. */
export interface GenerationSource {
  readonly documents: DocumentStore;
  /** Where the index snapshot is kept; null keeps none. */
  readonly snapshotPath: string | null;
  readonly language: Language;
  /** Those of the language's analyzer. */
  readonly aliases: AliasTable;
  readonly cacheSizeMb: number;
  readonly logger: Logger;
  /** Told of indexes that are built as a whole, at start or after a large change. */
  readonly watchIndexing: WatchIndexing;
}

/**
 * Makes a generation of what the store holds now. The index is taken from its snapshot where that
 * fits, else built and written; the log says so.
 * @throws StorageError when the documents cannot be read.
 */
export async function loadGeneration({
  documents,
  snapshotPath,
  language,
  aliases,
  cacheSizeMb,
  logger,
  watchIndexing,
}: GenerationSource): Promise<Generation> {
  const corpus = buildCorpus(await documents.current());
  const snapshot = snapshotPath === null ? null : await readStoredSnapshot(snapshotPath);
  const { index, origin, damage } = await openIndex(
    corpus,
    { analyzer: language.analyzer, aliases },
    snapshot,
    watchIndexing,
  );
  if (damage !== null) logger.warn({ fault: damage }, 'the index snapshot was rebuilt');
  const generation = createGeneration(corpus, index, language, cacheSizeMb);
  if (origin === 'built') await saveIndex(generation, { snapshotPath, logger });
  return generation;
}

/** Writes a generation's index to its snapshot. A failure is logged: then the next start builds it anew. */
export async function saveIndex(
  { index }: Generation,
  { snapshotPath, logger }: Pick<GenerationSource, 'snapshotPath' | 'logger'>,
): Promise<void> {
  if (snapshotPath === null) return;
  try {
    await writeSnapshotFile(snapshotPath, writeSnapshot(index));
  } catch (err) {
    logger.warn({ err }, 'the index snapshot could not be written; the next start builds it anew');
  }
}
