import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * An absolute path inside this package, whether it runs from `src/` or from `dist/src/`:
 * the package is the nearest folder above this file that holds a `package.json`.
 * @throws Error when there is none, which means that the program was torn out of its package.
 */
export function packagePath(...parts: readonly string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) {
      throw new Error(
        `Expected a package.json above ${fileURLToPath(import.meta.url)}; found none. Run the program inside its package.`,
      );
    }
    folder = above;
  }
  return join(folder, ...parts);
}
