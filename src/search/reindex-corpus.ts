import type { Corpus } from '../corpus/corpus.js';
import type { DocumentId } from '../corpus/document.js';
import { changeIndexInSteps } from './change-index.js';
import type { Segment } from './segment.js';
import type { SegmentedIndex } from './segmented-index.js';

/** Two generations of a corpus, and the ids of all documents that were added, replaced or removed between them. */
export interface CorpusChange {
  readonly before: Corpus;
  readonly after: Corpus;
  readonly changed: Iterable<DocumentId>;
}

/**
 * The index of the corpus after a change, from that of the corpus before, in steps. `index` must be
 * of `before`, and both indexes made by analyzers of one version.
 * @param added those of the changed documents, by their ids and then by their places
 */
export function reindexInSteps(
  index: SegmentedIndex,
  { before, after, changed }: CorpusChange,
  added: Segment | null,
): Generator<void, SegmentedIndex> {
  const ids = new Set(changed);
  return changeIndexInSteps(index, {
    corpusVersion: after.passagesVersion,
    removed: ordinalsOf(before, ids),
    added,
    addedAt: ordinalsOf(after, ids),
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
