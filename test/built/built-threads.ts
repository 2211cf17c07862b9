import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vitest/config';
import { packagePath } from '../../src/package-path.js';
import { builtPath } from './built-path.js';

/** What starts a thread or a process of a module that it finds from its own place. */
const starters = [
  'src/generation/preparation-thread.ts',
  'src/generation/index-thread.ts',
  'src/ingest/web/read-html-in-thread.ts',
  'test/hostile/run/child.ts',
];

/**
 * Has these start the tests' build of a source: a thread or a process of the source itself would first
 * load what translates TypeScript.
 */
export function builtThreads(): Plugin {
  return {
    name: 'built-threads',
    enforce: 'pre',
    transform(code, id) {
      const source = relative(packagePath(), id);
      if (!starters.includes(source)) return null;
      const built = pathToFileURL(builtPath(source.replace(/ts$/, 'js'))).href;
      return { code: code.replaceAll('import.meta.url', JSON.stringify(built)), map: null };
    },
  };
}
