import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AliasTable } from '../analysis/aliases.js';
import type { Corpus } from '../corpus/corpus.js';
import { type IndexProgress, searchedFields } from '../search/index-corpus.js';
import { LiveSegment } from '../search/live-segment.js';
import type { MergedColumns, MergeInput } from '../search/merge-segments.js';
import { columnsOf, type PassageColumns } from '../search/passage-columns.js';
import { defaultFieldWeights, type PassageFields } from '../search/passage-fields.js';
import { Segment } from '../search/segment.js';
import { SegmentedIndex } from '../search/segmented-index.js';
import { type SimilarityName, similarities } from '../search/similarities.js';
import { buffersOf, IndexThread } from './index-thread.js';
import { preparationLimits } from './preparation-thread.js';

export interface IndexThreadOptions {
  /** Those of the analyzer that reads the questions. */
  readonly aliases: AliasTable;
  /** Default: BM25. */
  readonly similarity?: SimilarityName;
  /** That analyzer's version. */
  readonly analyzerVersion: string;
  /** Threads to build in, 1 or more: each builds a segment of the next passages. */
  readonly threads: number;
  /** Told of passages that are on their way, some thousands a thread ahead of those indexed. */
  readonly progress?: IndexProgress;
}

/** Passages by their ordinals, from 0. */
export interface PassageRow {
  readonly count: number;
  /** Asked for once each. */
  fields(ordinal: number): PassageFields;
  /** Names the passages: equal names must mean equal passages. */
  readonly version: string;
}

/**
 * As `indexCorpus`, in threads of their own, so that questions go on being answered meanwhile.
 * @throws IndexThreadError when a thread breaks off.
 */
export function indexCorpusInThreads(
  corpus: Corpus,
  options: IndexThreadOptions,
): Promise<SegmentedIndex> {
  const passages: PassageRow = {
    count: corpus.passages.length,
    fields: (ordinal) => searchedFields(corpus, ordinal),
    version: corpus.passagesVersion,
  };
  return indexPassagesInThreads(passages, options);
}

/**
 * An index of passages, a segment a thread. A thread's next passages are sent while it is at work on
 * those before, so that it need not wait for them.
 * @throws IndexThreadError when a thread breaks off.
 */
export async function indexPassagesInThreads(
  { count, fields, version }: PassageRow,
  { aliases, similarity = 'bm25', analyzerVersion, threads, progress }: IndexThreadOptions,
): Promise<SegmentedIndex> {
  const share = Math.ceil(count / threads);
  const slices = Array.from({ length: threads }, (_, i) => ({
    thread: new IndexThread(),
    start: Math.min(count, i * share),
    end: Math.min(count, (i + 1) * share),
  }));
  let done = 0;
  try {
    const lengthSums = await Promise.all(
      slices.map(async ({ thread, start, end }) => {
        let before: Promise<unknown> = thread.perform({ kind: 'begin', aliases, similarity });
        for (let from = start; from < end; from += passagesPerMessage) {
          const length = Math.min(end - from, passagesPerMessage);
          const passages = columnsOf(from, from + length, fields);
          const adding = thread.perform({ kind: 'add', passages }, [], timeFor(passages));
          // What fails is awaited in the next round, or never when the one before fails.
          adding.catch(() => undefined);
          await before;
          before = adding;
          done += length;
          progress?.(done, count);
          await nextTurn();
        }
        await before;
        return (await thread.perform({ kind: 'measure' })).lengthSum;
      }),
    );
    // One mean for all, so that equal passages stay equal at the first look.
    const impactLength = lengthSums.reduce((sum, one) => sum + one, 0) / Math.max(1, count);
    const segments = await Promise.all(
      slices.map(async ({ thread, start }) => {
        const { columns } = await thread.perform({ kind: 'build', impactLength });
        const ordinals = start === 0 ? null : countFrom(start, columns.lengths.length);
        return new LiveSegment(new Segment(columns), null, ordinals);
      }),
    );
    return new SegmentedIndex({
      corpusVersion: version,
      analyzerVersion,
      fieldWeights: defaultFieldWeights,
      similarity: similarities[similarity],
      segments: segments.filter(({ passageCount }) => passageCount > 0),
    });
  } finally {
    await Promise.all(slices.map(({ thread }) => thread.close()));
  }
}

/**
 * Merges in a thread of its own; of an index, give the result to `finishMerge`. The passages' tokens
 * are copied some megabytes at a time.
 * @throws IndexThreadError when the thread breaks off.
 */
export async function mergeInThread(
  toMerge: MergeInput,
  similarity: SimilarityName = 'bm25',
): Promise<MergedColumns> {
  const thread = new IndexThread();
  try {
    const input = await copyOf(toMerge);
    return (await thread.perform({ kind: 'merge', input, similarity }, buffersOf(input))).merged;
  } finally {
    await thread.close();
  }
}

/** Enough that messages cost little, few enough that a question waits for a few milliseconds at most. */
const passagesPerMessage = 1024;

/** As for a text of that length, see `preparationLimits`. */
function timeFor({ heading, question, body }: PassageColumns): number {
  let codeUnits = 0;
  for (const texts of [heading, question, body])
    for (const { length } of texts) codeUnits += length;
  return preparationLimits.timeMs(codeUnits);
}

function countFrom(start: number, length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => start + i);
}

/** Arrays of their own: those of a loaded index are views of its whole snapshot, which would be sent along. */
async function copyOf(input: MergeInput): Promise<MergeInput> {
  const sources: MergeInput['sources'][number][] = [];
  for (const { tokens, sentences, dictionary, ordinals, deleted } of input.sources) {
    sources.push({
      tokens: { starts: await copied(tokens.starts), units: await copied(tokens.units) },
      sentences: { starts: await copied(sentences.starts), rows: await copied(sentences.rows) },
      dictionary: {
        pool: await copied(dictionary.pool),
        starts: await copied(dictionary.starts),
      },
      ordinals: ordinals && (await copied(ordinals)),
      deleted: deleted && (await copied(deleted)),
    });
  }
  return { ...input, sources };
}

async function copied<Numbers extends Uint16Array | Uint32Array>(all: Numbers): Promise<Numbers> {
  const copy = new (all.constructor as new (length: number) => Numbers)(all.length);
  for (let from = 0; from < all.length; from += copiedAtOnce) {
    copy.set(all.subarray(from, from + copiedAtOnce), from);
    if (from > 0) await nextTurn();
  }
  return copy;
}

const copiedAtOnce = 1 << 20;
