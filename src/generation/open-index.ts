import type { AliasTable } from '../analysis/aliases.js';
import type { Analyzer } from '../analysis/analyzer.js';
import type { Corpus } from '../corpus/corpus.js';
import type { IndexProgress } from '../search/index-corpus.js';
import { LiveSegment } from '../search/live-segment.js';
import { defaultFieldWeights } from '../search/passage-fields.js';
import type { Segment } from '../search/segment.js';
import { SegmentedIndex } from '../search/segmented-index.js';
import { type SimilarityName, similarities } from '../search/similarities.js';
import { readSnapshot } from '../search/snapshot.js';
import { SnapshotError, type SnapshotFault } from '../search/snapshot-error.js';
import { SnapshotChecksum } from '../search/snapshot-layout.js';
import { readSnapshotFile } from '../storage/snapshot-file.js';
import { indexCorpusInThreads } from './index-in-threads.js';
import type { WatchIndexing } from './indexing-watch.js';

/** An index and where it came from; `damage` says what was wrong with a snapshot that could not be read. */
export interface OpenedIndex {
  readonly index: SegmentedIndex;
  readonly origin: 'snapshot' | 'built';
  readonly damage: SnapshotFault | null;
}

/** What an index is made with. */
export interface IndexMakings {
  readonly analyzer: Analyzer;
  /** Those of the analyzer. */
  readonly aliases: AliasTable;
  /** Default: BM25. */
  readonly similarity?: SimilarityName;
  /** All passages of the corpus, where they were indexed already. */
  readonly segment?: Segment | null;
}

/**
 * Takes the index from a snapshot if it fits corpus and analyzer, and builds it otherwise, in threads
 * of their own, so that a bot that is running goes on answering.
 * @param watch Told of an index that is built, not of one that is read.
 * @throws IndexThreadError when a passage breaks a thread, or takes it too long.
 */
export async function openIndex(
  corpus: Corpus,
  makings: IndexMakings,
  snapshot: StoredSnapshot | null,
  watch: WatchIndexing,
): Promise<OpenedIndex> {
  let damage: SnapshotFault | null = null;
  try {
    const read =
      snapshot &&
      readSnapshot(snapshot.bytes, similarities[makings.similarity ?? 'bm25'], snapshot.checksum);
    if (read !== null && isFitting(read, corpus, makings.analyzer)) {
      return { index: read, origin: 'snapshot', damage };
    }
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    damage = error.fault;
  }
  const { advance, end } = watch('indexing');
  try {
    return { index: await buildIndex(corpus, makings, advance), origin: 'built', damage };
  } finally {
    end();
  }
}

async function buildIndex(
  corpus: Corpus,
  { analyzer, aliases, similarity = 'bm25', segment }: IndexMakings,
  progress: IndexProgress,
): Promise<SegmentedIndex> {
  const { passages, passagesVersion } = corpus;
  if (passages.length > 0 && segment?.passageCount !== passages.length) {
    return indexCorpusInThreads(corpus, {
      aliases,
      similarity,
      analyzerVersion: analyzer.version,
      threads: passages.length < worthThreads ? 1 : 2,
      progress,
    });
  }
  return new SegmentedIndex({
    corpusVersion: passagesVersion,
    analyzerVersion: analyzer.version,
    fieldWeights: defaultFieldWeights,
    similarity: similarities[similarity],
    segments: segment == null || passages.length === 0 ? [] : [new LiveSegment(segment)],
  });
}

/** Fewer passages are indexed in less time than a second thread takes to start. */
const worthThreads = 20_000;

/** A snapshot of other documents, or by other rules for words, is merely of yesterday. */
function isFitting(index: SegmentedIndex, corpus: Corpus, analyzer: Analyzer): boolean {
  const { corpusVersion, analyzerVersion } = index.parts;
  return (
    corpusVersion === corpus.passagesVersion &&
    analyzerVersion === analyzer.version &&
    index.passageCount === corpus.passages.length
  );
}

/** A snapshot as it was read. */
export interface StoredSnapshot {
  readonly bytes: Uint8Array;
  /** See `SnapshotChecksum`: computed while the rest was read. */
  readonly checksum: number;
}

/** The snapshot at a path; null when there is none. */
export async function readStoredSnapshot(path: string): Promise<StoredSnapshot | null> {
  const checksum = new SnapshotChecksum();
  const bytes = await readSnapshotFile(path, (part) => checksum.add(part));
  return bytes && { bytes, checksum: checksum.value };
}
