import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createLocalEngine } from '../answer/local-engine.js';
import { sampleStepwise } from '../answer/null-scores.js';
import { buildCorpusInSteps, type Corpus } from '../corpus/corpus.js';
import { corpusVersion } from '../corpus/corpus-version.js';
import { type CutDocument, cutDocument } from '../corpus/cut-document.js';
import type { Document, DocumentId } from '../corpus/document.js';
import type { UnfitDocument } from '../corpus/prepare.js';
import type { Segment } from '../search/segment.js';
import { corpusVersionOf, snapshotInSteps } from '../search/snapshot.js';
import { writeSnapshotFile } from '../storage/snapshot-file.js';
import { createGeneration, type Generation, type GenerationSource } from './generation.js';
import { IndexThreadError } from './index-thread.js';
import { mergePrepared } from './merge-prepared.js';
import {
  type OpenedIndex,
  openIndex,
  readStoredSnapshot,
  type StoredSnapshot,
} from './open-index.js';
import type { PreparedBatch } from './preparer.js';
import { isSame } from './read-change.js';
import { setAsideUnfit } from './set-aside.js';
import { takeSteps } from './take-steps.js';

/**
 * Makes a generation of what the store holds now, beside whoever answers meanwhile. The index is taken
 * from its snapshot where that fits, else built and written; the log says so. A document that cannot
 * be cut or indexed is set aside.
 * @param prepared what was prepared before it was stored, and is not cut again
 * @param isStart whether nobody is answered yet, so that nobody is held up
 * @throws StorageError when the documents cannot be read, PreparationStopped when the preparer is
 *   closed meanwhile.
 */
export async function loadGeneration(
  source: GenerationSource,
  prepared: readonly PreparedBatch[] = [],
  isStart = false,
): Promise<Generation> {
  const { snapshotPath, language, aliases, cacheSizeMb, logger, watchIndexing } = source;
  const snapshot = snapshotPath === null ? null : await readOrRebuild(snapshotPath, logger);
  const loaded = await cutStored(source, snapshot, prepared, isStart);
  let corpus = await takeSteps(buildCorpusInSteps(loaded.cuts));
  let opened: OpenedIndex;
  try {
    const segment = loaded.segment ?? (await joinedOf(corpus, prepared, source, snapshot));
    const makings = { ...language, aliases, segment };
    opened = await openIndex(corpus, makings, snapshot, watchIndexing);
  } catch (error) {
    if (!(error instanceof IndexThreadError)) throw error;
    // Some text breaks the index: each is tried, which takes as long as an ingest of all.
    logger.warn({ err: error }, 'the corpus could not be indexed; looking for the document');
    const unfit = await findUnfit(corpus, source);
    if (unfit.length === 0) throw error;
    await setAsideUnfit(unfit, source);
    const ids = unfit.map(({ document }) => document.id);
    corpus = await takeSteps(corpus.withInSteps([], ids));
    opened = await openIndex(corpus, { ...language, aliases }, null, watchIndexing);
  }
  const { index, origin, damage } = opened;
  if (damage !== null) logger.warn({ fault: damage }, 'the index snapshot was rebuilt');
  const engine = createLocalEngine(index);
  const { questions, confidence } = language;
  const nullScores = await takeSteps(sampleStepwise({ corpus, engine, questions, confidence }));
  const generation = createGeneration(corpus, index, language, cacheSizeMb, nullScores);
  if (origin === 'built') await saveIndex(generation, source);
  return generation;
}

/** The segments of what was just prepared, as one; null where that is not all, or there is an index of it. */
async function joinedOf(
  corpus: Corpus,
  prepared: readonly PreparedBatch[],
  { language }: GenerationSource,
  snapshot: StoredSnapshot | null,
): Promise<Segment | null> {
  if (prepared.length === 0 || isOfDocuments(snapshot, corpus.version)) return null;
  return mergePrepared(corpus, prepared, language.similarity);
}

interface CutStore {
  /** Ordered by id. */
  readonly cuts: readonly CutDocument[];
  /** Of all of them, where there are few; null when they are not indexed yet. */
  readonly segment: Segment | null;
}

/** Cuts what is stored, portion by portion, in two threads; what fails is set aside. */
async function cutStored(
  source: GenerationSource,
  snapshot: StoredSnapshot | null,
  prepared: readonly PreparedBatch[],
  isStart: boolean,
): Promise<CutStore> {
  const known = new Map<DocumentId, CutDocument>();
  for (const { cuts } of prepared) {
    for (const one of cuts) known.set(one.document.id, one);
  }
  const portions = source.documents.eachCurrent()[Symbol.asyncIterator]();
  const first = await portions.next();
  const second = first.done === true ? first : await portions.next();
  const cut: (readonly CutDocument[])[] = [];
  const unfit: UnfitDocument[] = [];
  const prepare = async (
    place: number,
    documents: readonly Document[],
    indexes = false,
  ): Promise<Segment | null> => {
    const before = documents.map((one) => knownCut(one, known));
    const fresh = documents.filter((_, at) => before[at] === null);
    const batch = await source.preparer.prepare(fresh, { indexes });
    for (const one of batch.unfit) unfit.push(one);
    const byId = new Map(batch.cuts.map((one) => [one.document.id, one]));
    cut[place] = documents
      .map((one, at) => before[at] ?? byId.get(one.id) ?? null)
      .filter((one) => one !== null);
    return batch.segment;
  };
  let segment: Segment | null = null;
  if (first.done !== true && second.done === true) {
    // Few documents are indexed at once where the snapshot will not do.
    const needsIndex = !isOfDocuments(snapshot, corpusVersion(first.value));
    if (isStart && !needsIndex && isShort(first.value)) {
      return { cuts: first.value.map(cutDocument), segment: null };
    }
    const isFresh = first.value.every((one) => knownCut(one, known) === null);
    segment = await prepare(0, first.value, needsIndex && isFresh);
    if (needsIndex && !isFresh) segment = segmentOf(first.value, prepared);
  } else if (second.done !== true) {
    const waiting = [first.value, second.value];
    const inAll = await source.documents.count();
    const watch = source.watchIndexing('cutting');
    let place = 0;
    let done = 0;
    const work = async (): Promise<void> => {
      for (;;) {
        const mine = place++;
        const documents = waiting.shift() ?? (await portions.next()).value;
        if (documents === undefined) return;
        await nextTurn();
        await prepare(mine, documents);
        done += documents.length;
        // More may have come meanwhile.
        watch.advance(done, Math.max(done, inAll));
      }
    };
    try {
      await Promise.all(Array.from({ length: threadsAtOnce }, work));
    } finally {
      watch.end();
    }
  }
  await setAsideUnfit(unfit, source);
  return { cuts: cut.flat(), segment };
}

const threadsAtOnce = 2;

/**
 * What has an index was cut before, within its limits; so little of it is cut sooner than a thread
 * begins, and the worst text known takes a third of a second.
 */
function isShort(documents: readonly Document[]): boolean {
  return documents.reduce((sum, { text }) => sum + text.length, 0) <= maxCutHere;
}

/** In UTF-16 code units. */
const maxCutHere = 2 ** 17;

/**
 * The index of just these documents, which are ordered by id, if they were prepared together and for
 * an index of their own: the corpus before may have had another mean length.
 */
function segmentOf(
  documents: readonly Document[],
  [batch, ...others]: readonly PreparedBatch[],
): Segment | null {
  if (batch === undefined || others.length > 0 || batch.cuts.length !== documents.length) {
    return null;
  }
  const isAlike = batch.cuts.every((cut, place) => {
    const document = documents[place];
    return document?.id === cut.document.id && isSame(document, cut.document);
  });
  return isAlike && batch.segment?.hasOwnImpactLength ? batch.segment : null;
}

function knownCut(
  document: Document,
  known: ReadonlyMap<DocumentId, CutDocument>,
): CutDocument | null {
  const cut = known.get(document.id);
  // When it was first obtained may stand in the store alone.
  return cut !== undefined && isSame(cut.document, document) ? { ...cut, document } : null;
}

/** Whether a snapshot names these documents; how they are cut is compared later. */
function isOfDocuments(snapshot: StoredSnapshot | null, version: string): boolean {
  const named = snapshot && corpusVersionOf(snapshot.bytes, snapshot.checksum);
  return named?.startsWith(`${version}-`) ?? false;
}

/** Tries to index every document, some at a time. */
async function findUnfit(
  corpus: Corpus,
  { preparer }: GenerationSource,
): Promise<readonly UnfitDocument[]> {
  const unfit: UnfitDocument[] = [];
  let portion: Document[] = [];
  let codeUnits = 0;
  const tryPortion = async () => {
    const batch = await preparer.prepare(portion, { indexes: true });
    for (const one of batch.unfit) unfit.push(one);
    portion = [];
    codeUnits = 0;
  };
  for (const document of corpus.documents.values()) {
    portion.push(document);
    codeUnits += document.text.length;
    if (codeUnits > maxCodeUnits || portion.length === maxTried) await tryPortion();
  }
  await tryPortion();
  return unfit;
}

const maxCodeUnits = 2 ** 21;
const maxTried = 500;

/** A snapshot that cannot be read, for want of the right for example, is as good as none. */
async function readOrRebuild(path: string, logger: Logger): Promise<StoredSnapshot | null> {
  try {
    return await readStoredSnapshot(path);
  } catch (err) {
    logger.warn({ err, file: path }, 'the index snapshot cannot be read; the index is rebuilt');
    return null;
  }
}

/** Writes a generation's index to its snapshot, beside whoever answers. A failure is logged: then the next start rebuilds it. */
export async function saveIndex(
  { index }: Generation,
  { snapshotPath, logger }: Pick<GenerationSource, 'snapshotPath' | 'logger'>,
): Promise<void> {
  if (snapshotPath === null) return;
  try {
    await writeSnapshotFile(snapshotPath, await takeSteps(snapshotInSteps(index)));
  } catch (err) {
    logger.warn({ err }, 'the index snapshot could not be written; the next start rebuilds it');
  }
}
