import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/** A file of the page as it is sent. */
export interface PageFile {
  readonly contentType: string;
  readonly body: string;
}

const folder = fileURLToPath(new URL('page/', import.meta.url));

/**
 * The page's files by address, read once: nothing that a request names reaches the disk. TypeScript
 * modules lose their types and are served as the `.js` that they import each other by.
 */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const name of await readdir(folder)) {
    const source = await readFile(join(folder, name), 'utf8');
    switch (extname(name)) {
      case '.ts': {
        const { code } = await transform(source, { loader: 'ts', format: 'esm', target: 'es2022' });
        files.set(`/page/${name.slice(0, -3)}.js`, {
          contentType: 'text/javascript; charset=utf-8',
          body: code,
        });
        break;
      }
      case '.css':
        files.set(`/page/${name}`, { contentType: 'text/css; charset=utf-8', body: source });
        break;
      case '.svg':
        files.set(`/page/${name}`, { contentType: 'image/svg+xml', body: source });
        break;
      case '.html':
        files.set('/', { contentType: 'text/html; charset=utf-8', body: source });
        break;
    }
  }
  return files;
}
