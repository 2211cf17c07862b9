import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a process that was killed leaves beside the index and the key: written whole first, renamed afterwards. */
const LEFTOVER = /^(?:index\.idx\.[0-9a-f-]{36}\.tmp|secret\.key\.[0-9a-f]{12})$/u;

/** No index takes so long to write; a younger one may be another process'. */
const AGE_MS = 60 * 60 * 1000;

/**
 * Removes files that nobody will rename any more: ours by their names, and untouched for an hour.
 * Returns how many. What cannot be removed stays, and is tried again at the next start.
 * @param nowMs Milliseconds since 1970.
 */
export async function removeLeftovers(folder: string, nowMs: number): Promise<number> {
  let removed = 0;
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => LEFTOVER.test(one))) {
    const path = join(folder, name);
    try {
      const stats = await lstat(path);
      if (!stats.isFile() || nowMs - stats.mtimeMs < AGE_MS) continue;
      await rm(path);
      removed += 1;
    } catch (error) {
      // Another process was quicker, or it is not ours to remove.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  return removed;
}
