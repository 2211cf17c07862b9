import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Answerer } from './answer/answerer.js';
import { type Config, databaseLocation } from './config.js';
import type { Corpus } from './corpus/corpus.js';
import type { Document, DocumentId, PassageId, Revision } from './corpus/document.js';
import type { DocumentStore } from './corpus/document-store.js';
import type { Generation, GenerationSource } from './generation/generation.js';
import { logIndexing, type WatchIndexing } from './generation/indexing-watch.js';
import { type GenerationListener, LivingCorpus } from './generation/living-corpus.js';
import { preparationWithin } from './generation/preparation-thread.js';
import { type PreparedBatch, Preparer } from './generation/preparer.js';
import { setAsideAltered } from './generation/set-aside.js';
import { closedSourceDesk, createSourceDesk } from './generation/source-desk.js';
import { readAliasFile, readLanguage } from './generation/word-lists.js';
import { lazyWordVectors, readWordVectorFile } from './generation/word-vectors-file.js';
import { type IngestOptions, ingestPaths } from './ingest/ingest-paths.js';
import type { IngestReport } from './ingest/ingest-report.js';
import { type KnownSources, loadKnownSources } from './ingest/known-sources.js';
import { type Problem, problemMessage } from './ingest/problem.js';
import { createLinkReader, type ReadLink } from './ingest/web/linked-page.js';
import { isPublicAddress } from './ingest/web/public-address.js';
import type { SourceDesk } from './moderation/source-desk.js';
import { OperatorError } from './operator-error.js';
import { packagePath } from './package-path.js';
import type { Explanation } from './search/explanation.js';
import type { WordVectorSource } from './search/word-vectors.js';
import {
  makePrivateFolder,
  removeLeftovers,
  tighten,
  tightenDatabase,
} from './storage/private-files.js';
import { openStores, type Stores } from './storage/stores.js';

/** What every door works with: one corpus generation at a time, and the way to the next. */
export interface Services {
  /** Answers over the current generation; ask for it anew for each question. */
  readonly answerer: Answerer;
  /** All of the current generation, for callers that need parts which belong together. */
  generation(): Generation;
  corpus(): Corpus;
  /** How the search ranked a passage for a question; null when the passage is gone. */
  explain(question: string, passageId: PassageId): Promise<Explanation | null>;
  /** One revision of a document, current or not; null when it was never stored. */
  revision(id: DocumentId, revision: Revision): Promise<Document | null>;
  /**
   * Reads files, folders and web addresses into the store and answers from them as soon as it
   * returns. Ingests wait for one another. Questions in flight keep the generation they began with.
   */
  ingest(paths: readonly string[], options?: IngestChoices): Promise<IngestReport>;
  /** Whether the stores are gone when the services are closed. */
  readonly isTemporary: boolean;
  readonly stores: Stores;
  /** Where moderators change the corpus; one of named files refuses every change. */
  readonly sources: SourceDesk;
  /** Reads what a linked page says, keeping nothing of it. */
  readonly readLink: ReadLink;
  /** Loads what would hold others up when it is first needed; before anybody is answered. */
  warmUp(): Promise<void>;
  /**
   * Notices what other processes do to the corpus, within about two seconds and the time to load it,
   * until the services are closed. Tells the listener of every new generation, whoever made it.
   */
  follow(listener: GenerationListener): void;
  close(): Promise<void>;
}

/** What a caller of `ingest` may choose; the rest is the services' own. */
export type IngestChoices = Pick<IngestOptions, 'flags' | 'replaces' | 'onProgress' | 'signal'>;

/** The texts of `--corpus` hold nothing that could be answered from. */
export class NoCorpusError extends OperatorError {
  readonly code = 'NO_CORPUS';
  override readonly exitCode = 2;

  constructor(readonly report: IngestReport) {
    const problems = report.problems.map((problem) => `\n  ${problemMessage(problem)}`);
    super(
      `Expected at least one readable document in the files given; found none.${problems.join('')}`,
    );
  }
}

/** `DATA_DIR` cannot be a folder of ours: it is a file, or this user may not make it. */
export class DataFolderError extends OperatorError {
  readonly code = 'DATA_FOLDER_UNUSABLE';
  override readonly exitCode = 2;

  /** For a failure to make the folder that passes only when somebody names another one; else null. */
  static of(error: unknown, folder: string): DataFolderError | null {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const found = foldersRefused[code];
    return found === undefined ? null : new DataFolderError(folder, found, error);
  }

  private constructor(folder: string, found: string, cause: unknown) {
    super(
      `DATA_DIR: expected a folder that can be made and written, found ${found} at ${folder}. ` +
        'Name another folder in DATA_DIR, or remove the variable for the folder data.',
      { cause },
    );
  }
}

/** What the system's codes say about a folder that cannot be made. */
const foldersRefused: Readonly<Record<string, string>> = {
  EEXIST: 'a file',
  ENOTDIR: 'a file on the way',
  ENOENT: 'no place where one can be made',
  EACCES: 'that this user may not make one',
  EPERM: 'that this user may not make one',
  ENAMETOOLONG: 'a name that is too long',
  ELOOP: 'links that lead round in a circle',
};

/** How often the store is asked whether another process changed it: one row each time. */
const FOLLOW_EVERY_MS = 2_000;

/**
 * Opens the stored corpus: the database of `config.databaseUrl`, else the file in `config.dataDir`.
 * A new store is filled with the starter corpus first.
 * @param watchIndexing Told of indexes that are built as a whole; the log is by default.
 * @throws StorageError when the store cannot be opened, WordListError or AliasFileError for a faulty word list.
 */
export async function openServices(
  config: Config,
  logger: Logger,
  watchIndexing: WatchIndexing = logIndexing(logger),
): Promise<Services> {
  await prepareFolder(config, logger);
  const stores = await openStores(databaseLocation(config));
  const alterations = setAsideAltered(stores.documents, logger);
  stores.onAlteredRow(({ table, key }) => {
    const row = /^\d{1,20}$/.test(key) ? key : null;
    logger.error(
      { what: table.replaceAll('_', ' '), row },
      'a stored row is not what was written and is not shown; npm run audit:verify names it',
    );
  });
  try {
    const dependencies = await openDependencies(
      config,
      { logger, watchIndexing },
      { documents: stores.documents, snapshotPath: join(config.dataDir, 'index.idx') },
    );
    const prepared: PreparedBatch[] = [];
    if ((await isEmpty(stores.documents)) && existsSync(config.seedsDir)) {
      await fillWithSeeds(config, dependencies, prepared);
    }
    const services = await startServices(dependencies, stores, prepared, (living) =>
      openDesk(dependencies, stores, living),
    );
    await alterations.settled();
    return services;
  } catch (error) {
    await stores.close();
    throw error;
  }
}

/** The folder of everything that is stored: for this user only, and without what killed processes left in it. */
async function prepareFolder(config: Config, logger: Logger): Promise<void> {
  const { dataDir } = config;
  try {
    makePrivateFolder(dataDir);
  } catch (error) {
    throw DataFolderError.of(error, dataDir) ?? error;
  }
  const database = config.databaseUrl === null ? tightenDatabase(databaseLocation(config)) : [];
  for (const { file, mode } of [
    ...tighten(dataDir),
    ...database,
    ...tighten(join(dataDir, 'index.idx')),
  ]) {
    logger.warn({ file, mode }, 'others could read this; now only this user can');
  }
  const count = await removeLeftovers(dataDir, Date.now());
  if (count > 0) logger.info({ count }, 'files that killed processes left were removed');
}

/**
 * A corpus of just these files, folders and web addresses; all stores are in memory, and gone when
 * the services are closed.
 * @throws NoCorpusError when none of them holds a readable document.
 */
export async function openTemporaryServices(
  config: Config,
  logger: Logger,
  files: readonly string[],
  watchIndexing: WatchIndexing = logIndexing(logger),
): Promise<Services> {
  const stores = await openStores(':memory:');
  const { documents } = stores;
  const dependencies = await openDependencies(
    config,
    { logger, watchIndexing },
    { documents, snapshotPath: null },
  );
  const prepared: PreparedBatch[] = [];
  try {
    const report = await readInto(dependencies, files, {}, prepared);
    if (await isEmpty(documents)) throw new NoCorpusError(report);
  } catch (error) {
    await dependencies.preparer.close();
    await stores.close();
    throw error;
  }
  return startServices(dependencies, stores, prepared, () => closedSourceDesk);
}

/** What the services are made of. */
interface Dependencies extends GenerationSource {
  readonly known: KnownSources;
  /** Which IP addresses sources may be fetched from. */
  readonly allowsAddress: (address: string) => boolean;
}

/** Who is told of what the services do. */
type Surroundings = Pick<GenerationSource, 'logger' | 'watchIndexing'>;

async function openDependencies(
  config: Config,
  { logger, watchIndexing }: Surroundings,
  place: Pick<GenerationSource, 'documents' | 'snapshotPath'>,
): Promise<Dependencies> {
  // What is known about words and sources comes with the program, whatever the starter corpus is.
  const aliases = await readAliasFile(packagePath('seeds', 'aliases.yaml'), 'optional');
  const own =
    config.aliasesFile === null ? [] : await readAliasFile(config.aliasesFile, 'required');
  const all = [...aliases, ...own];
  const { cacheSizeMb, similarity } = config;
  const limits = preparationWithin(config.textSeconds * 1_000);
  const preparer = new Preparer(all, limits, similarity);
  // It starts while the lists below are read.
  if (!(await hasSmallIndex(place.snapshotPath))) preparer.warmUp();
  const vectors = await openWordVectors(config, logger);
  const language = await readLanguage(packagePath('seeds'), all, {
    similarity,
    vectors,
    synonymsFile: config.synonymsFile,
  });
  const { known, problems } = await loadKnownSources(
    packagePath('seeds', 'known-sources.meta.yaml'),
  );
  for (const problem of problems) logProblem(problem, logger);
  const allowsAddress = config.fetchesPrivateAddresses ? () => true : isPublicAddress;
  return {
    ...place,
    preparer,
    now: () => new Date().toISOString(),
    language,
    aliases: all,
    known,
    allowsAddress,
    cacheSizeMb,
    logger,
    watchIndexing,
  };
}

/** The operator's own table is read at once, so that a faulty one ends the start in words; the built-in one when it is needed. */
async function openWordVectors({ vectorsFile }: Config, logger: Logger): Promise<WordVectorSource> {
  if (vectorsFile === null) {
    return lazyWordVectors(packagePath('seeds', 'english-vectors.bin'), logger);
  }
  const own = await readWordVectorFile(vectorsFile, 'required');
  return () => Promise.resolve(own);
}

async function startServices(
  dependencies: Dependencies,
  stores: Stores,
  prepared: readonly PreparedBatch[],
  openSources: (living: LivingCorpus) => SourceDesk,
): Promise<Services> {
  const living = await LivingCorpus.open(dependencies, prepared).catch(async (error: unknown) => {
    await dependencies.preparer.close();
    throw error;
  });
  return {
    get answerer() {
      return living.generation.answerer;
    },
    generation: () => living.generation,
    corpus: () => living.generation.corpus,
    explain: (question, passageId) => living.generation.explain(question, passageId),
    revision: (id, revision) => dependencies.documents.revision(id, revision),
    ingest: (paths, choices = {}) =>
      living.change((batches) =>
        readInto(dependencies, paths, choices, batches, () => living.generation.index.impactLength),
      ),
    isTemporary: dependencies.snapshotPath === null,
    stores,
    sources: openSources(living),
    readLink: createLinkReader(dependencies.allowsAddress, dependencies.preparer.read),
    async warmUp() {
      // What fetches pages takes a twentieth of a second.
      await import('./ingest/web/fetch-page.js');
    },
    follow(listener) {
      living.onNewGeneration(listener);
      living.follow(FOLLOW_EVERY_MS);
      void dependencies.language.vectors();
    },
    async close() {
      await living.close();
      await stores.close();
    },
  };
}

function openDesk(
  { known, allowsAddress, preparer, now }: Dependencies,
  { documents, curation }: Stores,
  living: LivingCorpus,
): SourceDesk {
  return createSourceDesk({
    documents,
    curation,
    known,
    allowsAddress,
    change: (work, batch) =>
      living.change((prepared) => {
        if (batch !== null) prepared.push(batch);
        return work();
      }),
    prepare: (document) =>
      preparer.prepare([document], {
        indexes: true,
        impactLength: living.generation.index.impactLength,
      }),
    readOffered: preparer.read,
    now,
  });
}

/** @param prepared takes what is stored, as it was prepared */
function readInto(
  dependencies: Dependencies,
  paths: readonly string[],
  choices: IngestChoices,
  prepared: PreparedBatch[],
  impactLength: () => number | undefined = () => undefined,
): Promise<IngestReport> {
  return ingestPaths(paths, {
    ...choices,
    store: dependencies.documents,
    known: dependencies.known,
    allowsAddress: dependencies.allowsAddress,
    retrievedAt: dependencies.now(),
    readOffered: dependencies.preparer.read,
    async prepare(documents) {
      const options = { indexes: true, impactLength: impactLength() };
      const batch = await dependencies.preparer.prepare(documents, options);
      prepared.push(batch);
      return batch;
    },
  });
}

async function fillWithSeeds(
  config: Config,
  dependencies: Dependencies,
  prepared: PreparedBatch[],
): Promise<void> {
  const report = await readInto(dependencies, [config.seedsDir], {}, prepared);
  for (const problem of report.problems) logProblem(problem, dependencies.logger);
}

/** Where a file of the operator's has a problem; what stands there is for those who ingest it to read. */
function logProblem(
  { file, line, column, severity, times, reason }: Problem,
  logger: Logger,
): void {
  logger.warn(
    { file: resolve(file), line, column, severity, times, fault: reason?.code },
    'a problem in a file of the starter corpus; `ingest` says more about it',
  );
}

/** Reads no more than the first portion. */
async function isEmpty(store: DocumentStore): Promise<boolean> {
  for await (const documents of store.eachCurrent()) return documents.length === 0;
  return true;
}

/** Whether there is so little, and all of it indexed before, that most starts need no thread. */
async function hasSmallIndex(snapshotPath: string | null): Promise<boolean> {
  if (snapshotPath === null) return false;
  const found = await stat(snapshotPath).catch(() => null);
  return found !== null && found.size < 2 ** 20;
}
