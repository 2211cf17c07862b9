import type { Analyzer } from '../analysis/analyzer.js';
import type { Corpus } from '../corpus/corpus.js';
import type { DocumentId } from '../corpus/document.js';
import { changeIndex } from './change-index.js';
import { IndexBuilder } from './index-builder.js';
import { searchedFields } from './index-corpus.js';
import type { SegmentedIndex } from './segmented-index.js';

/** Two generations of a corpus, and the ids of all documents that were added, replaced or removed between them. */
export interface CorpusChange {
  readonly before: Corpus;
  readonly after: Corpus;
  readonly changed: Iterable<DocumentId>;
}

/**
 * The index of the corpus after a change, from that of the corpus before: only what changed is
 * analysed. `index` must be of `before` and made by an analyzer of this version.
 */
export function reindexCorpus(
  index: SegmentedIndex,
  { before, after, changed }: CorpusChange,
  analyzer: Analyzer,
): SegmentedIndex {
  const ids = new Set(changed);
  const removed = ordinalsOf(before, ids);
  const addedAt = ordinalsOf(after, ids);
  const { similarity, fieldWeights } = index.parts;
  const builder = new IndexBuilder({ analyzer, similarity, fieldWeights });
  for (const ordinal of addedAt) builder.add(searchedFields(after, ordinal));
  return changeIndex(index, {
    corpusVersion: after.passagesVersion,
    removed,
    added: addedAt.length === 0 ? null : builder.segment(index.impactLength),
    addedAt,
  });
}

/** The ordinals of all passages of the documents, rising. */
function ordinalsOf(corpus: Corpus, ids: Iterable<DocumentId>): readonly number[] {
  const ordinals: number[] = [];
  for (const id of ids) {
    const place = corpus.placeOf(id);
    if (place === null) continue;
    for (let ordinal = place.start; ordinal < place.end; ordinal++) ordinals.push(ordinal);
  }
  return ordinals.sort((one, other) => one - other);
}
