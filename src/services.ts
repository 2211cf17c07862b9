import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createAnalyzer } from './analysis/analyzer.js';
import type { Answerer } from './answer/answerer.js';
import type { Config } from './config.js';
import type { Corpus } from './corpus/corpus.js';
import type { Document, DocumentId, PassageId, Revision } from './corpus/document.js';
import type { DocumentStore } from './corpus/document-store.js';
import {
  createGeneration,
  createLanguage,
  type Generation,
  type Language,
  openCorpus,
  openIndex,
} from './generation.js';
import { type IngestOptions, ingestPaths } from './ingest/ingest-paths.js';
import type { IngestReport } from './ingest/ingest-report.js';
import { type KnownSources, loadKnownSources } from './ingest/known-sources.js';
import { problemMessage } from './ingest/problem.js';
import { packagePath } from './package-path.js';
import type { Explanation } from './search/explanation.js';
import { writeSnapshot } from './search/snapshot.js';
import { openDocumentStore } from './storage/document-store.js';
import { createMemoryDocumentStore } from './storage/memory-document-store.js';
import { readSnapshotFile, writeSnapshotFile } from './storage/snapshot-file.js';
import { readAliasFile, readSynonymFile } from './word-lists.js';

/** What every door works with: one corpus generation at a time, and the way to the next. */
export interface Services {
  /** Answers over the current generation; ask for it anew for each question. */
  readonly answerer: Answerer;
  /** All of the current generation, for callers that need parts which belong together. */
  generation(): Generation;
  corpus(): Corpus;
  /** How the search ranked a passage for a question; null when the passage is gone. */
  explain(question: string, passageId: PassageId): Explanation | null;
  /** One revision of a document, current or not; null when it was never stored. */
  revision(id: DocumentId, revision: Revision): Promise<Document | null>;
  /**
   * Reads files and folders into the store and answers from them as soon as it returns.
   * Ingests wait for one another. Questions in flight keep the generation they began with.
   */
  ingest(paths: readonly string[], options?: IngestChoices): Promise<IngestReport>;
  close(): Promise<void>;
}

/** What a caller of `ingest` may choose; the rest is the services' own. */
export type IngestChoices = Pick<IngestOptions, 'flags' | 'replaces' | 'onProgress' | 'signal'>;

/** The texts of `--corpus` hold nothing that could be answered from. */
export class NoCorpusError extends Error {
  readonly code = 'NO_CORPUS';

  constructor(readonly report: IngestReport) {
    const problems = report.problems.map((problem) => `\n  ${problemMessage(problem)}`);
    super(
      `Expected at least one readable document in the files given; found none.${problems.join('')}`,
    );
    this.name = 'NoCorpusError';
  }
}

/**
 * Opens the stored corpus in `config.dataDir`. A new store is filled with the starter corpus first.
 * The index is taken from its snapshot where that fits, else built and written; the log says so.
 * @throws StorageError when the store cannot be opened, WordListError or AliasFileError for a faulty word list.
 */
export async function openServices(config: Config, logger: Logger): Promise<Services> {
  await mkdir(config.dataDir, { recursive: true });
  const store = await openDocumentStore(join(config.dataDir, 'receipts.sqlite'));
  try {
    const rooms = await openRooms(config, logger, store, join(config.dataDir, 'index.idx'));
    if ((await isEmpty(store)) && (await exists(config.seedsDir))) {
      await fillWithSeeds(config, rooms);
    }
    return await startServices(rooms);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * A corpus of just these files and folders, in memory; nothing is stored.
 * @throws NoCorpusError when none of them holds a readable document.
 */
export async function openTemporaryServices(
  config: Config,
  logger: Logger,
  files: readonly string[],
): Promise<Services> {
  const rooms = await openRooms(config, logger, createMemoryDocumentStore(), null);
  const report = await readInto(rooms, files, {});
  if (report.documents === 0) throw new NoCorpusError(report);
  return startServices(rooms);
}

/** What the services are made of. */
interface Rooms {
  readonly store: DocumentStore;
  /** Where the index snapshot is kept; null keeps none. */
  readonly snapshotPath: string | null;
  readonly language: Language;
  readonly known: KnownSources;
  readonly cacheSizeMb: number;
  readonly logger: Logger;
}

async function openRooms(
  config: Config,
  logger: Logger,
  store: DocumentStore,
  snapshotPath: string | null,
): Promise<Rooms> {
  // What is known about words and sources comes with the program, whatever the starter corpus is.
  const aliases = await readAliasFile(packagePath('seeds', 'aliases.yaml'), 'optional');
  const own =
    config.aliasesFile === null ? [] : await readAliasFile(config.aliasesFile, 'required');
  const synonyms = await readSynonymFile(packagePath('seeds', 'synonyms.yaml'));
  const { known, problems } = await loadKnownSources(
    packagePath('seeds', 'known-sources.meta.yaml'),
  );
  for (const problem of problems) logger.warn(problemMessage(problem));
  const language = createLanguage(createAnalyzer({ aliases: [...aliases, ...own] }), synonyms);
  return { store, snapshotPath, language, known, cacheSizeMb: config.cacheSizeMb, logger };
}

async function startServices(rooms: Rooms): Promise<Services> {
  let generation = await nextGeneration(rooms);
  /** Ingests queue here, so that two at once cannot swap their generations in the wrong order. */
  let work: Promise<unknown> = Promise.resolve();
  return {
    get answerer() {
      return generation.answerer;
    },
    generation: () => generation,
    corpus: () => generation.corpus,
    explain: (question, passageId) => generation.explain(question, passageId),
    revision: (id, revision) => rooms.store.revision(id, revision),
    ingest(paths, choices = {}) {
      const ingested = work.then(async () => {
        const report = await readInto(rooms, paths, choices);
        if (report.added + report.superseded + report.relabelled > 0) {
          generation = await nextGeneration(rooms);
        }
        return report;
      });
      // The queue goes on after a failure, which is its caller's to handle.
      work = ingested.catch(() => undefined);
      return ingested;
    },
    async close() {
      await work;
      await rooms.store.close();
    },
  };
}

function readInto(
  rooms: Rooms,
  paths: readonly string[],
  choices: IngestChoices,
): Promise<IngestReport> {
  return ingestPaths(paths, {
    ...choices,
    store: rooms.store,
    known: rooms.known,
    retrievedAt: new Date().toISOString(),
  });
}

async function fillWithSeeds(config: Config, rooms: Rooms): Promise<void> {
  const report = await readInto(rooms, [config.seedsDir], {});
  for (const problem of report.problems) rooms.logger.warn(problemMessage(problem));
}

async function nextGeneration(rooms: Rooms): Promise<Generation> {
  const { store, snapshotPath, language, cacheSizeMb, logger } = rooms;
  const corpus = openCorpus(await store.current());
  const snapshot = snapshotPath === null ? null : await readSnapshotFile(snapshotPath);
  const { index, origin, damage } = openIndex(corpus, language.analyzer, snapshot);
  if (damage !== null) logger.warn({ reason: damage }, 'the index snapshot was rebuilt');
  if (origin === 'built' && snapshotPath !== null) {
    try {
      await writeSnapshotFile(snapshotPath, writeSnapshot(index));
    } catch (err) {
      logger.warn(
        { err },
        'the index snapshot could not be written; the next start builds it anew',
      );
    }
  }
  return createGeneration(corpus, index, language, cacheSizeMb);
}

/** Reads no more than the first portion. */
async function isEmpty(store: DocumentStore): Promise<boolean> {
  for await (const _document of store.eachCurrent()) return false;
  return true;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
