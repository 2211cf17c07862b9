import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analysis/analyzer.js';
import {
  readAliasFile,
  readFrequencyFile,
  readLanguage,
  readSynonymFile,
  readTermFile,
  WordListError,
} from '../../src/generation/word-lists.js';
import { packagePath } from '../../src/package-path.js';

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

  it('names the line of what is wrong', async () => {
    const path = await file('forms:\n  - [go, went]\n  - [see]\nsynonyms: []\n');
    await expect(readSynonymFile(path)).rejects.toThrow('on line 3, at forms.1');
    const key = await file('forms: []\nsynonyms: []\nothers: []\n');
    await expect(readSynonymFile(key)).rejects.toThrow(key);
  });

  it('is empty without a built-in file, and wants the one that an operator named', async () => {
    const path = join(folder, 'no-synonyms.yaml');
    expect(await readSynonymFile(path)).toEqual({ forms: [], synonyms: [] });
    await expect(readSynonymFile(path, 'required')).rejects.toThrow('ENOENT');
  });

  it('refuses a group of one word', async () => {
    await expect(readSynonymFile(await file('forms: [[go]]\nsynonyms: []'))).rejects.toThrow(
      'forms.0',
    );
  });
});

describe('readLanguage', () => {
  it('reads a question by the synonyms and forms of an operator beside its own', async () => {
    const synonymsFile = await file('forms: [[gyre, gyred, gore]]\nsynonyms: [[gimble, wobble]]\n');
    const { questions } = await readLanguage(packagePath('seeds'), [], { synonymsFile });
    const words = questions.read('Did it gyre, gimble or buy?').words;
    const word = (surface: string) => words.find((one) => one.surface === surface);
    expect(word('gyre')?.terms).toContain('gore');
    expect(word('gimble')?.synonyms).toContain('wobbl');
    expect(word('buy')?.terms).toContain('bought');
  });

  it('reads short forms and their long ones, joined and split words, as one', async () => {
    const aliases = await readAliasFile(packagePath('seeds', 'aliases.yaml'), 'required');
    const { analyzer } = await readLanguage(packagePath('seeds'), aliases, {});
    const shared = (one: string, other: string) => {
      const terms = new Set(analyzer.analyze(one).map(({ term }) => term));
      return analyzer.analyze(other).some(({ term, isStop }) => !isStop && terms.has(term));
    };
    for (const [one, other] of [
      ['WWII', 'the Second World War'],
      ['ww1', 'World War I'],
      ['the US', 'the United States'],
      ['UK', 'United Kingdom'],
      ['St.', 'Saint'],
      ['WHO', 'the World Health Organization'],
      ['on a web site', 'the website'],
      ['FY 2011', 'fiscal year'],
      ['math', 'mathematics'],
    ] as const) {
      expect(shared(one, other), `${one} and ${other}`).toBe(true);
    }
    expect(shared('who came to us', 'the World Health Organization of the United States')).toBe(
      false,
    );
  });
});

describe('readFrequencyFile', () => {
  const shipped = packagePath('seeds', 'english-terms.yaml');

  it('reads the list that comes with the program, by the terms that the analyzer makes now', async () => {
    const analyzer = createAnalyzer();
    // Terms of other rules would be looked up in vain, and every word would seem to be rare.
    const rules = analyzer.version.slice(0, analyzer.version.indexOf(', aliases'));
    expect(await readFile(shipped, 'utf8')).toContain(`\n# Analysis: ${rules}\n`);
    const table = await readFrequencyFile(shipped);
    for (const word of ['Researching', 'governments', 'happily', 'colour', 'London', 'the']) {
      expect(table.get(analyzer.analyze(word)[0]?.term ?? ''), word).toBeGreaterThan(5_000);
    }
    expect(table.size).toBeGreaterThan(12_000);
  });

  it('leaves out what stands above the list', async () => {
    const table = await readFrequencyFile(await file('# 7: not\n#\nof: 24000000\nferri: 3700.5\n'));
    expect([...table]).toEqual([
      ['of', 24_000_000],
      ['ferri', 3700.5],
    ]);
  });

  it.each([
    ['no number', 'of: 24\nferri\n'],
    ['another word', 'of: 24\nferri: many\n'],
    ['nothing before the colon', 'of: 24\n: 9\n'],
    ['a word that never comes', 'of: 24\nferri: 0\n'],
  ])('refuses a line with %s, and names file and line', async (_, text) => {
    const path = await file(text);
    const reading = readFrequencyFile(path);
    await expect(reading).rejects.toThrow(WordListError);
    await expect(reading).rejects.toThrow(`${path}: expected a term, a colon`);
    await expect(reading).rejects.toThrow('on line 2');
  });

  it('does not go on without the list', async () => {
    await expect(readFrequencyFile(join(folder, 'none.yaml'))).rejects.toThrow('ENOENT');
  });
});

describe('readTermFile', () => {
  const shipped = packagePath('seeds', 'english-rarer-terms.yaml');

  it('reads the list that comes with the program: terms of now, in order, none of which is in the other list', async () => {
    const analyzer = createAnalyzer();
    const rules = analyzer.version.slice(0, analyzer.version.indexOf(', aliases'));
    expect(await readFile(shipped, 'utf8')).toContain(`\n# Analysis: ${rules}\n`);
    const table = await readFrequencyFile(packagePath('seeds', 'english-terms.yaml'));
    const terms = (await readTermFile(shipped)).trimEnd().split('\n');
    expect(terms.length).toBeGreaterThan(30_000);
    expect(terms).toEqual(terms.toSorted());
    expect(terms.filter((term) => table.has(term) || /^[- ]|\s/u.test(term))).toEqual([]);
  });

  it('refuses a file without a list, and does not go on without the file', async () => {
    const path = await file('# nothing\n');
    await expect(readTermFile(path)).rejects.toThrow(`${path}: expected a list of terms`);
    await expect(readTermFile(join(folder, 'none.yaml'))).rejects.toThrow('ENOENT');
  });
});
