import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makePrivateFolder } from './private-files.js';
import { syncFolder } from './sync-to-disk.js';

/**
 * The bytes of a snapshot, or null when none has been written yet. What they mean is search's affair.
 * Parts are read side by side, which for a hundred megabytes takes half the time of one after the other.
 * @param take is shown all bytes in order, part by part, while the next parts are read
 */
export async function readSnapshotFile(
  path: string,
  take: (part: Uint8Array) => void = () => undefined,
): Promise<Uint8Array | null> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const reading: Promise<Uint8Array>[] = [];
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    const parts = Math.ceil(size / partBytes);
    for (let taken = 0; taken < parts; taken++) {
      while (reading.length < Math.min(parts, taken + partsAtOnce)) {
        const start = reading.length * partBytes;
        const part = readPart(file, bytes.subarray(start, start + partBytes), start);
        // It is waited for in its turn; until then nobody would have heard of its failure.
        part.catch(() => undefined);
        reading.push(part);
      }
      take(await (reading[taken] as Promise<Uint8Array>));
    }
    return bytes;
  } finally {
    // After an error some are still under way.
    await Promise.allSettled(reading);
    await file.close();
  }
}

const partBytes = 4 << 20;
const partsAtOnce = 3;

/** Fills `part` from a place of the file; returns what was filled, less where the file became shorter. */
async function readPart(file: FileHandle, part: Uint8Array, start: number): Promise<Uint8Array> {
  let filled = 0;
  while (filled < part.length) {
    const { bytesRead } = await file.read(part, filled, part.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return part.subarray(0, filled);
}

/**
 * Puts the bytes in the snapshot's place in one step: a temporary file beside it is written and
 * synced, then renamed over it, then the folder is synced. A reader, or a crash at any moment, sees
 * the old snapshot or the new one and never a part. Writers at once do not meet: the last one wins.
 */
export async function writeSnapshotFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  makePrivateFolder(folder);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}
