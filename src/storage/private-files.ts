import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, statSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Rights of what only this user may read: questions of people stand in it, and the key to who they are. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

// Windows has no such rights; there, a folder of the user's own is not readable by others.
const hasRights = process.platform !== 'win32';

/**
 * Makes a folder and those above it, as far as they are not there: for this user only. One at a time,
 * because Node 20 never returns from a recursive mkdir below a folder that takes none, such as /proc.
 * @throws the system's error, with its `code`.
 */
export function makePrivateFolder(folder: string): void {
  const missing: string[] = [];
  let path = resolve(folder);
  while (!isFolder(path) && dirname(path) !== path) {
    missing.unshift(path);
    path = dirname(path);
  }
  for (const one of missing) makeFolder(one);
}

/** Another process may make it at the same time. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: FOLDER_MODE });
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Makes an empty file for this user only, whatever the umask, so that who fills it takes over its
 * rights; one that is there stays as it is.
 */
export function makePrivateFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', FILE_MODE));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** What was found open to others and is closed now. */
export interface Tightened {
  readonly file: string;
  /** Octal, as it was. */
  readonly mode: string;
}

/**
 * Takes from others the right to read or write a database and what SQLite keeps beside it. What is
 * not there, not this user's, or a link is left as it is.
 */
export function tightenDatabase(file: string): readonly Tightened[] {
  return ['', '-wal', '-shm', '-journal'].flatMap((suffix) => tighten(`${file}${suffix}`));
}

/** The same for one file or folder. */
export function tighten(path: string): readonly Tightened[] {
  if (!hasRights) return [];
  try {
    const stats = lstatSync(path);
    const isOpen = (stats.mode & 0o077) !== 0;
    if (!isOpen || !(stats.isFile() || stats.isDirectory())) return [];
    chmodSync(path, stats.isDirectory() ? FOLDER_MODE : FILE_MODE);
    return [{ file: path, mode: (stats.mode & 0o777).toString(8) }];
  } catch (error) {
    // Not there, another user's, or on a disk without rights: it can be used as it is.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

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
