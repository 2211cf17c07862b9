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
  it('reads names with their spellings, and keeps words that YAML would make into something else', async () => {
    const path = await file(
      '- name: Norway\n  variants: [NO, Norge]\n- { name: Yes, variants: [2020] }\n',
    );
    expect(await readAliasFile(path, 'required')).toEqual([
      { name: 'Norway', variants: ['NO', 'Norge'] },
      { name: 'Yes', variants: ['2020'] },
    ]);
  });

  it.each([
    ['no list', 'name: x', 'its top'],
    ['a name without variants', '- name: x', '0.variants'],
    ['an empty spelling', "- name: x\n  variants: ['']", '0.variants.0'],
    ['a misspelt key', '- name: x\n  variants: [y]\n  varients: [z]', '0'],
    ['no YAML', '- [', 'YAML'],
  ])('refuses %s and names the file and the place', async (_name, text, place) => {
    const path = await file(text);
    const reading = readAliasFile(path, 'required');
    await expect(reading).rejects.toThrow(WordListError);
    await expect(reading).rejects.toThrow(place);
    await expect(reading).rejects.toThrow(path);
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

  it('refuses a group of one word', async () => {
    await expect(readSynonymFile(await file('forms: [[go]]\nsynonyms: []'))).rejects.toThrow(
      'forms.0',
    );
  });
});
