import { crc32 } from 'node:zlib';
import { createWordVectors, type WordVectors, type WordVectorTable } from './word-vectors.js';

/*
 * offset  bytes
 *      0      8  magic "wordvecs"
 *      8      4  format version
 *     12      4  CRC-32 of everything from offset 16 on
 *     16      4  length of the header in bytes
 *     20         header: JSON in UTF-8
 *                terms in UTF-8, a line feed between two
 *                rows of 8-bit numbers with sign, one for each term
 *
 * Numbers of 4 bytes have the lowest byte first.
 */

const magic = 'wordvecs';
/** Bump when the layout changes. Another version is refused, never guessed at. */
const formatVersion = 1;
const checkedFrom = 16;
const prefixLength = 20;

/** What the file holds before its terms. */
interface Header {
  readonly name: string;
  readonly analysis: string;
  readonly dimensions: number;
  readonly nearCosine: number;
  readonly termCount: number;
  /** Of all terms with the line feeds between them. */
  readonly termBytes: number;
}

/** What of a table of vectors is not as it must be, in fixed words and numbers. */
export class WordVectorLayoutError extends Error {
  override readonly name = 'WordVectorLayoutError';
  readonly code = 'WORD_VECTORS';

  constructor(
    readonly expected: string,
    readonly found: string,
  ) {
    super(`expected ${expected} in a table of word vectors, found ${found}`);
  }
}

/** The table as bytes that `readWordVectors` takes back. */
export function writeWordVectors(table: WordVectorTable): Uint8Array {
  const { name, analysis, dimensions, nearCosine, terms, rows } = table;
  const termBytes = new TextEncoder().encode(terms.join('\n'));
  const header: Header = {
    name,
    analysis,
    dimensions,
    nearCosine,
    termCount: terms.length,
    termBytes: termBytes.length,
  };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const termsFrom = prefixLength + headerBytes.length;
  const rowsFrom = termsFrom + termBytes.length;
  const bytes = new Uint8Array(rowsFrom + rows.length);
  bytes.set(new TextEncoder().encode(magic));
  bytes.set(headerBytes, prefixLength);
  bytes.set(termBytes, termsFrom);
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.length), rowsFrom);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, formatVersion, true);
  view.setUint32(16, headerBytes.length, true);
  view.setUint32(12, crc32(bytes.subarray(checkedFrom)), true);
  return bytes;
}

/**
 * The vectors of a table that was written. They are a view of `bytes`, which must not be changed any more.
 * @param analysis the rules of the analyzer in use: terms of others would not meet its terms
 * @throws WordVectorLayoutError when the bytes are damaged, cut, of another format or of other rules
 */
export function readWordVectors(bytes: Uint8Array, analysis: string): WordVectors {
  if (bytes.length < prefixLength) {
    throw new WordVectorLayoutError(`at least ${prefixLength} bytes`, `${bytes.length}`);
  }
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 8)) !== magic) {
    throw new WordVectorLayoutError(`the letters ${magic} first`, 'others');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const format = view.getUint32(8, true);
  if (format !== formatVersion) {
    throw new WordVectorLayoutError(`format ${formatVersion}`, `format ${format}`);
  }
  const [checksum, computed] = [view.getUint32(12, true), crc32(bytes.subarray(checkedFrom))];
  if (checksum !== computed) {
    throw new WordVectorLayoutError(
      `the checksum ${checksum.toString(16)}, which stands in it`,
      `${computed.toString(16)}: the file is damaged or cut`,
    );
  }
  const termsFrom = prefixLength + view.getUint32(16, true);
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(prefixLength, termsFrom)),
  ) as Header;
  if (header.analysis !== analysis) {
    throw new WordVectorLayoutError(`terms made by ${analysis} of the analyzer`, 'other rules');
  }
  const { termCount, termBytes, dimensions, nearCosine, name } = header;
  const rowsFrom = termsFrom + termBytes;
  const terms = new TextDecoder().decode(bytes.subarray(termsFrom, rowsFrom)).split('\n');
  const length = termCount * dimensions;
  if (terms.length !== termCount || rowsFrom + length !== bytes.length) {
    throw new WordVectorLayoutError(
      `${termCount} terms and as many rows of ${dimensions}`,
      `${terms.length} terms and ${bytes.length - rowsFrom} bytes of rows`,
    );
  }
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + rowsFrom, length);
  const table = { name, analysis, dimensions, nearCosine, terms, rows };
  return createWordVectors(table, `${name} ${checksum.toString(16)}`);
}
