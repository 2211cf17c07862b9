import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, small enough to be filled: what happens on it is what really happens. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves not a byte. */
  fill(): void;
  /** Takes back what `fill` wrote. */
  free(): void;
  /** Makes it one that nobody may write to; only while no file on it is open. */
  protect(): void;
  remove(): void;
}

/** Mounts a file system in memory; where that is not allowed, the sentence that says so. */
export function mountSmallDisk(mebibytes: number): SmallDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'receipts-disk-'));
  const mount = (options: string) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' });
  const size = `size=${mebibytes}m`;
  try {
    mount(size);
  } catch (error) {
    rmSync(folder, { recursive: true });
    return `no small disk: mount is not allowed (${error instanceof Error ? error.message.split('\n')[0] : error})`;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => writeUntilFull(ballast),
    free: () => rmSync(ballast, { force: true }),
    protect: () => mount(`remount,ro,${size}`),
    remove() {
      execFileSync('umount', [folder], { stdio: 'pipe' });
      rmSync(folder, { recursive: true });
    },
  };
}

function writeUntilFull(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const size of [65_536, 4_096, 1]) {
      const bytes = Buffer.alloc(size);
      while (hasRoomFor(descriptor, bytes));
    }
  } finally {
    closeSync(descriptor);
  }
}

function hasRoomFor(descriptor: number, bytes: Uint8Array): boolean {
  try {
    // Less is written where less fits.
    return writeSync(descriptor, bytes) === bytes.length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
