import type { NewSource } from '../../moderation/source-desk.js';

/** A file that somebody sent, as the platform describes it. */
export interface OfferedFile {
  readonly name: string;
  /** Where the platform keeps it. It comes from the platform itself and is therefore fetched as it is. */
  readonly url: string;
  /** In bytes, as the platform says. */
  readonly size: number;
}

/** Largest file that is taken, in bytes. Five mebibytes of text are a book of a thousand pages. */
export const maxFileBytes = 5 * 2 ** 20;

/** Longest time that fetching a file may take, in milliseconds. A guess. */
const fetchWithinMs = 20_000;

/** A file's bytes, or why there are none. */
export type FetchedFile =
  | { readonly kind: 'fetched'; readonly content: NewSource['content'] }
  | { readonly kind: 'too-large'; readonly bytes: number }
  /** `reason` is for people: a status or the name of a failure. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Fetches a file that was sent; what is larger than it claimed to be is cut off and refused. */
export async function fetchFile({ name, url, size }: OfferedFile): Promise<FetchedFile> {
  if (size > maxFileBytes) return { kind: 'too-large', bytes: size };
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(fetchWithinMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { kind: 'unavailable', reason: `HTTP ${response.status}` };
    }
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxFileBytes) return { kind: 'too-large', bytes };
      chunks.push(chunk);
    }
    return { kind: 'fetched', content: { kind: 'file', name, bytes: Buffer.concat(chunks) } };
  } catch (error) {
    // A network that fails is nothing exceptional: whoever sent the file is asked to send it again.
    return { kind: 'unavailable', reason: error instanceof Error ? error.name : 'unknown' };
  }
}
