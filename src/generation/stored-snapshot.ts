import { SnapshotChecksum } from '../search/snapshot-layout.js';
import { readSnapshotFile } from '../storage/snapshot-file.js';

/** A snapshot as it was read. */
export interface StoredSnapshot {
  readonly bytes: Uint8Array;
  /** See `SnapshotChecksum`: computed while the rest was read. */
  readonly checksum: number;
}

/** The snapshot at a path; null when there is none. */
export async function readStoredSnapshot(path: string): Promise<StoredSnapshot | null> {
  const checksum = new SnapshotChecksum();
  const bytes = await readSnapshotFile(path, (part) => checksum.add(part));
  return bytes && { bytes, checksum: checksum.value };
}
