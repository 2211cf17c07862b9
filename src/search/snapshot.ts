import { bm25 } from './bm25.js';
import type { Deletions } from './deletions.js';
import { LiveSegment } from './live-segment.js';
import { Segment } from './segment.js';
import type { SegmentColumns } from './segment-columns.js';
import { type IndexParts, SegmentedIndex } from './segmented-index.js';
import type { Similarity } from './similarity.js';
import { SnapshotError } from './snapshot-error.js';
import { type Section, SnapshotReader, SnapshotWriter } from './snapshot-layout.js';

/** The index, all its segments, as bytes that `readSnapshot` takes back, some megabytes a step. Equal indexes give equal bytes. */
export function snapshotInSteps(index: SegmentedIndex): Generator<void, Uint8Array> {
  const { corpusVersion, analyzerVersion, similarity, fieldWeights } = index.parts;
  const writer = new SnapshotWriter();
  const segments = index.segments.map((live) => writeSegment(live, writer));
  const header: Header = {
    corpusVersion,
    analyzerVersion,
    similarity: similarity.name,
    fieldWeights,
    segments,
  };
  return writer.finishInSteps(header);
}

/**
 * The index that was written. Its arrays are views of `bytes`, which must not be changed any more.
 * The caller compares `analyzerVersion` and the corpus version with its own.
 * @param checksum of `bytes`, where it was computed as they came: see `SnapshotChecksum`
 * @throws SnapshotError when the bytes are damaged, cut, of another format or of another similarity.
 */
export function readSnapshot(
  bytes: Uint8Array,
  similarity: Similarity = bm25(),
  checksum: number | null = null,
): SegmentedIndex {
  const reader = new SnapshotReader(bytes, checksum);
  const header = reader.header as Header;
  if (header.similarity !== similarity.name) {
    throw new SnapshotError('similarity', similarity.name, header.similarity);
  }
  const { corpusVersion, analyzerVersion, fieldWeights } = header;
  const segments = header.segments.map((stored) => readSegment(stored, reader));
  return new SegmentedIndex({
    corpusVersion,
    analyzerVersion,
    fieldWeights,
    similarity,
    segments,
  });
}

/** The corpus version that a snapshot names; null when it is none that could be read. */
export function corpusVersionOf(bytes: Uint8Array, checksum: number): string | null {
  try {
    return (new SnapshotReader(bytes, checksum).header as Header).corpusVersion;
  } catch (error) {
    if (error instanceof SnapshotError) return null;
    throw error;
  }
}

interface Header extends Pick<IndexParts, 'corpusVersion' | 'analyzerVersion' | 'fieldWeights'> {
  readonly similarity: string;
  readonly segments: readonly StoredSegment[];
}

/** A segment in the header: its numbers, and where its arrays lie. */
interface StoredSegment extends Pick<SegmentColumns, 'lengthSum' | 'impactLength'> {
  readonly dictionary: Record<'pool' | 'starts' | 'slots' | 'seed', Section>;
  readonly postings: Record<'starts' | 'entries' | 'counts' | 'largest', Section>;
  readonly tokens: Record<'starts' | 'units', Section>;
  readonly sentences: Record<'starts' | 'rows', Section>;
  readonly lengths: Section;
  readonly norms: Section;
  readonly ordinals: Section | null;
  readonly deletions:
    | (Pick<Deletions, 'count' | 'lengthSum'> & Record<'bits' | 'postings', Section>)
    | null;
}

function writeSegment(
  { segment: { columns }, deletions, ordinals }: LiveSegment,
  writer: SnapshotWriter,
): StoredSegment {
  const { dictionary, postings, tokens, sentences, lengthSum, impactLength } = columns;
  return {
    lengthSum,
    impactLength,
    dictionary: {
      pool: writer.add(dictionary.pool),
      starts: writer.add(dictionary.starts),
      slots: writer.add(dictionary.slots),
      seed: writer.add(dictionary.seed),
    },
    postings: {
      starts: writer.add(postings.starts),
      entries: writer.add(postings.entries),
      counts: writer.add(postings.counts),
      largest: writer.add(postings.largest),
    },
    tokens: { starts: writer.add(tokens.starts), units: writer.add(tokens.units) },
    sentences: { starts: writer.add(sentences.starts), rows: writer.add(sentences.rows) },
    lengths: writer.add(columns.lengths),
    norms: writer.add(columns.norms),
    ordinals: ordinals === null ? null : writer.add(ordinals),
    deletions:
      deletions === null
        ? null
        : {
            count: deletions.count,
            lengthSum: deletions.lengthSum,
            bits: writer.add(deletions.bits),
            postings: writer.add(deletions.postings),
          },
  };
}

function readSegment(stored: StoredSegment, reader: SnapshotReader): LiveSegment {
  const { dictionary, postings, tokens, sentences, lengthSum, impactLength, deletions } = stored;
  const segment = new Segment({
    lengthSum,
    impactLength,
    dictionary: {
      pool: reader.array(dictionary.pool, 'u16'),
      starts: reader.array(dictionary.starts, 'u32'),
      slots: reader.array(dictionary.slots, 'u32'),
      seed: reader.array(dictionary.seed, 'u32'),
    },
    postings: {
      starts: reader.array(postings.starts, 'u32'),
      entries: reader.array(postings.entries, 'u32'),
      counts: reader.array(postings.counts, 'u32'),
      largest: reader.array(postings.largest, 'u16'),
    },
    tokens: {
      starts: reader.array(tokens.starts, 'u32'),
      units: reader.array(tokens.units, 'u16'),
    },
    sentences: {
      starts: reader.array(sentences.starts, 'u32'),
      rows: reader.array(sentences.rows, 'u32'),
    },
    lengths: reader.array(stored.lengths, 'f32'),
    norms: reader.array(stored.norms, 'f32'),
  });
  const gone = deletions && {
    count: deletions.count,
    lengthSum: deletions.lengthSum,
    bits: reader.array(deletions.bits, 'u32'),
    postings: reader.array(deletions.postings, 'u32'),
  };
  const { ordinals } = stored;
  return new LiveSegment(segment, gone, ordinals && reader.array(ordinals, 'u32'));
}
