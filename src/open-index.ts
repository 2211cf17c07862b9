import type { AliasTable } from './analysis/aliases.js';
import type { Analyzer } from './analysis/analyzer.js';
import type { Corpus } from './corpus/corpus.js';
import { indexCorpusAside } from './index-aside.js';
import type { WatchIndexing } from './indexing-watch.js';
import { bm25 } from './search/bm25.js';
import { indexCorpus } from './search/index-corpus.js';
import type { SegmentedIndex } from './search/segmented-index.js';
import { readSnapshot } from './search/snapshot.js';
import { SnapshotError, type SnapshotFault } from './search/snapshot-error.js';
import type { StoredSnapshot } from './stored-snapshot.js';

/** An index and where it came from; `damage` says what was wrong with a snapshot that could not be read. */
export interface OpenedIndex {
  readonly index: SegmentedIndex;
  readonly origin: 'snapshot' | 'built';
  readonly damage: SnapshotFault | null;
}

/**
 * Takes the index from a snapshot if it fits corpus and analyzer, and builds it otherwise: a large one
 * in threads of their own, so that a bot that is running goes on answering.
 * @param aliases Those of the analyzer.
 * @param watch Told of an index that is built, not of one that is read.
 */
export async function openIndex(
  corpus: Corpus,
  { analyzer, aliases }: { readonly analyzer: Analyzer; readonly aliases: AliasTable },
  snapshot: StoredSnapshot | null,
  watch: WatchIndexing,
): Promise<OpenedIndex> {
  let damage: SnapshotFault | null = null;
  try {
    const read = snapshot && readSnapshot(snapshot.bytes, bm25(), snapshot.checksum);
    if (read !== null && isFitting(read, corpus, analyzer)) {
      return { index: read, origin: 'snapshot', damage };
    }
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    damage = error.fault;
  }
  const { advance, end } = watch();
  try {
    const index =
      corpus.passages.length < worthThreads
        ? indexCorpus(corpus, analyzer, advance)
        : await indexCorpusAside(corpus, {
            aliases,
            analyzerVersion: analyzer.version,
            threads: 2,
            progress: advance,
          });
    return { index, origin: 'built', damage };
  } finally {
    end();
  }
}

/** Fewer passages are indexed in less time than a thread takes to start. */
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
