import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { packagePath } from '../../src/package-path.js';
import { builtPath } from './built-path.js';

/**
 * Before the tests, and before each run of a watch: every source as a file of JavaScript, so that the
 * processes and threads that tests start need not translate TypeScript, which takes longer than all
 * else they do. As `make` does it: only what is newer than what was made of it.
 */
export async function setup(project: TestProject): Promise<void> {
  await buildSources();
  project.onTestsRerun(buildSources);
}

async function buildSources(): Promise<void> {
  const sources = ['src', 'commands', 'test'].flatMap((folder) => sourcesIn(packagePath(folder)));
  const { outputFiles } = await build({
    entryPoints: sources.filter(isNewer),
    absWorkingDir: packagePath(),
    outbase: packagePath(),
    outdir: builtPath(),
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    // Another run may read it meanwhile, and must not find half of it.
    const unfinished = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
}

function isNewer(source: string): boolean {
  const made = builtPath(relative(packagePath(), source).replace(/ts$/, 'js'));
  const madeMs = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return statSync(source).mtimeMs >= madeMs;
}

/** Of other packages and of what runs in a browser nothing is started. */
const notStarted = new Set(['node_modules', 'bench', 'page']);

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notStarted.has(entry.name) ? [] : sourcesIn(path);
    return /(?<!\.d|\.test)\.ts$/.test(entry.name) ? [path] : [];
  });
}
