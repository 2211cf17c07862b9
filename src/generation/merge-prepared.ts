import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Corpus } from '../corpus/corpus.js';
import { mergeSourceOf } from '../search/choose-merge.js';
import type { MergeSource } from '../search/merge-segments.js';
import { defaultFieldWeights } from '../search/passage-fields.js';
import { Segment } from '../search/segment.js';
import { type SimilarityName, similarities } from '../search/similarities.js';
import { mergeInThread } from './index-in-threads.js';
import type { PreparedBatch } from './preparer.js';

/**
 * The index of a corpus that was prepared in batches: their segments are joined in a thread, and no
 * text is read again. Its columns are those of an index that is built at once. Null where a document
 * of the corpus was not prepared as it is now, or a batch has one that the corpus has not.
 * @throws IndexThreadError when the thread breaks off.
 */
export async function mergePrepared(
  corpus: Corpus,
  prepared: readonly PreparedBatch[],
  similarity: SimilarityName,
): Promise<Segment | null> {
  if (prepared.length > maxBatches) return null;
  const sources: MergeSource[] = [];
  let passages = 0;
  for (const batch of prepared) {
    // Others have a turn between two batches.
    await nextTurn();
    const ordinals = ordinalsOf(batch, corpus);
    if (ordinals === null) return null;
    if (batch.segment === null) continue;
    sources.push(mergeSourceOf(batch.segment, ordinals));
    passages += ordinals.length;
  }
  if (passages === 0 || passages !== corpus.passages.length) return null;
  const input = {
    sources,
    fieldWeights: defaultFieldWeights,
    similarity: similarities[similarity].name,
    impactLength: null,
  };
  return new Segment((await mergeInThread(input, similarity)).columns);
}

/** As many as a merge can tell apart. */
const maxBatches = 2 ** 16 - 1;

/** Where the corpus has the very passages of a batch; null where it has not all of them. */
function ordinalsOf({ cuts, segment }: PreparedBatch, corpus: Corpus): Uint32Array | null {
  const count = cuts.reduce((sum, { passages }) => sum + passages.length, 0);
  if (count !== (segment?.passageCount ?? 0)) return null;
  const ordinals = new Uint32Array(count);
  let next = 0;
  for (const { document, passages } of cuts) {
    const start = corpus.placeOf(document.id)?.start ?? 0;
    for (const [at, passage] of passages.entries()) {
      if (corpus.passages[start + at] !== passage) return null;
      ordinals[next++] = start + at;
    }
  }
  return ordinals;
}
