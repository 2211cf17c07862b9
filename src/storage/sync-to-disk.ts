import { open } from 'node:fs/promises';

/** Waits until what was written to a file is on disk. */
export async function syncFile(path: string): Promise<void> {
  // Windows syncs only what it may write.
  await sync(path, 'r+');
}

/** Makes a rename in a folder survive a power cut. Not every system can sync a folder; that is no error. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await sync(folder, 'r');
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
