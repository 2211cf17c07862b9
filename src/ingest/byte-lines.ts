/** One line of a byte stream. */
export type ByteLine =
  | { readonly number: number; readonly bytes: Uint8Array }
  /** A line longer than the limit; its bytes were let go. */
  | { readonly number: number; readonly bytes: null };

/**
 * The lines of a stream of chunks, without their LF, numbered from 1. Never holds more than one
 * line and one chunk: a line over `maxBytes` is counted and passed over.
 */
export async function* readByteLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const line = (last: Uint8Array): ByteLine => {
    const isTooLong = length + last.length > maxBytes;
    const bytes = isTooLong ? null : pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    pieces = [];
    length = 0;
    const read = { number, bytes };
    number += 1;
    return read;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      yield line(chunk.subarray(start, end));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    if (rest.length === 0) continue;
    length += rest.length;
    if (length > maxBytes) pieces = [];
    else pieces.push(Buffer.from(rest));
  }
  if (length > 0) yield line(new Uint8Array(0));
}
