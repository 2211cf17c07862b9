import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../src/package-path.js';
import { sourceFiles } from './arrows.js';

/** Reads the name of a file, which a path of the operator's may stand in. */
const reading = /\borigin\b\s*[.,}]/;

describe('what members read', () => {
  it('is made without the names of the operator’s files; only what they typed is compared with them', () => {
    expect(reading.test('const { title, origin } = source;')).toBe(true);
    expect(reading.test('source.title ?? source.origin.name')).toBe(true);
    const root = packagePath();
    const made = sourceFiles(root)
      .map((file) => relative(root, file).replaceAll('\\', '/'))
      .filter((file) => /^(?:src\/discord|commands)\//.test(file));
    expect(made.length).toBeGreaterThan(100);
    expect(made.filter((file) => reading.test(readFileSync(join(root, file), 'utf8')))).toEqual([
      'src/discord/ask/find-document.ts',
    ]);
  });
});
