import { crc32 } from 'node:zlib';
import { sentencesVersion } from '../corpus/bare-sentences.js';
import { sortsVersion } from '../corpus/sentence-sorts.js';
import { SnapshotError } from './snapshot-error.js';

/*
 * offset  bytes
 *      0      8  magic "receipts"
 *      8      4  byte order mark 0x01020304, as this machine writes it
 *     12      4  format version
 *     16      4  CRC-32 of everything from offset 20 on
 *     20      4  length of the header in bytes
 *     24      8  length of the whole snapshot, a float64
 *     32         header: JSON in UTF-8
 *                arrays as they lie in memory, each at a multiple of 8
 *
 * A CRC-32 finds every flipped bit and nearly every other damage; it is no protection from forgery.
 */

const magic = 'receipts';
const byteOrder = 0x01020304;
/** Bump when the layout or the meaning of an array changes. Another version is refused, never guessed at. */
const layoutVersion = 4;
/** Sentences are kept as they were parted and read. */
const formatVersion = (layoutVersion * 1_000 + sentencesVersion) * 1_000 + sortsVersion;
const prefixLength = 32;
/** What lies before is not covered by the checksum. */
const checkedFrom = 20;

/** What a snapshot keeps arrays of. */
export interface ArrayTypes {
  u16: Uint16Array;
  u32: Uint32Array;
  f32: Float32Array;
}

export type StoredArray = ArrayTypes[keyof ArrayTypes];

/** Where an array lies; written into the header. */
export interface Section {
  readonly type: keyof ArrayTypes;
  /** From the first array on, in bytes. */
  readonly offset: number;
  /** In elements. */
  readonly length: number;
}

/** Gathers arrays and writes them behind a header that says where each lies. */
export class SnapshotWriter {
  readonly #arrays: StoredArray[] = [];
  readonly #sections: Section[] = [];
  #length = 0;

  add(array: StoredArray): Section {
    const section = { type: typeOf(array), offset: this.#length, length: array.length };
    this.#length = aligned(this.#length + array.byteLength);
    this.#arrays.push(array);
    this.#sections.push(section);
    return section;
  }

  /** `header` must be plain data. A step copies or checks some megabytes. */
  *finishInSteps(header: unknown): Generator<void, Uint8Array> {
    const headerBytes = new TextEncoder().encode(JSON.stringify(header));
    const base = aligned(prefixLength + headerBytes.length);
    const bytes = new Uint8Array(base + this.#length);
    bytes.set(new TextEncoder().encode(magic));
    bytes.set(headerBytes, prefixLength);
    for (const [i, { buffer, byteOffset, byteLength }] of this.#arrays.entries()) {
      const at = base + (this.#sections[i] as Section).offset;
      for (let from = 0; from < byteLength; from += stepBytes) {
        const length = Math.min(stepBytes, byteLength - from);
        bytes.set(new Uint8Array(buffer, byteOffset + from, length), at + from);
        yield;
      }
    }
    new Uint32Array(bytes.buffer, 8, 1)[0] = byteOrder;
    new Uint32Array(bytes.buffer, 12, 1)[0] = formatVersion;
    new Uint32Array(bytes.buffer, 20, 1)[0] = headerBytes.length;
    new Float64Array(bytes.buffer, 24, 1)[0] = bytes.length;
    const checksum = new SnapshotChecksum();
    for (let from = 0; from < bytes.length; from += stepBytes) {
      checksum.add(bytes.subarray(from, from + stepBytes));
      yield;
    }
    new Uint32Array(bytes.buffer, 16, 1)[0] = checksum.value;
    return bytes;
  }
}

/** Copied, or checked, in a few milliseconds. */
const stepBytes = 4 << 20;

/** The checksum of a snapshot, computed of its bytes as they come. */
export class SnapshotChecksum {
  #value = 0;
  #taken = 0;

  /** Takes the next bytes. */
  add(part: Uint8Array): void {
    const before = Math.min(part.length, Math.max(0, checkedFrom - this.#taken));
    this.#value = crc32(part.subarray(before), this.#value);
    this.#taken += part.length;
  }

  get value(): number {
    return this.#value;
  }
}

/** Gives back header and arrays of bytes that are whole. */
export class SnapshotReader {
  /** As it was given to `SnapshotWriter.finish`. */
  readonly header: unknown;
  readonly #bytes: Uint8Array;
  readonly #base: number;

  /**
   * @param checksum of these very bytes, where it was computed as they were read
   * @throws SnapshotError when the bytes are damaged, cut or of another format.
   */
  constructor(bytes: Uint8Array, checksum: number | null = null) {
    const headerEnd = checkBytes(bytes, checksum);
    this.header = JSON.parse(new TextDecoder().decode(bytes.subarray(prefixLength, headerEnd)));
    this.#bytes = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    this.#base = this.#bytes.byteOffset + aligned(headerEnd);
  }

  /** A view of the bytes. @throws SnapshotError when the section is of another type. */
  array<Type extends keyof ArrayTypes>(section: Section | undefined, type: Type): ArrayTypes[Type] {
    if (section?.type !== type) {
      throw new SnapshotError('section', `an array of ${type}`, section?.type ?? 'none');
    }
    const { buffer } = this.#bytes;
    const { offset, length } = section;
    return new arrayTypes[type](
      buffer as ArrayBuffer,
      this.#base + offset,
      length,
    ) as ArrayTypes[Type];
  }
}

const arrayTypes = { u16: Uint16Array, u32: Uint32Array, f32: Float32Array };

function typeOf(array: StoredArray): keyof ArrayTypes {
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Uint32Array ? 'u32' : 'f32';
}

/**
 * Checks everything that can be checked before a byte is believed, outermost first, and returns
 * where the header ends.
 */
function checkBytes(bytes: Uint8Array, known: number | null): number {
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
  const checksum = known ?? crc32(bytes.subarray(checkedFrom));
  const expected = view.getUint32(16, isLittle);
  if (checksum !== expected) {
    throw new SnapshotError('checksum', expected.toString(16), checksum.toString(16));
  }
  return prefixLength + view.getUint32(20, isLittle);
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
