import type { Analyzer } from '../../src/analysis/analyzer.js';
import { finishSteps } from '../../src/corpus/finish-steps.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import { fieldsOf } from '../../src/search/index-corpus.js';
import { type CorpusChange, reindexInSteps } from '../../src/search/reindex-corpus.js';
import type { SegmentedIndex } from '../../src/search/segmented-index.js';

/** The index after a change, as a living corpus makes it, with what changed indexed here instead of in a thread. */
export function reindex(
  index: SegmentedIndex,
  change: CorpusChange,
  analyzer: Analyzer,
): SegmentedIndex {
  const { after, changed } = change;
  const builder = new IndexBuilder({ analyzer });
  for (const id of [...new Set(changed)].sort()) {
    const [place, document] = [after.placeOf(id), after.documents.get(id)];
    if (place === null || document === undefined) continue;
    for (const passage of after.passages.slice(place.start, place.end)) {
      builder.add(fieldsOf(passage, document));
    }
  }
  const added = builder.passageCount === 0 ? null : builder.segment(index.impactLength);
  return finishSteps(reindexInSteps(index, change, added));
}
