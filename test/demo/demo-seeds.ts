import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packagePath } from '../../src/package-path.js';

/** The invented town, and the starter corpus as it is shipped. */
const folders = [packagePath('test', 'demo', 'town'), packagePath('seeds')];

/** Copies the texts of both into a new folder in this one, for the demo to begin with, and gives its path. */
export async function layOutDemoSeeds(dataDir: string): Promise<string> {
  const seeds = join(dataDir, 'seeds');
  await mkdir(seeds);
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      if (name.endsWith('.md')) await copyFile(join(folder, name), join(seeds, name));
    }
  }
  return seeds;
}
