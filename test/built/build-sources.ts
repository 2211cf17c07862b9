import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { packagePath } from '../../src/package-path.js';
import { builtPath, builtProgram } from './built-path.js';

/**
 * Before the tests, and before each run of a watch: every source as a file of JavaScript, and the
 * program as a bundle, so that the processes and threads that tests start need not translate
 * TypeScript, which takes longer than all else they do. As `make` does it: only what is newer than what
 * was made of it. `npm start` and `npm run build` have tests of their own.
 */
export async function setup(project: TestProject): Promise<void> {
  await buildAll();
  project.onTestsRerun(buildAll);
}

async function buildAll(): Promise<void> {
  const shipped = ['src', 'commands'].flatMap((folder) => sourcesIn(packagePath(folder)));
  const sources = [...shipped, ...sourcesIn(packagePath('test'))];
  const isOld = (source: string) => isNewer(source, madeOf(source));
  await make({ entryPoints: sources.filter(isOld), outbase: packagePath(), outdir: builtPath() });
  const partsOfProgram = [...shipped, packagePath('package-lock.json')];
  if (partsOfProgram.some((part) => isNewer(part, builtProgram))) await make(program);
}

const program: BuildOptions = {
  entryPoints: {
    main: packagePath('src', 'main.ts'),
    'preparation-worker': packagePath('src', 'generation', 'preparation-worker.ts'),
    'index-worker': packagePath('src', 'generation', 'index-worker.ts'),
    'html-worker': packagePath('src', 'ingest', 'web', 'html-worker.ts'),
  },
  outdir: dirname(builtProgram),
  bundle: true,
  splitting: true,
  // Names of classes are in the log.
  keepNames: true,
  // What is no JavaScript, reads files of its own, or is looked for and may be missing.
  external: [
    ...['better-sqlite3', 'pino', 'tsx', 'wink-eng-lite-web-model', 'wink-nlp'],
    ...['bufferutil', 'canvas', 'pg-native', 'utf-8-validate', 'zlib-sync'],
  ],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
};

async function make(options: BuildOptions): Promise<void> {
  const { outputFiles = [] } = await build({
    absWorkingDir: packagePath(),
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    ...options,
  });
  for (const { path, contents } of outputFiles) {
    // Another run may read it meanwhile, and must not find half of it.
    const unfinished = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
}

const madeOf = (source: string): string =>
  builtPath(relative(packagePath(), source).replace(/ts$/, 'js'));

function isNewer(source: string, made: string): boolean {
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
