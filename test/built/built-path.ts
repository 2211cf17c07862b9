import { pathToFileURL } from 'node:url';
import { packagePath } from '../../src/package-path.js';

/**
 * Where the tests' build of a source is, such as `builtPath('src', 'config.js')`: of `src/`, `commands/`
 * and what is in `test/`, made anew before every run of the tests (see `build-sources.ts`).
 */
export function builtPath(...parts: readonly string[]): string {
  return packagePath('dist', 'tests', ...parts);
}

/** The same as a literal that a script may import. */
export function builtModule(...parts: readonly string[]): string {
  return JSON.stringify(pathToFileURL(builtPath(...parts)).href);
}

/** The whole program with its libraries in a few files, which starts in two thirds of the time. */
export const builtProgram = builtPath('program', 'main.js');
