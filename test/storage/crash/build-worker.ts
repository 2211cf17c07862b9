import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packagePath } from '../../../src/package-path.js';

/** A worker as one file of JavaScript, which starts in a third of the time: most of a round is starting. */
export interface BuiltWorker {
  readonly file: string;
  remove(): void;
}

/**
 * Builds an entry of this folder within the package, whose libraries it needs, with the modules that it
 * starts in threads beside it: there they are looked for.
 */
export async function buildWorker(
  entry: 'worker-main.ts' | 'bot-main.ts' = 'worker-main.ts',
): Promise<BuiltWorker> {
  const folder = packagePath('dist', `crash-${randomBytes(6).toString('hex')}`);
  await build({
    entryPoints: {
      worker: packagePath('test', 'storage', 'crash', entry),
      'preparation-worker': packagePath('src', 'generation', 'preparation-worker.ts'),
      'index-worker': packagePath('src', 'generation', 'index-worker.ts'),
      'html-worker': packagePath('src', 'ingest', 'web', 'html-worker.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  return {
    file: join(folder, 'worker.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
