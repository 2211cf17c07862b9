import { chmodSync, closeSync, lstatSync, mkdirSync, openSync } from 'node:fs';

/** Rights of what only this user may read: questions of people stand in it, and the key to who they are. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

// Windows has no such rights; there, a folder of the user's own is not readable by others.
const hasRights = process.platform !== 'win32';

/** Makes a folder and those above it, as far as they are not there: for this user only. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
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
