import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { type Fault, faultOf } from './problem.js';

/** A file that is open, as it was at that moment. */
export interface OpenedFile {
  readonly handle: FileHandle;
  readonly stats: Stats;
}

/** The whole content, or why there is none. */
export type FileContent = { readonly bytes: Uint8Array } | { readonly fault: Fault };

// Windows has neither: there, opening a pipe does not wait, and links are looked at by `realpath`.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Opens a regular file for reading. Anything else that has a name is a fault and is not waited for:
 * a pipe into which nobody writes would hold up for ever, and a device has no end. So is a path that
 * leads elsewhere than to itself: between looking and opening, somebody may have put a link there.
 * @param real The file's real path, without links in it.
 * @throws the file system's error when it cannot be opened
 */
export async function openRegularFile(
  real: string,
): Promise<OpenedFile | { readonly fault: Fault }> {
  const handle = await open(real, FLAGS);
  try {
    const stats = await handle.stat();
    const isInPlace = stats.isFile() && (await realpath(real)) === real;
    if (isInPlace) return { handle, stats };
    await handle.close();
    return {
      fault: stats.isFile()
        ? changed('a link that was put in its place')
        : faultOf('error', 'a regular file', kindOfEntry(stats), 'Leave it out'),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * The bytes of a regular file, at most so many. One that changes meanwhile is a fault: half of the
 * old and half of the new would be a text that nobody wrote.
 * @param tooLarge What to say of a larger file.
 * @throws the file system's error when it cannot be read
 */
export async function readRegularFile(
  real: string,
  maxBytes: number,
  tooLarge: (bytes: number) => Fault,
): Promise<FileContent> {
  const opened = await openRegularFile(real);
  if ('fault' in opened) return opened;
  const { handle, stats } = opened;
  try {
    if (stats.size > maxBytes) return { fault: tooLarge(stats.size) };
    // One byte more than there should be, so that growth shows.
    const bytes = Buffer.allocUnsafe(stats.size + 1);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    const isSame = filled === stats.size && (await isUnchanged(opened));
    return isSame ? { bytes: bytes.subarray(0, filled) } : { fault: changed('one that changed') };
  } finally {
    await handle.close();
  }
}

/** Whether size and time of the last change are still those of the opening. */
export async function isUnchanged({ handle, stats }: OpenedFile): Promise<boolean> {
  const now = await handle.stat();
  return now.size === stats.size && now.mtimeMs === stats.mtimeMs;
}

/** Said of a file that did not hold still. */
export function changed(found: string): Fault {
  const remedy = 'Ingest it again when nobody writes to it';
  return faultOf('error', 'a file that stays as it is while it is read', found, remedy);
}

/** What something is that is neither a file nor a folder. */
export function kindOfEntry(stats: Stats): string {
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  if (stats.isDirectory()) return 'a folder';
  return 'a device';
}
