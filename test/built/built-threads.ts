import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vitest/config';
import { packagePath } from '../../src/package-path.js';
import { builtPath, builtProgram } from './built-path.js';

/** What starts a thread or a process of a module that it finds from its own place; and where the built ones are found from. */
const starters: Readonly<Record<string, string>> = {
  'src/generation/preparation-thread.ts': builtProgram,
  'src/generation/index-thread.ts': builtProgram,
  'src/ingest/web/read-html-in-thread.ts': builtProgram,
  'test/hostile/run/child.ts': builtPath('test', 'hostile', 'run', 'child.js'),
};

/**
 * Has these start the tests' build of a source: a thread or a process of the source itself would first
 * load what translates TypeScript.
 */
export function builtThreads(): Plugin {
  return {
    name: 'built-threads',
    enforce: 'pre',
    transform(code, id) {
      const built = starters[relative(packagePath(), id)];
      if (built === undefined) return null;
      const url = JSON.stringify(pathToFileURL(built).href);
      return { code: code.replaceAll('import.meta.url', url), map: null };
    },
  };
}
