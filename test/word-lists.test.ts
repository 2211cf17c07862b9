import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagePath } from '../src/package-path.js';
import { readAliasFile, readSynonymFile, WordListError } from '../src/word-lists.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'words-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(text: string): Promise<string> {
  const path = join(folder, `${Math.random()}.yaml`);
  await writeFile(path, text);
  return path;
}

describe('readAliasFile', () => {
  it('reads names with their spellings', async () => {
    const path = await file('- name: Norway\n  variants: [Norge]\n');
    expect(await readAliasFile(path, 'required')).toEqual([
      { name: 'Norway', variants: ['Norge'] },
    ]);
  });

  it('names the file that makes no sense', async () => {
    const path = await file('name: x');
    await expect(readAliasFile(path, 'required')).rejects.toThrow(path);
  });

  it('is empty without the built-in file, and wants the one that an operator named', async () => {
    const path = join(folder, 'none.yaml');
    expect(await readAliasFile(path, 'optional')).toEqual([]);
    await expect(readAliasFile(path, 'required')).rejects.toThrow('ENOENT');
  });
});

describe('readSynonymFile', () => {
  it('reads the list that comes with the starter corpus', async () => {
    const table = await readSynonymFile(packagePath('seeds', 'synonyms.yaml'));
    expect(table.forms).toContainEqual(['shoot', 'shot']);
    expect(table.synonyms.length).toBeGreaterThan(5);
  });

  it('keeps words that YAML would make into something else', async () => {
    const path = await file('forms: [[no, yes]]\nsynonyms: [[2020, twenty-twenty]]\n');
    expect(await readSynonymFile(path)).toEqual({
      forms: [['no', 'yes']],
      synonyms: [['2020', 'twenty-twenty']],
    });
  });

  it('refuses what is no YAML and names the file', async () => {
    const path = await file('forms: [');
    await expect(readSynonymFile(path)).rejects.toThrow(WordListError);
    await expect(readSynonymFile(path)).rejects.toThrow(path);
  });

  it('refuses a group of one word', async () => {
    await expect(readSynonymFile(await file('forms: [[go]]\nsynonyms: []'))).rejects.toThrow(
      'forms.0',
    );
  });
});
