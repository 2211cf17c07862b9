import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { packagePath } from '../../../src/package-path.js';

/** A worker as one file of JavaScript, which starts in a third of the time: most of a round is starting. */
export interface BuiltWorker {
  readonly file: string;
  remove(): void;
}

/** Builds an entry of this folder within the package, whose libraries it needs. */
export async function buildWorker(
  entry: 'worker-main.ts' | 'bot-main.ts' = 'worker-main.ts',
): Promise<BuiltWorker> {
  const file = packagePath('dist', `crash-worker-${randomBytes(6).toString('hex')}.mjs`);
  await build({
    entryPoints: [packagePath('test', 'storage', 'crash', entry)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  return { file, remove: () => rmSync(file, { force: true }) };
}
