import { crc32 } from 'node:zlib';
import { bm25 } from './bm25.js';
import { ColumnIndex } from './column-index.js';
import type { IndexColumns } from './index-columns.js';
import type { Similarity } from './similarity.js';
import { SnapshotError } from './snapshot-error.js';

/*
 * offset  bytes
 *      0      8  magic "receipts"
 *      8      4  byte order mark 0x01020304, as this machine writes it
 *     12      4  format version
 *     16      4  CRC-32 of everything from offset 20 on
 *     20      4  length of the header in bytes
 *     24      8  length of the whole snapshot, a float64
 *     32         header: JSON in UTF-8, see `Header`
 *                sections: the arrays as they lie in memory, each at a multiple of 8
 *
 * A CRC-32 finds every flipped bit and nearly every other damage; it is no protection from forgery.
 */

const magic = 'receipts';
const byteOrder = 0x01020304;
/** Bump when the layout or the meaning of a section changes. Another version is refused, never guessed at. */
const formatVersion = 1;
const prefixLength = 32;

/** The index as bytes that `readSnapshot` takes back. Equal indexes give equal bytes. */
export function writeSnapshot(index: ColumnIndex): Uint8Array {
  const arrays = arraysOf(index.columns);
  const sections: Section[] = [];
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    sections.push({ name, type: typeOf(array), offset, length: array.length });
    offset = aligned(offset + array.byteLength);
  }
  const { corpusVersion, analyzerVersion, fieldWeights, averageLength, postings } = index.columns;
  const header: Header = {
    corpusVersion,
    analyzerVersion,
    similarity: index.similarity.name,
    fieldWeights,
    averageLength,
    scale: postings.scale,
    sections,
  };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const sectionsStart = aligned(prefixLength + headerBytes.length);
  const bytes = new Uint8Array(sectionsStart + offset);
  bytes.set(new TextEncoder().encode(magic));
  bytes.set(headerBytes, prefixLength);
  Object.values(arrays).forEach((array, i) => {
    const at = sectionsStart + (sections[i]?.offset ?? 0);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
  });
  new Uint32Array(bytes.buffer, 8, 1)[0] = byteOrder;
  new Uint32Array(bytes.buffer, 12, 1)[0] = formatVersion;
  new Uint32Array(bytes.buffer, 20, 1)[0] = headerBytes.length;
  new Float64Array(bytes.buffer, 24, 1)[0] = bytes.length;
  new Uint32Array(bytes.buffer, 16, 1)[0] = crc32(bytes.subarray(20));
  return bytes;
}

/**
 * The index that was written. Its arrays are views of `bytes`, which must not be changed any more.
 * The caller compares `analyzerVersion` and the corpus version with its own.
 * @throws SnapshotError when the bytes are damaged, cut, of another format or of another similarity.
 */
export function readSnapshot(bytes: Uint8Array, similarity: Similarity = bm25()): ColumnIndex {
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const header = readHeader(own);
  if (header.similarity !== similarity.name) {
    throw new SnapshotError('similarity', similarity.name, header.similarity);
  }
  const headerLength = new Uint32Array(own.buffer, own.byteOffset + 20, 1)[0] as number;
  const base = own.byteOffset + aligned(prefixLength + headerLength);
  const find = <Type extends keyof ArrayTypes>(name: string, type: Type): ArrayTypes[Type] => {
    const section = header.sections.find((candidate) => candidate.name === name);
    if (section?.type !== type) {
      throw new SnapshotError('section', `${name} as ${type}`, section?.type ?? 'none');
    }
    const { offset, length } = section;
    return new arrayTypes[type](
      own.buffer as ArrayBuffer,
      base + offset,
      length,
    ) as ArrayTypes[Type];
  };
  return new ColumnIndex(
    {
      corpusVersion: header.corpusVersion,
      analyzerVersion: header.analyzerVersion,
      fieldWeights: header.fieldWeights,
      averageLength: header.averageLength,
      dictionary: {
        pool: find('pool', 'u16'),
        starts: find('poolStarts', 'u32'),
        slots: find('slots', 'u32'),
        seed: find('seed', 'u32'),
      },
      postings: {
        starts: find('postingStarts', 'u32'),
        ordinals: find('ordinals', 'u32'),
        impacts: find('impacts', 'u16'),
        scale: header.scale,
      },
      tokens: { starts: find('tokenStarts', 'u32'), entries: find('entries', 'u32') },
      lengths: find('lengths', 'f32'),
      norms: find('norms', 'f32'),
    },
    similarity,
  );
}

interface Section {
  readonly name: string;
  readonly type: keyof ArrayTypes;
  /** From the first section on, in bytes. */
  readonly offset: number;
  /** In elements. */
  readonly length: number;
}

interface Header
  extends Pick<
    IndexColumns,
    'corpusVersion' | 'analyzerVersion' | 'fieldWeights' | 'averageLength'
  > {
  readonly similarity: string;
  readonly scale: number;
  readonly sections: readonly Section[];
}

interface ArrayTypes {
  u16: Uint16Array;
  u32: Uint32Array;
  f32: Float32Array;
}

const arrayTypes = { u16: Uint16Array, u32: Uint32Array, f32: Float32Array };

function arraysOf(columns: IndexColumns): Record<string, ArrayTypes[keyof ArrayTypes]> {
  const { dictionary, postings, tokens } = columns;
  return {
    pool: dictionary.pool,
    poolStarts: dictionary.starts,
    slots: dictionary.slots,
    seed: dictionary.seed,
    postingStarts: postings.starts,
    ordinals: postings.ordinals,
    impacts: postings.impacts,
    tokenStarts: tokens.starts,
    entries: tokens.entries,
    lengths: columns.lengths,
    norms: columns.norms,
  };
}

function typeOf(array: ArrayTypes[keyof ArrayTypes]): keyof ArrayTypes {
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Uint32Array ? 'u32' : 'f32';
}

/** Checks everything that can be checked before a byte is believed, outermost first. */
function readHeader(bytes: Uint8Array): Header {
  if (bytes.length < prefixLength) {
    throw new SnapshotError('length', `at least ${prefixLength} bytes`, `${bytes.length}`);
  }
  const found = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (found !== magic) throw new SnapshotError('magic', magic, found);
  const view = new DataView(bytes.buffer, bytes.byteOffset, prefixLength);
  const isLittle = new Uint8Array(Uint32Array.of(byteOrder).buffer)[0] === 4;
  const order = view.getUint32(8, isLittle);
  if (order !== byteOrder) {
    throw new SnapshotError('byte order', byteOrder.toString(16), order.toString(16));
  }
  const format = view.getUint32(12, isLittle);
  if (format !== formatVersion) {
    throw new SnapshotError('format', `${formatVersion}`, `${format}`);
  }
  const length = view.getFloat64(24, isLittle);
  if (length !== bytes.length) {
    throw new SnapshotError('length', `${length} bytes`, `${bytes.length}`);
  }
  const checksum = crc32(bytes.subarray(20));
  const expected = view.getUint32(16, isLittle);
  if (checksum !== expected) {
    throw new SnapshotError('checksum', expected.toString(16), checksum.toString(16));
  }
  const end = prefixLength + view.getUint32(20, isLittle);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(prefixLength, end))) as Header;
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
