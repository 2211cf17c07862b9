import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Dispatcher, Response } from 'undici';

/** Under which the server's `content-encoding` arrives: what undici does not know it does not unpack. */
const PACKING = 'x-receipts-packing';

/**
 * Keeps `fetch` from unpacking bodies. It unpacks as browsers do: what breaks off in the middle is
 * taken for whole, and half a text would be stored as the text.
 */
export const leavePacked: Dispatcher.DispatcherComposeInterceptor =
  (dispatch) => (options, handler) =>
    dispatch(options, {
      onConnect: (abort: (error?: Error) => void) => handler.onConnect?.(abort),
      onUpgrade: (status, headers, socket) => handler.onUpgrade?.(status, headers, socket),
      onResponseStarted: () => handler.onResponseStarted?.(),
      onHeaders: (status, headers, resume, text) =>
        handler.onHeaders?.(status, headers.map(renamed) as Buffer[], resume, text) ?? true,
      onData: (chunk) => handler.onData?.(chunk) ?? true,
      onComplete: (trailers) => handler.onComplete?.(trailers),
      onError: (error) => handler.onError?.(error),
    });

/** Names and values stand in one list; no value of a header is just this name. */
function renamed(part: Buffer | string): Buffer {
  const text = part.toString('latin1' as never);
  return Buffer.from(text.toLowerCase() === 'content-encoding' ? PACKING : text, 'latin1');
}

/** A body comes packed in a way that nobody was asked for. */
export class UnknownPackingError extends Error {
  readonly code = 'UNKNOWN_PACKING';
}

/** Packed in packed in packed… costs more at every step; servers use one. */
const MAX_PACKINGS = 2;

/**
 * The body of a response, unpacked; null as soon as there is more than `most`, however small it came.
 * @throws zlib's error when it breaks off or is not what it says, UnknownPackingError, and the
 *   network's errors
 */
export async function unpackBody(response: Response, most: number): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array(0);
  const packings = (response.headers.get(PACKING) ?? '')
    .toLowerCase()
    .split(',')
    .map((packing) => packing.trim())
    .filter((packing) => packing !== '' && packing !== 'identity');
  if (packings.length > MAX_PACKINGS) throw new UnknownPackingError();
  const body = new BoundedBytes(most);
  // Before the body is a stream: one that nobody listens to ends the process when its connection is cut.
  const unpackers = packings.reverse().map(unpackerOf);
  const source = Readable.fromWeb(response.body as ReadableStream);
  try {
    await pipeline([source, ...unpackers, body]);
  } catch (error) {
    if (body.isFull) return null;
    throw error;
  }
  return body.bytes;
}

/** Takes bytes until they are too many; ends what brings them then. */
class BoundedBytes extends Writable {
  isFull = false;
  readonly #most: number;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  get bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error) => void): void {
    this.#size += chunk.byteLength;
    this.isFull = this.#size > this.#most;
    if (!this.isFull) this.#chunks.push(chunk);
    done(this.isFull ? new Error(`expected at most ${this.#most} bytes`) : undefined);
  }
}

/** All of them end with an error when what is packed ends too early. */
function unpackerOf(packing: string) {
  switch (packing) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new UnknownPackingError();
  }
}
